import Domain
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that holds a register, looked at before SQLite touches it.
///
/// Another program's file, a text file and a newer version's register are refused without a byte being changed.
struct RegisterFile {
  /// "BALN": what makes an SQLite file a register.
  static let applicationID = 0x4241_4C4E

  let path: String

  /// Refuses everything that is not a register this program can use.
  ///
  /// - Throws: `Problem` saying what the file is instead.
  func check() throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw missing(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(
        .unusable, "this is not an ordinary file", at: path,
        remedy: "Name the register with '--register FILE'.")
    }
    if status.st_nlink == 2 {
      removeUnfinishedName(of: status.st_ino)
      guard stat(path, &status) == 0 else { throw missing(errno) }
    }
    guard status.st_nlink == 1 else {
      throw unusable(
        "has \(status.st_nlink) names (hard links)",
        because: "A register under two names can lose what is recorded under one of them.",
        remedy: "Remove the other names, or copy the file and use the copy.")
    }
    try checkHeader(try header())
  }

  /// Makes an empty file that only its owner can read, whatever the umask, to become `target`.
  ///
  /// - Throws: `Problem` naming `target` when the folder cannot be written.
  func createEmpty(for target: RegisterFile) throws {
    let code = createEmpty()
    guard code == 0 else { throw target.unusable("cannot be created: \(reason(code))") }
  }

  /// Makes an empty file that only its owner can read.
  ///
  /// - Returns: 0, or the code of the system's error.
  private func createEmpty() -> Int32 {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    fchmod(descriptor, 0o600)
    close(descriptor)
    return 0
  }

  /// Gives a finished file its final name, unless that name is taken.
  ///
  /// A link cannot replace a file, as a renaming would. Whoever is interrupted before the first name is taken
  /// away leaves it to `removeUnfinishedName`.
  func move(to target: RegisterFile) throws {
    if link(path, target.path) == 0 {
      unlink(path)
    } else if errno == EPERM || errno == ENOTSUP || errno == EOPNOTSUPP {
      guard !target.exists else { throw target.taken }
      guard rename(path, target.path) == 0 else {
        throw target.unusable("cannot be created: \(reason(errno))")
      }
    } else if errno == EEXIST {
      throw target.taken
    } else {
      throw target.unusable("cannot be created: \(reason(errno))")
    }
    target.syncFolder()
  }

  /// The name under which a register is built before it gets this one.
  func unfinished(_ tail: String) -> RegisterFile { RegisterFile(path: path + Self.unfinishedMark + tail) }

  private static let unfinishedMark = ".new-"

  /// Takes away the name that an interrupted start left beside this one.
  private func removeUnfinishedName(of inode: ino_t) {
    guard let folder = opendir(folder) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let other = self.folder + "/" + name
      var status = stat()
      guard name.hasPrefix(fileName + Self.unfinishedMark), lstat(other, &status) == 0, status.st_ino == inode
      else { continue }
      unlink(other)
    }
  }

  /// Makes an empty file beside this one, of the first name with this ending that nothing has.
  ///
  /// - Throws: `Problem` when there are too many, or the folder cannot be written.
  func createCopy(ending: String) throws -> RegisterFile {
    for number in 1...1000 {
      let copy = RegisterFile(path: path + ending + (number == 1 ? "" : ".\(number)"))
      let code = copy.createEmpty()
      if code == 0 { return copy }
      guard code == EEXIST else { throw copy.unusable("cannot be created: \(reason(code))") }
    }
    throw unusable("has too many copies beside it", remedy: "Remove those that are not needed.")
  }

  /// Brings the file and its name to the disk.
  func sync() {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    syncFolder()
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Takes an unfinished register away, with its journal.
  func remove() {
    unlink(path)
    unlink(path + "-journal")
  }

  /// The problem of a name that is taken.
  var taken: Problem {
    Problem(
      .refused, "there is already a file of this name", at: path,
      details: ["Nothing was changed."],
      remedy: "Choose another name with '--register FILE', or use the register that is there.")
  }

  /// Whether anything has this name.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The first 100 bytes; fewer of a shorter file.
  private func header() throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unusable("cannot be read: \(reason(errno))") }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw unusable("cannot be read: \(reason(errno))") }
    return Array(bytes[..<count])
  }

  /// Refuses a beginning that no register of this version has.
  ///
  /// Related SQLite documentation: <https://www.sqlite.org/fileformat2.html#the_database_header>
  private func checkHeader(_ header: [UInt8]) throws {
    guard !header.isEmpty else { throw unusable("is empty; it is not a register") }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw unusable("is not a register", because: "It is not an SQLite file, or its beginning is damaged.")
    }
    let number = { (offset: Int) in header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard number(68) == Self.applicationID else {
      throw unusable("is not a register", because: "It is an SQLite file of another program.")
    }
    let version = number(60)
    guard version >= 1 else {
      throw unusable("is not a whole register", because: "Its layout has no number.")
    }
    guard version <= Migrations.newest else {
      throw unusable(
        "was written by a newer version of balint",
        because:
          "Its layout is number \(version); this version knows up to \(Migrations.newest). Nothing was changed.",
        remedy: "Install the newest balint.")
    }
    guard header[18] == 1, header[19] == 1 else {
      throw unusable(
        "is in SQLite's WAL mode",
        because: "A copy of a register in that mode can silently lack what was recorded last.",
        remedy: "Close every program that uses it and type: sqlite3 '\(path)' 'PRAGMA journal_mode = DELETE'")
    }
  }

  private func missing(_ code: Int32) -> Problem {
    guard code == ENOENT || code == ENOTDIR else { return unusable("cannot be read: \(reason(code))") }
    return Problem(
      .unusable, "there is no register here", at: path,
      remedy: "Start one with 'balint init', or name another with '--register FILE'.")
  }

  private func unusable(_ what: String, because why: String? = nil, remedy: String? = nil) -> Problem {
    Problem(
      .unusable, "this file \(what)", at: path, details: why.map { [$0] } ?? [],
      remedy: remedy ?? "Name the register with '--register FILE'.")
  }

  private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
