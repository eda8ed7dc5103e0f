/// Three letters that change when a roster changes, printed after the session's number on its paper sheet.
///
/// Whoever keys the sheet types them back: rows that have moved since it was printed are found.
public enum RosterCode {
  /// The letters for the members of a roster in the order of its rows, such as `K7P`.
  ///
  /// They are 15 bits of a digest in letters that cannot be misread: I, L, O and U do not occur.
  public static func code(of memberIDs: [Int]) -> String {
    var bytes = Array("balint-roster-v1".utf8)
    for id in memberIDs { bytes += (0..<8).map { UInt8(truncatingIfNeeded: id >> (56 - 8 * $0)) } }
    return String(DigestWords.short(SHA256.digest(of: bytes)).prefix(3))
  }
}
