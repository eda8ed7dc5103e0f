import Domain
import SchemeFiles
import Testing

struct ExamplesFileTests {
  private static let example =
    #"{"name": "One", "enrolled": "2026-01-01", "on": "2026-12-31", "total": "0"}"#

  private func names(_ text: String) throws -> [String] {
    try ExamplesFile.examples(from: text, named: "more.json", known: ["xx-test"]) { id in
      id == "xx-test" ? try SchemeFile.scheme(from: schemeText, named: "test.json") : nil
    }.map(\.scheme.id)
  }

  private static func naming(_ scheme: String) -> String {
    example.replacing("{\"name\"", with: "{\"scheme\": \"\(scheme)\", \"name\"")
  }

  @Test(arguments: [
    "{\"examples\": [\(naming("xx-test"))]}", "[\(naming("xx-test"))]", "[\(naming("XX Test"))]",
    "{\"scheme\": \"xx-test\", \"examples\": [\(example)]}",
    "{\"scheme\": \"other\", \"examples\": [\(naming("xx_test"))]}",
  ])
  func `examples stand in a list, and name their scheme each or together`(text: String) throws {
    #expect(try names(text) == ["xx-test"])
  }

  @Test(arguments: [
    ("[\(naming("xx-tset"))]", "there is no scheme 'xx-tset'; did you mean 'xx-test'?"),
    ("[\(example)]", "'scheme' is missing: the name of a scheme such as \"nz-nzls\""),
    ("{}", "'examples' is missing, such as [ { … }, { … } ]"), ("[]", "the file has no examples"),
    ("{\"examples\": {}}", "'examples' must be a list in [ ]"),
    (
      "{\"examples\": [\(example)], \"rules\": []}",
      "this is a scheme file; its examples are proved without '--examples'"
    ),
  ])
  func `what is no file of examples is refused`(text: String, message: String) {
    #expect(
      throws: Problem(.refused, message, at: "more.json:1", remedy: "Correct the file and try again.")
    ) {
      try names(text)
    }
  }
}
