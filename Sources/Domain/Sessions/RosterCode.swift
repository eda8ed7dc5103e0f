/// Three letters that change when a roster or the session's day changes, printed after the session's number on its
/// paper sheet.
///
/// Whoever keys the sheet types them back: rows that have moved since it was printed are found, and a number that
/// was given again after its session was taken back.
public enum RosterCode {
  /// The letters for a session's day and the members of its roster in the order of the rows, such as `K7P`.
  ///
  /// They are 15 bits of a digest in letters that cannot be misread: I, L, O and U do not occur.
  public static func code(of memberIDs: [Int], on date: CivilDate) -> String {
    var bytes = Array("balint-roster-v1".utf8)
    for id in [date.dayNumber] + memberIDs {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: id >> (56 - 8 * $0)) }
    }
    return String(DigestWords.short(SHA256.digest(of: bytes)).prefix(3))
  }
}
