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
#embed "../../Reports/statement.html"
};

static const unsigned char file_4[] = {
#embed "../../Schema/manual/rules.md"
};

static const unsigned char file_5[] = {
#embed "../../Schema/manual/scheme-file.md"
};

static const unsigned char file_6[] = {
#embed "../../Schema/migrations/0001-register.sql"
};

static const unsigned char file_7[] = {
#embed "../../Schema/migrations/0002-facts.sql"
};

static const unsigned char file_8[] = {
#embed "../../Schema/schemes/au-racgp-2023.json"
};

static const unsigned char file_9[] = {
#embed "../../Schema/schemes/au-ranzcp-2023.json"
};

static const unsigned char file_10[] = {
#embed "../../Schema/schemes/de-mfo2024.json"
};

static const unsigned char file_11[] = {
#embed "../../Schema/schemes/nz-inpractice.json"
};

static const unsigned char file_12[] = {
#embed "../../Schema/schemes/uk-bacp.json"
};

static const unsigned char file_13[] = {
#embed "../../Schema/schemes/us-ama-pra.json"
};

static const struct embedded_file files[] = {
    {"Reports/_page.css", file_0, sizeof file_0},
    {"Reports/audit-member.html", file_1, sizeof file_1},
    {"Reports/certificate.html", file_2, sizeof file_2},
    {"Reports/statement.html", file_3, sizeof file_3},
    {"Schema/manual/rules.md", file_4, sizeof file_4},
    {"Schema/manual/scheme-file.md", file_5, sizeof file_5},
    {"Schema/migrations/0001-register.sql", file_6, sizeof file_6},
    {"Schema/migrations/0002-facts.sql", file_7, sizeof file_7},
    {"Schema/schemes/au-racgp-2023.json", file_8, sizeof file_8},
    {"Schema/schemes/au-ranzcp-2023.json", file_9, sizeof file_9},
    {"Schema/schemes/de-mfo2024.json", file_10, sizeof file_10},
    {"Schema/schemes/nz-inpractice.json", file_11, sizeof file_11},
    {"Schema/schemes/uk-bacp.json", file_12, sizeof file_12},
    {"Schema/schemes/us-ama-pra.json", file_13, sizeof file_13},
};

const struct embedded_file *embedded_files(void) { return files; }
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
