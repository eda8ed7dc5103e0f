import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Checks the names of time zones.
enum TimeZoneName {
  /// Where the computer's list of zones is, a file for each.
  private static let folder = "/usr/share/zoneinfo/"

  /// The name of an IANA time zone, such as `Pacific/Auckland`.
  ///
  /// - Throws: `Problem` when it has not the form of one, or the computer's list does not have it. A computer
  ///   without the list accepts the form.
  static func checked(_ typed: String) throws -> String {
    let isFormed =
      (1...60).contains(typed.utf8.count) && !typed.hasPrefix("/") && !typed.contains("..")
      && typed.utf8.allSatisfy { byte in
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
          || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
      }
    guard isFormed, isKnown(typed) else {
      throw Problem(
        .usage, "'\(typed)' is not a time zone", details: ["Time zones are named by continent and city."],
        remedy: "Type a name such as Pacific/Auckland, Australia/Sydney or Europe/London.")
    }
    return typed
  }

  private static func isKnown(_ name: String) -> Bool {
    access(folder + "Europe/London", R_OK) != 0 || isListed(name)
  }

  /// Whether the computer's list has a zone.
  static func isListed(_ name: String) -> Bool {
    var status = stat()
    return stat(folder + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
