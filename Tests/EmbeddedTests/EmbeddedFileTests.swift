import Embedded
import Foundation
import TestSupport
import Testing

struct EmbeddedFileTests {
  private static let folders = ["Reports", "Schema/manual", "Schema/migrations", "Schema/schemes"]

  @Test func `the embedded files are those of the folders, in the order of their names`() throws {
    #expect(try EmbeddedFile.all.map(\.name) == names())
  }

  @Test func `every embedded file holds the bytes of its file`() throws {
    for file in EmbeddedFile.all {
      let bytes = try Data(contentsOf: Repository.top.appending(path: file.name))
      #expect(Data(file.text.utf8) == bytes, "\(file.name)")
    }
  }

  @Test(arguments: folders)
  func `a folder's files are found`(folder: String) throws {
    #expect(try EmbeddedFile.files(in: folder).map(\.name) == names().filter { $0.hasPrefix(folder + "/") })
    #expect(EmbeddedFile.files(in: String(folder.dropLast())).map(\.name) == [])
  }

  @Test func `a file's text is found by its name`() throws {
    let name = "Schema/migrations/0001-register.sql"
    #expect(try EmbeddedFile.text(named: name) == Repository.text(name))
    #expect(EmbeddedFile.text(named: "0001-register.sql") == nil)
  }

  /// The files of the folders, in the order of the bytes of their names.
  private func names() throws -> [String] {
    try Self.folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: Repository.top.appending(path: folder).path)
        .map { "\(folder)/\($0)" }
    }
    .filter { !$0.hasSuffix("/README.md") && !isFolder($0) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isFolder(_ name: String) -> Bool {
    Repository.top.appending(path: name).hasDirectoryPath
      || (try? FileManager.default.contentsOfDirectory(atPath: Repository.top.appending(path: name).path))
        != nil
  }
}
