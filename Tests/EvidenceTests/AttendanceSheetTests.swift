import Domain
import Evidence
import Testing

struct AttendanceSheetTests {
  @Test func `a good sheet gives its sessions and its entries`() throws {
    let sheet = try sheet(
      """
      \(header)
      2026-02-03,Thursday evening,19:00,90,Ngaio Müller,90,leader
      2026-02-03,Thursday evening,19:00,90,M-0013,70,member
      2026-03-03,G-03,19.00,90,ngaio muller,0,
      2026-03-03,whanau,9:30,60,Aroha O'Brien,60,co_leader
      2026-02-03,3,19:00,90,15,90,OBSERVER
      """)
    #expect(sheet.problems == [])
    #expect(sheet.strangers == [])
    #expect(
      sheet.sessionWords == ["3 2026-02-03 19:00 90", "3 2026-03-03 19:00 90", "4 2026-03-03 09:30 60"])
    #expect(
      sheet.entryWords == [
        "2: 0 12 90 leader", "3: 0 13 70 member", "4: 1 12 0 member", "5: 2 15 60 co-leader",
        "6: 0 15 90 observer",
      ])
  }

  @Test(arguments: [
    "\u{FEFF}\(header)\n\(goodRow)\n", "\(header)\r\n\(goodRow)\r\n", "\(header)\r\(goodRow)",
    "\n\(header)\n\n\(goodRow)\n\n\n",
    "\(header)\n\(goodRow)".replacing(",", with: ";"), "\(header)\n\(goodRow)".replacing(",", with: "\t"),
    "Date,GROUP, start ,Minutes,Member,Minutes Present,role\n\(goodRow)",
    "date,group,start,minutes,member,minutes-present,role\n\(goodRow)",
    "\(header)\n\"2026-02-03\",\"Thursday evening\",\"19:00\",\"90\",\"Ngaio Müller\",\"70\",\"leader\"",
    "\(header)\n 2026-02-03 , Thursday evening,19:00 , 90,Ngaio Müller , 70 ,leader ",
    "role,minutes_present,member,minutes,start,group,date\n"
      + "leader,70,Ngaio Müller,90,19:00,Thursday evening,2026-02-03",
    "\(header)\n2026-02-03,THURSDAY EVENING,19.00,90,NGAIO MU\u{308}LLER,70,Leader",
    "\(header)\n2026-02-03,G-03,19:00,090,m12,70,LEADER",
  ])
  func `the same sheet may be written in many ways`(text: String) throws {
    let sheet = try sheet(text)
    #expect(sheet.problems == [])
    #expect(sheet.sessionWords == ["3 2026-02-03 19:00 90"])
    #expect(sheet.entryWords.map { $0.drop { $0 != " " } } == [" 0 12 70 leader"])
  }

  @Test func `columns of other names are told and not kept`() throws {
    let sheet = try sheet("notes,\(header),Chat log \nsecret,\(goodRow),secret")
    #expect(sheet.problems == [])
    #expect(sheet.strangers == ["notes", "Chat log"])
    #expect(sheet.entryWords == ["2: 0 12 70 leader"])
  }

  @Test func `a sheet without rows is empty and no problem`() throws {
    let sheet = try sheet("\(header)\n")
    #expect(sheet.problems == [])
    #expect(sheet.entryWords == [] && sheet.sessionWords == [])
  }

  @Test func `the columns are known by name`() {
    #expect(AttendanceSheet.columns.joined(separator: ",") == header)
  }
}
