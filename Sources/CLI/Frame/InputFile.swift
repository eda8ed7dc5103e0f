import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that somebody names to be read.
struct InputFile {
  let path: String

  /// The name without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The largest file that is read, in bytes.
  static let largest = 2 << 30

  /// All of its bytes.
  ///
  /// - Throws: `Problem` when it is not there, not a file, or too large.
  func bytes() throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Problem(
        .unusable, isFolder ? "this is a folder" : "this is no ordinary file", at: path,
        remedy: isFolder ? "Name a file in it." : "Name a file.")
    }
    guard status.st_size <= Self.largest else {
      throw Problem(
        .refused, "the file is larger than 2 GiB", at: path, remedy: "Part it into smaller files.")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let step = bytes.withUnsafeMutableBytes {
        readBytes(descriptor, UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if step < 0, errno == EINTR { continue }
      guard step >= 0 else { throw failure(errno) }
      if step == 0 { break }
      count += step
    }
    return count == bytes.count ? bytes : Array(bytes[..<count])
  }

  private func failure(_ code: Int32) -> Problem {
    Problem(
      code == ENOENT ? .notFound : .unusable, "the file cannot be read: \(String(cString: strerror(code)))",
      at: path,
      remedy: "Check the name.")
  }
}

private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}
