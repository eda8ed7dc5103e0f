/* Written by scripts/embed: one array a file, and their table. */
#include "embedded.h"

static const unsigned char file_0[] = {
#embed "../../Reports/_page.css"
};

static const unsigned char file_1[] = {
#embed "../../Reports/audit-member.html"
};

static const unsigned char file_2[] = {
#embed "../../Reports/certificate.html"
};

static const unsigned char file_3[] = {
#embed "../../Reports/session-evidence.html"
};

static const unsigned char file_4[] = {
#embed "../../Reports/session-sheet.html"
};

static const unsigned char file_5[] = {
#embed "../../Reports/statement.html"
};

static const unsigned char file_6[] = {
#embed "../../Schema/manual/checks.md"
};

static const unsigned char file_7[] = {
#embed "../../Schema/manual/rules.md"
};

static const unsigned char file_8[] = {
#embed "../../Schema/manual/scheme-file.md"
};

static const unsigned char file_9[] = {
#embed "../../Schema/migrations/0001-register.sql"
};

static const unsigned char file_10[] = {
#embed "../../Schema/migrations/0002-facts.sql"
};

static const unsigned char file_11[] = {
#embed "../../Schema/migrations/0003-merge.sql"
};

static const unsigned char file_12[] = {
#embed "../../Schema/migrations/0004-alias.sql"
};

static const unsigned char file_13[] = {
#embed "../../Schema/migrations/0005-closing.sql"
};

static const unsigned char file_14[] = {
#embed "../../Schema/schemes/au-aasw.json"
};

static const unsigned char file_15[] = {
#embed "../../Schema/schemes/au-acem.json"
};

static const unsigned char file_16[] = {
#embed "../../Schema/schemes/au-acrrm-2020.json"
};

static const unsigned char file_17[] = {
#embed "../../Schema/schemes/au-acrrm.json"
};

static const unsigned char file_18[] = {
#embed "../../Schema/schemes/au-gpmhsc-mh.json"
};

static const unsigned char file_19[] = {
#embed "../../Schema/schemes/au-mba-2023.json"
};

static const unsigned char file_20[] = {
#embed "../../Schema/schemes/au-nmba.json"
};

static const unsigned char file_21[] = {
#embed "../../Schema/schemes/au-pacfa.json"
};

static const unsigned char file_22[] = {
#embed "../../Schema/schemes/au-psyba.json"
};

static const unsigned char file_23[] = {
#embed "../../Schema/schemes/au-racgp-2020.json"
};

static const unsigned char file_24[] = {
#embed "../../Schema/schemes/au-racgp-2023.json"
};

static const unsigned char file_25[] = {
#embed "../../Schema/schemes/au-racgp-qicpd-6h.json"
};

static const unsigned char file_26[] = {
#embed "../../Schema/schemes/au-racgp-qicpd.json"
};

static const unsigned char file_27[] = {
#embed "../../Schema/schemes/au-ranzcp-2017.json"
};

static const unsigned char file_28[] = {
#embed "../../Schema/schemes/au-ranzcp-2023.json"
};

static const unsigned char file_29[] = {
#embed "../../Schema/schemes/be-inami.json"
};

static const unsigned char file_30[] = {
#embed "../../Schema/schemes/bsanz-page.json"
};

static const unsigned char file_31[] = {
#embed "../../Schema/schemes/ca-cfpc-mainpro-remedial.json"
};

static const unsigned char file_32[] = {
#embed "../../Schema/schemes/ca-cfpc-mainpro.json"
};

static const unsigned char file_33[] = {
#embed "../../Schema/schemes/ca-rcpsc-moc-2014.json"
};

static const unsigned char file_34[] = {
#embed "../../Schema/schemes/ca-rcpsc-moc-2024.json"
};

static const unsigned char file_35[] = {
#embed "../../Schema/schemes/ch-sappm.json"
};

static const unsigned char file_36[] = {
#embed "../../Schema/schemes/ch-sgpp.json"
};

static const unsigned char file_37[] = {
#embed "../../Schema/schemes/ch-siwf.json"
};

static const unsigned char file_38[] = {
#embed "../../Schema/schemes/clergy-probation.json"
};

static const unsigned char file_39[] = {
#embed "../../Schema/schemes/de-95d-kvbw-2020.json"
};

