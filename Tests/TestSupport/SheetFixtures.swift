import Domain
import Publishing

extension Fixtures {
  /// The names of the members of `paperSheet`, by number; long ones and ones written from right to left among them.
  public static let sheetNames: [Int: String] = {
    let first = [
      1: "Dr Ngaio Example", 2: "Maximiliana Konstantinopolitanische-Dudelsackpfeifenmachergesellschaft",
      3: "محمد عبد الله الفارسي", 4: "יעל בן־דוד", 5: "Āwhina Te Whārangi-O'Connor", 40: "Gail Guest",
    ]
    return (6..<40).reduce(into: first) { $0[$1] = "Person \($1)" }
  }()

  /// The sheet of a session with so many members, the second of them the leader; where it is marked the third was
  /// there for an hour, the fourth not at all, the fifth claims, and there was a guest.
  public static func paperSheet(members count: Int = 9, isMarked: Bool = false) -> PaperSheet {
    let session = sessions(1)[0].session
    let memberships = (0..<count).map { index in
      Membership(
        memberID: index + 1, memberName: sheetNames[index + 1] ?? "", role: index == 1 ? .leader : .member,
        from: session.date, to: nil)
    }
    let present = memberships.filter { $0.memberID != 4 }.map { membership in
      Attendance(
        sessionID: session.id, memberID: membership.memberID, role: membership.role,
        minutes: Minutes(membership.memberID == 3 ? 60 : 90),
        state: membership.memberID == 5 ? .claimed : .confirmed)
    }
    let guest = Attendance(
      sessionID: session.id, memberID: 40, role: .observer, minutes: Minutes(90), state: .confirmed)
    return PaperSheet(of: session, memberships: memberships, attendances: isMarked ? present + [guest] : [])
  }

  /// The page of a sheet.
  public static func sheetPage(
    members count: Int = 9, isMarked: Bool = false, names: [Int: String] = sheetNames
  ) throws -> String {
    let page = SheetPage(
      society: society, sheet: paperSheet(members: count, isMarked: isMarked), names: names)
    return try Template(Template.source(named: SheetPage.template)).page(with: page.values)
  }

  /// A marked sheet as evidence for one of its people, ready to be published.
  public static func coveredSheet(
    members count: Int = 9, for memberID: Int = 1, name: String = "Ngaio Example"
  )
    -> CoveredSheetPage
  {
    let usual = member(name)
    let holder = Member(
      id: memberID, name: name, title: usual.title, profession: usual.profession, email: nil,
      registrations: usual.registrations)
    return CoveredSheetPage(
      society: society, sheet: paperSheet(members: count, isMarked: true), holder: holder, head: head)
  }

  /// The page of a marked sheet as evidence for one of its people.
  public static func coveredPage(
    members count: Int = 9, for memberID: Int = 1, name: String = "Ngaio Example"
  ) throws
    -> String
  {
    try Template(Template.source(named: CoveredSheetPage.template))
      .page(with: coveredSheet(members: count, for: memberID, name: name).values)
  }
}
