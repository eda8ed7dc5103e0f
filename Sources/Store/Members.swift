import Domain
import SQLite

extension Register {
  /// All members in the order of their numbers, each with the registrations, without those who were made one with
  /// another.
  public func members() throws -> [Member] {
    let registrations = try database.rows(
      "SELECT member_id, body, number FROM registration ORDER BY member_id, body"
    ) {
      (member: $0.int(0), registration: Registration(body: $0.text(1), number: $0.text(2)))
    }
    let byMember = Dictionary(grouping: registrations, by: \.member)
    return try database.rows(
      """
      SELECT id, name, title, profession, email FROM member
      WHERE id NOT IN (SELECT member_id FROM member_merge) ORDER BY id
      """
    ) { row in
      Member(
        id: row.int(0), name: row.text(1), title: row.optionalText(2), profession: row.optionalText(3),
        email: row.optionalText(4), registrations: byMember[row.int(0), default: []].map(\.registration))
    }
  }

  /// The member with this number; nil when there is none.
  public func member(_ id: Int) throws -> Member? {
    let registrations = try database.rows(
      "SELECT body, number FROM registration WHERE member_id = ? ORDER BY body", Value(id)
    ) { Registration(body: $0.text(0), number: $0.text(1)) }
    return try database.first("SELECT id, name, title, profession, email FROM member WHERE id = ?", Value(id))
    { row in
      Member(
        id: row.int(0), name: row.text(1), title: row.optionalText(2), profession: row.optionalText(3),
        email: row.optionalText(4), registrations: registrations)
    }
  }
}

extension Writing {
  /// Changes what is known of a member.
  public func change(_ member: Member) throws {
    try database.run(
      "UPDATE member SET name = ?, title = ?, profession = ?, email = ? WHERE id = ?", Value(member.name),
      Value(member.title), Value(member.profession), Value(member.email), Value(member.id))
    let known = try register.member(member.id)?.registrations ?? []
    for registration in known where !member.registrations.contains(where: { $0.body == registration.body }) {
      try database.run(
        "DELETE FROM registration WHERE member_id = ? AND body = ?", Value(member.id),
        Value(registration.body))
    }
    for registration in member.registrations {
      try database.run(
        """
        INSERT INTO registration (member_id, body, number) VALUES (?, ?, ?)
        ON CONFLICT (member_id, body) DO UPDATE SET number = excluded.number
        """,
        Value(member.id), Value(registration.body), Value(registration.number))
    }
  }

  /// Adds a member.
  ///
  /// - Returns: The member with the number it was given.
  public func addMember(
    name: String, title: String?, profession: String?, email: String?, registrations: [Registration]
  ) throws -> Member {
    let id = try nextMemberID()
    try database.run(
      "INSERT INTO member (id, name, title, profession, email) VALUES (?, ?, ?, ?, ?)",
      Value(id), Value(name), Value(title), Value(profession), Value(email))
    for registration in registrations {
      try database.run(
        "INSERT INTO registration (member_id, body, number) VALUES (?, ?, ?)",
        Value(id), Value(registration.body), Value(registration.number))
    }
    return Member(
      id: id, name: name, title: title, profession: profession, email: email, registrations: registrations)
  }
}