static const unsigned char file_40[] = {
#embed "../../Schema/schemes/de-95d-kvbw.json"
};

static const unsigned char file_41[] = {
#embed "../../Schema/schemes/de-mfo2024.json"
};

static const unsigned char file_42[] = {
#embed "../../Schema/schemes/de-psgv-balint.json"
};

static const unsigned char file_43[] = {
#embed "../../Schema/schemes/de-psgv-kv.json"
};

static const unsigned char file_44[] = {
#embed "../../Schema/schemes/eu-eaccme.json"
};

static const unsigned char file_45[] = {
#embed "../../Schema/schemes/ie-caps.json"
};

static const unsigned char file_46[] = {
#embed "../../Schema/schemes/ie-iahip-icp.json"
};

static const unsigned char file_47[] = {
#embed "../../Schema/schemes/ie-mpc-2025.json"
};

static const unsigned char file_48[] = {
#embed "../../Schema/schemes/ie-pcs-2011.json"
};

static const unsigned char file_49[] = {
#embed "../../Schema/schemes/law-attendance.json"
};

static const unsigned char file_50[] = {
#embed "../../Schema/schemes/leader-abs.json"
};

static const unsigned char file_51[] = {
#embed "../../Schema/schemes/leader-bsanz.json"
};

static const unsigned char file_52[] = {
#embed "../../Schema/schemes/leader-dbg.json"
};

static const unsigned char file_53[] = {
#embed "../../Schema/schemes/leader-ibf.json"
};

static const unsigned char file_54[] = {
#embed "../../Schema/schemes/leader-oebg.json"
};

static const unsigned char file_55[] = {
#embed "../../Schema/schemes/leader-trainer-bsanz.json"
};

static const unsigned char file_56[] = {
#embed "../../Schema/schemes/leader-uk-2023.json"
};

static const unsigned char file_57[] = {
#embed "../../Schema/schemes/leader-uk.json"
};

static const unsigned char file_58[] = {
#embed "../../Schema/schemes/nl-rgs-huisarts.json"
};

static const unsigned char file_59[] = {
#embed "../../Schema/schemes/nl-specialist.json"
};

static const unsigned char file_60[] = {
#embed "../../Schema/schemes/nz-inpractice.json"
};

static const unsigned char file_61[] = {
#embed "../../Schema/schemes/nz-mcnz-2016.json"
};

static const unsigned char file_62[] = {
#embed "../../Schema/schemes/nz-mcnz.json"
};

static const unsigned char file_63[] = {
#embed "../../Schema/schemes/nz-ncnz.json"
};

static const unsigned char file_64[] = {
#embed "../../Schema/schemes/nz-nzls.json"
};

static const unsigned char file_65[] = {
#embed "../../Schema/schemes/nz-pbanz-nzac.json"
};

static const unsigned char file_66[] = {
#embed "../../Schema/schemes/nz-rnzcgp-mops.json"
};

static const unsigned char file_67[] = {
#embed "../../Schema/schemes/nz-rnzcgp-tewhanake.json"
};

static const unsigned char file_68[] = {
#embed "../../Schema/schemes/nz-rnzcuc-2020.json"
};

static const unsigned char file_69[] = {
#embed "../../Schema/schemes/nz-rnzcuc-2021.json"
};

static const unsigned char file_70[] = {
#embed "../../Schema/schemes/nz-swrb.json"
};

static const unsigned char file_71[] = {
#embed "../../Schema/schemes/uk-bacp.json"
};

static const unsigned char file_72[] = {
#embed "../../Schema/schemes/uk-balint-society.json"
};

static const unsigned char file_73[] = {
#embed "../../Schema/schemes/uk-bpc.json"
};

static const unsigned char file_74[] = {
#embed "../../Schema/schemes/uk-cbd-group.json"
};

static const unsigned char file_75[] = {
#embed "../../Schema/schemes/uk-gmc.json"
};

static const unsigned char file_76[] = {
#embed "../../Schema/schemes/uk-nmc.json"
};

static const unsigned char file_77[] = {
#embed "../../Schema/schemes/uk-rcgp.json"
};

static const unsigned char file_78[] = {
#embed "../../Schema/schemes/uk-rcpsych-2015.json"
};

