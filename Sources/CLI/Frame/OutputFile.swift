import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file to be written whole or not at all, readable by its owner only.
///
/// Written under another name in the same folder, brought to the disk, and renamed: an interrupted writing
/// leaves the old file. Links, pipes and devices that stand at the name are refused, not followed.
struct OutputFile {
  let path: String
  let text: String

  /// Makes sure that the file may be written.
  ///
  /// - Throws: `Problem` when something else has its name, or a file that says something else.
  func check(mayReplace: Bool) throws {
    try checkFolder()
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(
        .unusable, "there is something of this name that is not a file", at: path,
        details: ["Nothing was written."],
        remedy: "Choose another place with '-o'.")
    }
    guard !mayReplace, status.st_size != text.utf8.count || contents() != Array(text.utf8) else { return }
    throw Problem(
      .refused, "there is a file of this name that says something else", at: path,
      details: ["Nothing was written."],
      remedy: "Choose another place with '-o', or add '--replace' to overwrite it.")
  }

  /// Writes the file.
  ///
  /// - Throws: `Problem` naming the file and what the system says; then no part of it is left.
  func write() throws {
    try makeFolder()
    let draft = "\(path).\(UInt64.random(in: .min ... .max)).part"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    let code = fill(descriptor)
    close(descriptor)
    guard code == 0 else {
      unlink(draft)
      throw failure(code)
    }
    guard rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      throw failure(code)
    }
    syncFolder()
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder must take new files; one that is missing is made where its own folder takes it.
  private func checkFolder() throws {
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw failure(ENOTDIR) }
      guard access(folder, W_OK | X_OK) == 0 else { throw failure(errno) }
    } else {
      let above = OutputFile(path: folder, text: "").folder
      guard errno == ENOENT, lstat(folder, &status) != 0, access(above, W_OK | X_OK) == 0 else {
        throw failure(ENOENT)
      }
    }
  }

  /// Makes the last folder of the path when it is missing, not those above it.
  func makeFolder() throws {
    if access(folder, F_OK) != 0, mkdir(folder, 0o700) != 0, errno != EEXIST { throw failure(errno) }
  }

  private func fill(_ descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { writeBytes(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      written += count
    }
    return fchmod(descriptor, 0o600) == 0 && fsync(descriptor) == 0 ? 0 : errno
  }

  private func contents() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: text.utf8.count)
    return read(descriptor, &bytes, bytes.count) == bytes.count ? bytes : nil
  }

  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ code: Int32) -> Problem {
    Problem(
      .unusable, "the file cannot be written: \(String(cString: strerror(code)))", at: path,
      remedy: "Choose another place with '-o'.")
  }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
