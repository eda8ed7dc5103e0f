import Domain
import SQLite

extension Writing {
  /// Notes the certificates that print an attendance which is about to change, or to go.
  func noteCertificates(sessionID: Int, memberID: Int) throws {
    let numbers = try database.rows(
      """
      SELECT number FROM certificate JOIN session ON session.id = ?
      WHERE certificate.state = ? AND day BETWEEN from_day AND to_day
        AND (member_id = ? OR member_id IN (SELECT member_id FROM member_merge WHERE into_id = ?))
      ORDER BY certificate.id
      """, Value(sessionID), Value(IssuedCertificate.State.issued.rawValue), Value(memberID), Value(memberID)
    ) { $0.text(0) }
    for number in numbers where !outdatedCertificates.contains(number) { outdatedCertificates.append(number) }
  }

  /// Notes the certificates that print a session which is about to change.
  func noteCertificates(sessionID: Int) throws {
    for attendance in try register.attendances(at: sessionID) where attendance.state == .confirmed {
      try noteCertificates(sessionID: sessionID, memberID: attendance.memberID)
    }
  }
}
