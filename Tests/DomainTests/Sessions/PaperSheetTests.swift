import Domain
import Testing

struct PaperSheetTests {
  private func membership(_ id: Int, _ role: Role = .member, from: String = "2026-01-01", to: String? = nil)
    throws
    -> Membership
  {
    Membership(
      memberID: id, memberName: "Person \(id)", role: role, from: try day(from),
      to: try to.map { try day($0) })
  }

  private func attendance(_ id: Int, _ state: Attendance.State = .confirmed) -> Attendance {
    Attendance(sessionID: 142, memberID: id, role: .member, minutes: Minutes(60), state: state)
  }

  private func sheet(_ memberships: [Membership], _ attendances: [Attendance] = []) throws -> PaperSheet {
    PaperSheet(
      of: try AttendedSession.example(date: "2026-03-05", id: 142).session, memberships: memberships,
      attendances: attendances)
  }

  // MARK: The order of the rows

  @Test func `leaders come first, then everybody by number`() throws {
    let roster = try [
      membership(9), membership(2, .observer), membership(12, .leader), membership(1),
      membership(5, .coLeader),
    ]
    #expect(roster.onSheet(for: try day("2026-03-05")).map(\.memberID) == [5, 12, 1, 2, 9])
  }

  @Test func `only who belongs to the group that day has a row, and nobody has two`() throws {
    let roster = try [
      membership(1, to: "2026-03-04"), membership(2, from: "2026-03-05"), membership(3, to: "2026-03-05"),
      membership(4, from: "2026-03-06"), membership(5), membership(5, .leader),
    ]
    let rows = roster.onSheet(for: try day("2026-03-05"))
    #expect(rows.map(\.memberID) == [5, 2, 3])
    #expect(rows[0].role == .leader)
  }

  // MARK: The check of the roster

  /// The expected letters were worked out with another program's SHA-256.
  @Test(arguments: [([], "0DK"), ([1], "1HQ"), ([1, 2], "S6W"), ([2, 1], "E55"), ([12], "XB5")])
  func `the letters are of the day and the numbers in their order`(ids: [Int], code: String) throws {
    #expect(RosterCode.code(of: ids, on: try day("2026-03-05")) == code)
  }

  @Test func `whoever joins, leaves or changes places changes the letters, and so does another day`() throws {
    let date = try day("2026-03-05")
    let ids = Array(1...30)
    let codes = Set(
      [ids, ids.dropLast(), ids + [31], ids.reversed()].map { RosterCode.code(of: Array($0), on: date) }
        + ids.indices.map { RosterCode.code(of: ids.filter { $0 != ids[0] } + [$0 + 100], on: date) }
        + [RosterCode.code(of: ids, on: date.adding(days: 7))])
    #expect(codes.count == 35)
  }

  // MARK: The sheet

  @Test func `the roster has the first rows, guests the next`() throws {
    let sheet = try sheet(
      [membership(2), membership(7, .leader)], [attendance(9), attendance(2), attendance(4, .claimed)])
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4])
    #expect(sheet.rows.map(\.memberID) == [7, 2, 4, 9])
    #expect(sheet.rows.map(\.usualRole) == [.leader, .member, nil, nil])
    #expect(sheet.rows.map(\.attendance?.state) == [nil, .confirmed, .claimed, .confirmed])
    #expect(sheet.code == "S-0142." + RosterCode.code(of: [7, 2], on: sheet.session.date))
    #expect(sheet.isMarked)
  }

  @Test func `who was there keeps the number on the sheet, and whoever was rejected was not there`() throws {
    let sheet = try sheet(
      [membership(1), membership(2), membership(3)],
      [attendance(3), attendance(2, .rejected), attendance(8, .rejected)])
    #expect(sheet.rows.map(\.memberID) == [1, 2, 3])
    #expect(sheet.present.map(\.memberID) == [3])
    #expect(sheet.present.map(\.number) == [3])
  }

  @Test(arguments: [(0, 1...20), (1, 2...20), (18, 19...20), (19, 20...21), (30, 31...32)])
  func `there are twenty rows, and always two empty ones`(people: Int, blank: ClosedRange<Int>) throws {
    let sheet = try sheet(try (0..<people).map { try membership($0 + 1) })
    #expect(Array(sheet.blankRows) == Array(blank))
    #expect(!sheet.isMarked)
  }

  @Test func `claims alone do not say who was not there`() throws {
    #expect(try !sheet([membership(1)], [attendance(1, .claimed)]).isMarked)
  }
}
