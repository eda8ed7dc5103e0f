import Domain
import SQLite

extension Register {
  /// What a member did besides sessions, by date and number.
  public func activities(of memberID: Int) throws -> [Activity] {
    let tags = try database.rows(
      "SELECT activity_id, tag FROM activity_tag WHERE member_id = ? ORDER BY activity_id, tag",
      Value(memberID)
    ) { (activity: $0.int(0), tag: $0.text(1)) }
    let byActivity = Dictionary(grouping: tags, by: \.activity)
    return try database.rows(
      """
      SELECT id, scheme_code, day, kind, credit_numerator, credit_denominator, category
      FROM activity WHERE member_id = ? ORDER BY day, id
      """, Value(memberID)
    ) { row in
      Activity(
        id: row.int(0), schemeID: row.text(1), date: try row.date(2, of: "activity"),
        kind: try row.word(3, of: "activity"), credit: Credit(try Fraction(row.int(4), over: row.int(5))),
        category: row.optionalText(6), tags: byActivity[row.int(0), default: []].map(\.tag))
    }
  }

  /// Whose activity has this number; nil when there is none.
  public func memberID(ofActivity id: Int) throws -> Int? {
    try database.first("SELECT member_id FROM activity WHERE id = ?", Value(id)) { $0.int(0) }
  }
}

extension Writing {
  /// Adds an activity; its `id` is not looked at.
  ///
  /// - Returns: The number it was given.
  public func add(_ activity: Activity, memberID: Int) throws -> Int {
    let id = try nextKey(in: "activity")
    try database.run(
      """
      INSERT INTO activity
        (member_id, id, scheme_code, day, kind, credit_numerator, credit_denominator, category)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      Value(memberID), Value(id), Value(activity.schemeID), Value(activity.date.dayNumber),
      Value(activity.kind.rawValue), Value(activity.credit.amount.numerator),
      Value(activity.credit.amount.denominator), Value(activity.category))
    for tag in activity.tags {
      try database.run(
        "INSERT INTO activity_tag (member_id, activity_id, tag) VALUES (?, ?, ?)", Value(memberID), Value(id),
        Value(tag))
    }
    return id
  }

  /// Takes an activity away; the trail keeps what it was.
  public func removeActivity(_ id: Int, memberID: Int) throws {
    try database.run(
      "DELETE FROM activity_tag WHERE member_id = ? AND activity_id = ?", Value(memberID), Value(id))
    try database.run("DELETE FROM activity WHERE member_id = ? AND id = ?", Value(memberID), Value(id))
  }
}
