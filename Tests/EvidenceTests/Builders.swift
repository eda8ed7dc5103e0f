import Domain
import Evidence
import Testing

/// The columns in their usual order.
let header = "date,group,start,minutes,member,minutes_present,role"

/// A row in which nothing is wrong.
let goodRow = "2026-02-03,Thursday evening,19:00,90,Ngaio Müller,70,leader"

/// Two groups and five members, of whom two have the same name.
func sheet(_ text: String) throws -> AttendanceSheet { try sheet(bytes: Array(text.utf8)) }

func sheet(bytes: [UInt8]) throws -> AttendanceSheet {
  let group = { (id: Int, name: String) in
    BalintGroup(id: id, name: name, zone: "UTC", usualStart: nil, usualLength: Minutes(90))
  }
  let member = { (id: Int, name: String, title: String?) in
    Member(id: id, name: name, title: title, profession: nil, email: nil)
  }
  return AttendanceSheet(
    bytes, named: "sheet.csv", groups: [group(3, "Thursday evening"), group(4, "Whānau")],
    members: [
      member(12, "Ngaio Müller", "Dr"), member(13, "Sam Lee", nil), member(14, "Sam Lee", "Dr"),
      member(15, "Aroha O’Brien", nil), member(16, "東京 太郎", nil),
    ], today: try #require(CivilDate(iso: "2026-11-21")))
}

extension AttendanceSheet {
  /// The rows that were understood, each as line, session, person, minutes and role.
  var entryWords: [String] {
    entries.map { "\($0.line): \($0.session) \($0.memberID) \($0.minutes.count) \($0.role.word)" }
  }

  /// The sessions, each as group, date, start and length.
  var sessionWords: [String] {
    sessions.map { "\($0.groupID) \($0.date) \($0.start) \($0.length.count)" }
  }
}
