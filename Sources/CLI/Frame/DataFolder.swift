import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which a register is kept unless another is named.
struct DataFolder {
  let environment: Environment

  /// `balint/register.sqlite` in the user's data folder (XDG base directories).
  func registerPath() throws -> String { try folder() + "/register.sqlite" }

  /// Makes the folder, readable by its owner only, when a register is to be started there.
  func make(for path: String) throws {
    guard let usual = try? registerPath(), path == usual else { return }
    var made = ""
    for part in try folder().split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw Problem(
          .unusable, "the folder cannot be made: \(String(cString: strerror(errno)))", at: made,
          remedy: "Name a file in another folder with '--register FILE'.")
      }
    }
  }

  /// Whether anything has this name.
  static func holds(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func folder() throws -> String {
    if let data = environment.variables["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/balint" }
    if let home = environment.variables["HOME"], home.hasPrefix("/") { return home + "/.local/share/balint" }
    throw Problem(
      .usage, "no register is named and HOME is not set", remedy: "Name the register with '--register FILE'.")
  }
}
