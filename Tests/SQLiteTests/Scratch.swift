import Foundation
import SQLite

/// Databases and bytes for the tests of this folder.
enum Scratch {
  static func database(_ script: String = "") throws -> Database {
    let database = try Database(path: "", access: .temporary)
    try database.execute(script)
    return database
  }

  /// A new folder, and in it an empty file, which SQLite takes for an empty database.
  static func file() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balint-sqlite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "file.sqlite")
    try Data().write(to: file)
    return file.path
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  /// What is in the folder of a file.
  static func neighbours(of path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: URL(filePath: path).deletingLastPathComponent().path
    ).sorted()
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
