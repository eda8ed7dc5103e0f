import Domain
import SQLite

extension Register {
  /// The schemes a member is under, in the order of their names.
  public func enrolments(of memberID: Int) throws -> [Enrolment] {
    let shares = try database.rows(
      "SELECT scheme_code, category, shares FROM allocation WHERE member_id = ?", Value(memberID)
    ) { (scheme: $0.text(0), category: $0.text(1), shares: $0.int(2)) }
    let facts = try database.rows(
      "SELECT scheme_code, fact, holds FROM enrolment_fact WHERE member_id = ?", Value(memberID)
    ) { (scheme: $0.text(0), fact: $0.text(1), holds: $0.int(2) == 1) }
    return try database.rows(
      "SELECT scheme_code, from_day, to_day, anchor_day FROM enrolment WHERE member_id = ? ORDER BY scheme_code",
      Value(memberID)
    ) { row in
      let known = facts.filter { $0.scheme == row.text(0) }.map { ($0.fact, $0.holds) }
      let mine = shares.filter { $0.scheme == row.text(0) }.map { ($0.category, $0.shares) }
      return Enrolment(
        schemeID: row.text(0), from: try row.date(1, of: "enrolment"),
        to: try row.optionalDate(2, of: "enrolment"),
        anchor: try row.optionalDate(3, of: "enrolment"),
        split: Dictionary(mine, uniquingKeysWith: { first, _ in first }),
        facts: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Writing {
  /// Puts a member under a scheme; an enrolment that is there already is changed.
  public func enrol(memberID: Int, _ enrolment: Enrolment) throws {
    try database.run(
      """
      INSERT INTO enrolment (member_id, scheme_code, from_day, to_day, anchor_day) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (member_id, scheme_code) DO UPDATE SET from_day = excluded.from_day,
        to_day = excluded.to_day, anchor_day = excluded.anchor_day
      """,
      Value(memberID), Value(enrolment.schemeID), Value(enrolment.from.dayNumber),
      Value(enrolment.to?.dayNumber), Value(enrolment.anchor?.dayNumber))
    try database.run(
      "DELETE FROM allocation WHERE member_id = ? AND scheme_code = ?", Value(memberID),
      Value(enrolment.schemeID))
    for (category, shares) in enrolment.split.sorted(by: { $0.key < $1.key }) {
      try database.run(
        "INSERT INTO allocation (member_id, scheme_code, category, shares) VALUES (?, ?, ?, ?)",
        Value(memberID), Value(enrolment.schemeID), Value(category), Value(shares))
    }
    try keepFacts(of: enrolment, memberID: memberID)
  }

  private func keepFacts(of enrolment: Enrolment, memberID: Int) throws {
    try database.run(
      "DELETE FROM enrolment_fact WHERE member_id = ? AND scheme_code = ?", Value(memberID),
      Value(enrolment.schemeID))
    for (fact, holds) in enrolment.facts.sorted(by: { $0.key < $1.key }) {
      try database.run(
        "INSERT INTO enrolment_fact (member_id, scheme_code, fact, holds) VALUES (?, ?, ?, ?)",
        Value(memberID), Value(enrolment.schemeID), Value(fact), Value(holds ? 1 : 0))
    }
  }
}
