import Domain
import Evidence
import Testing

struct MemberMatcherTests {
  private let matcher = MemberMatcher(
    [
      member(12, "Ngaio Müller", "Dr", "ngaio@example.org"), member(13, "Sam Lee", nil, nil),
      member(14, "Sam Lee", "Dr", "sam@example.org"), member(15, "Sam Lee Jr", nil, nil),
      member(16, "Anne-Marie O’Brien", nil, "family@example.org"),
      member(17, "Tom O’Brien", nil, "family@example.org"),
      member(18, "José García Simón", nil, nil), member(19, "John Walker Jr", nil, nil),
      member(20, "Ruth Walker", nil, nil),
      member(21, "Rita Walker", nil, nil),
    ], aliases: ["the kitchen iPad": 12, "S. Lee": 14, "Ghost": 99])

  private static func member(_ id: Int, _ name: String, _ title: String?, _ email: String?) -> Member {
    Member(id: id, name: name, title: title, profession: nil, email: email)
  }

  /// A name and an address as a report has them, and who is found.
  private static let cases: [(name: String, email: String, expected: String)] = [
    ("M-0012 whoever", "", "12 by number"), ("[13] Sam Lee", "", "13 by number"),
    ("M-0099 Ngaio Müller", "", "12 by name"),
    ("somebody", "NGAIO@example.org", "12 by email"), ("The Kitchen iPad", "", "12 by alias"),
    ("s. lee", "", "14 by alias"),
    ("Ghost", "", "none"), ("Ngaio Müller", "", "12 by name"), ("muller, NGAIO", "", "12 by name"),
    ("Dr Ngaio Müller", "", "12 by name"), ("García Simón, José", "", "18 by name"),
    ("x (Ngaio Müller)", "", "12 by name"),
    ("Sam Lee", "", "13 14"), ("Sam Lee", "sam@example.org", "14 by email"), ("Dr Sam Lee", "", "14 by name"),
    ("Sam Lee Jr", "", "15 by name"), ("Sam Lee Sr", "", "none"), ("John Walker", "", "none"),
    ("J. Walker", "", "none"),
    ("Tom O'Brien", "family@example.org", "17 by name"), ("O'Brien", "family@example.org", "16 17"),
    ("Ngaio Müller", "sam@example.org", "12 14"), ("[13]", "ngaio@example.org", "12 13"),
    ("Tom O'Brien (Ngaio Müller)", "", "12 17"),
    ("Ngaio Mueller", "", "12? spelt in another way"), ("Anne Marie O'Brien", "", "16? spelt in another way"),
    ("Prof Ngaio Müller", "", "12? but for the title"), ("Ngaio Müller (iPad)", "", "12? without the device"),
    ("Ngaio Mueller (iPhone)", "", "12? without the device, spelt in another way"),
    ("N. Müller", "", "12? by initials and surname"), ("Müller N", "", "12? by initials and surname"),
    ("Müller, N. (iPad)", "", "12? without the device, by initials and surname"), ("R Walker", "", "20 21"),
    ("Ngaio", "", "none"), ("Müller", "", "none"), ("Ngaio Mullr", "", "none"), ("Tommy O'Brien", "", "none"),
    ("Sam Lee Jr", "sam@example.org", "14 15"),
    (
      "Ngaio Müller Jr", "ngaio@example.org",
      "12? by the e-mail address, but a 'Jr' or the like tells them apart"
    ),
    ("Ngaio Müller Jr", "", "none"), ("Ngaio Mueller Jr", "", "none"), ("N. Müller Jr", "", "none"),
    ("Ngaio Müller Jr (iPad)", "", "none"), ("+64 21 123 4567", "", "none"),
    ("", "nobody@example.org", "none"), ("ngaio@example.org", "", "12 by email"),
    ("Ruth Walker 🎉", "", "20 by name"), ("Ruth Walker (Guest) (Unverified)", "", "20 by name"),
  ]

  @Test(arguments: cases)
  func `who is meant is found, and never guessed`(name: String, email: String, expected: String) throws {
    let text =
      zoomHeader
      + "\n\(name.contains(",") ? "\"\(name)\"" : name),\(email),2026-03-05 19:00,2026-03-05 20:00,1,,,No\n"
    let report = try report(text)
    #expect(words(matcher.match(report.people[0])) == expected)
  }

  private func words(_ match: MemberMatcher.Match) -> String {
    switch match {
    case .certain(let member, let ground): "\(member.id) by \(ground)"
    case .likely(let member, let why): "\(member.id)? \(why)"
    case .ambiguous(let members): members.map { "\($0.id)" }.joined(separator: " ")
    case .none: "none"
    }
  }
}
