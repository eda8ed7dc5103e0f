import Domain
import SQLite

extension Register {
  /// The texts of the schemes that this register uses, every version.
  public func schemeTexts() throws -> [(code: String, version: Int, text: String)] {
    try database.rows("SELECT code, version, text FROM scheme ORDER BY code, version") {
      ($0.text(0), $0.int(1), $0.text(2))
    }
  }
}

extension Writing {
  /// Keeps a scheme's text in the register; a version that is there already is left alone.
  public func keepScheme(code: String, version: Int, text: String) throws {
    let isKept = try database.first(
      "SELECT 1 FROM scheme WHERE code = ? AND version = ?", Value(code), Value(version)
    ) { $0.int(0) }
    guard isKept == nil else { return }
    try database.run(
      "INSERT INTO scheme (id, code, version, text, sha256) VALUES (?, ?, ?, ?, ?)",
      Value(nextKey(in: "scheme")), Value(code), Value(version), Value(text),
      Value(SHA256.digest(of: text.utf8)))
  }
}