static const unsigned char file_79[] = {
#embed "../../Schema/schemes/uk-rcpsych-2026.json"
};

static const unsigned char file_80[] = {
#embed "../../Schema/schemes/uk-ukcp.json"
};

static const unsigned char file_81[] = {
#embed "../../Schema/schemes/us-aafp-2020.json"
};

static const unsigned char file_82[] = {
#embed "../../Schema/schemes/us-aafp.json"
};

static const unsigned char file_83[] = {
#embed "../../Schema/schemes/us-abfm.json"
};

static const unsigned char file_84[] = {
#embed "../../Schema/schemes/us-ama-pra.json"
};

static const unsigned char file_85[] = {
#embed "../../Schema/schemes/za-hpcsa-2019.json"
};

static const unsigned char file_86[] = {
#embed "../../Schema/schemes/za-hpcsa.json"
};

static const struct embedded_file files[] = {
    {"Reports/_page.css", file_0, sizeof file_0},
    {"Reports/audit-member.html", file_1, sizeof file_1},
    {"Reports/certificate.html", file_2, sizeof file_2},
    {"Reports/session-evidence.html", file_3, sizeof file_3},
    {"Reports/session-sheet.html", file_4, sizeof file_4},
    {"Reports/statement.html", file_5, sizeof file_5},
    {"Schema/manual/checks.md", file_6, sizeof file_6},
    {"Schema/manual/rules.md", file_7, sizeof file_7},
    {"Schema/manual/scheme-file.md", file_8, sizeof file_8},
    {"Schema/migrations/0001-register.sql", file_9, sizeof file_9},
    {"Schema/migrations/0002-facts.sql", file_10, sizeof file_10},
    {"Schema/migrations/0003-merge.sql", file_11, sizeof file_11},
    {"Schema/migrations/0004-alias.sql", file_12, sizeof file_12},
    {"Schema/migrations/0005-closing.sql", file_13, sizeof file_13},
    {"Schema/schemes/au-aasw.json", file_14, sizeof file_14},
    {"Schema/schemes/au-acem.json", file_15, sizeof file_15},
    {"Schema/schemes/au-acrrm-2020.json", file_16, sizeof file_16},
    {"Schema/schemes/au-acrrm.json", file_17, sizeof file_17},
    {"Schema/schemes/au-gpmhsc-mh.json", file_18, sizeof file_18},
    {"Schema/schemes/au-mba-2023.json", file_19, sizeof file_19},
    {"Schema/schemes/au-nmba.json", file_20, sizeof file_20},
    {"Schema/schemes/au-pacfa.json", file_21, sizeof file_21},
    {"Schema/schemes/au-psyba.json", file_22, sizeof file_22},
    {"Schema/schemes/au-racgp-2020.json", file_23, sizeof file_23},
    {"Schema/schemes/au-racgp-2023.json", file_24, sizeof file_24},
    {"Schema/schemes/au-racgp-qicpd-6h.json", file_25, sizeof file_25},
    {"Schema/schemes/au-racgp-qicpd.json", file_26, sizeof file_26},
    {"Schema/schemes/au-ranzcp-2017.json", file_27, sizeof file_27},
    {"Schema/schemes/au-ranzcp-2023.json", file_28, sizeof file_28},
    {"Schema/schemes/be-inami.json", file_29, sizeof file_29},
    {"Schema/schemes/bsanz-page.json", file_30, sizeof file_30},
    {"Schema/schemes/ca-cfpc-mainpro-remedial.json", file_31, sizeof file_31},
    {"Schema/schemes/ca-cfpc-mainpro.json", file_32, sizeof file_32},
    {"Schema/schemes/ca-rcpsc-moc-2014.json", file_33, sizeof file_33},
    {"Schema/schemes/ca-rcpsc-moc-2024.json", file_34, sizeof file_34},
    {"Schema/schemes/ch-sappm.json", file_35, sizeof file_35},
    {"Schema/schemes/ch-sgpp.json", file_36, sizeof file_36},
    {"Schema/schemes/ch-siwf.json", file_37, sizeof file_37},
    {"Schema/schemes/clergy-probation.json", file_38, sizeof file_38},
    {"Schema/schemes/de-95d-kvbw-2020.json", file_39, sizeof file_39},
    {"Schema/schemes/de-95d-kvbw.json", file_40, sizeof file_40},
    {"Schema/schemes/de-mfo2024.json", file_41, sizeof file_41},
    {"Schema/schemes/de-psgv-balint.json", file_42, sizeof file_42},
    {"Schema/schemes/de-psgv-kv.json", file_43, sizeof file_43},
    {"Schema/schemes/eu-eaccme.json", file_44, sizeof file_44},
    {"Schema/schemes/ie-caps.json", file_45, sizeof file_45},
    {"Schema/schemes/ie-iahip-icp.json", file_46, sizeof file_46},
    {"Schema/schemes/ie-mpc-2025.json", file_47, sizeof file_47},
    {"Schema/schemes/ie-pcs-2011.json", file_48, sizeof file_48},
    {"Schema/schemes/law-attendance.json", file_49, sizeof file_49},
    {"Schema/schemes/leader-abs.json", file_50, sizeof file_50},
    {"Schema/schemes/leader-bsanz.json", file_51, sizeof file_51},
    {"Schema/schemes/leader-dbg.json", file_52, sizeof file_52},
    {"Schema/schemes/leader-ibf.json", file_53, sizeof file_53},
    {"Schema/schemes/leader-oebg.json", file_54, sizeof file_54},
    {"Schema/schemes/leader-trainer-bsanz.json", file_55, sizeof file_55},
    {"Schema/schemes/leader-uk-2023.json", file_56, sizeof file_56},
    {"Schema/schemes/leader-uk.json", file_57, sizeof file_57},
    {"Schema/schemes/nl-rgs-huisarts.json", file_58, sizeof file_58},
    {"Schema/schemes/nl-specialist.json", file_59, sizeof file_59},
    {"Schema/schemes/nz-inpractice.json", file_60, sizeof file_60},
    {"Schema/schemes/nz-mcnz-2016.json", file_61, sizeof file_61},
    {"Schema/schemes/nz-mcnz.json", file_62, sizeof file_62},
    {"Schema/schemes/nz-ncnz.json", file_63, sizeof file_63},
    {"Schema/schemes/nz-nzls.json", file_64, sizeof file_64},
    {"Schema/schemes/nz-pbanz-nzac.json", file_65, sizeof file_65},
    {"Schema/schemes/nz-rnzcgp-mops.json", file_66, sizeof file_66},
    {"Schema/schemes/nz-rnzcgp-tewhanake.json", file_67, sizeof file_67},
    {"Schema/schemes/nz-rnzcuc-2020.json", file_68, sizeof file_68},
    {"Schema/schemes/nz-rnzcuc-2021.json", file_69, sizeof file_69},
    {"Schema/schemes/nz-swrb.json", file_70, sizeof file_70},
    {"Schema/schemes/uk-bacp.json", file_71, sizeof file_71},
    {"Schema/schemes/uk-balint-society.json", file_72, sizeof file_72},
    {"Schema/schemes/uk-bpc.json", file_73, sizeof file_73},
    {"Schema/schemes/uk-cbd-group.json", file_74, sizeof file_74},
    {"Schema/schemes/uk-gmc.json", file_75, sizeof file_75},
    {"Schema/schemes/uk-nmc.json", file_76, sizeof file_76},
    {"Schema/schemes/uk-rcgp.json", file_77, sizeof file_77},
    {"Schema/schemes/uk-rcpsych-2015.json", file_78, sizeof file_78},
    {"Schema/schemes/uk-rcpsych-2026.json", file_79, sizeof file_79},
    {"Schema/schemes/uk-ukcp.json", file_80, sizeof file_80},
    {"Schema/schemes/us-aafp-2020.json", file_81, sizeof file_81},
    {"Schema/schemes/us-aafp.json", file_82, sizeof file_82},
    {"Schema/schemes/us-abfm.json", file_83, sizeof file_83},
    {"Schema/schemes/us-ama-pra.json", file_84, sizeof file_84},
    {"Schema/schemes/za-hpcsa-2019.json", file_85, sizeof file_85},
    {"Schema/schemes/za-hpcsa.json", file_86, sizeof file_86},
};

const struct embedded_file *embedded_files(void) { return files; }
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
