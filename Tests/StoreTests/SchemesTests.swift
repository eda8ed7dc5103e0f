import Domain
import TestSupport
import Testing

@testable import Store

struct SchemesTests {
  @Test func `scheme texts are kept by version, and the first text of a version stays`() throws {
    let register = try Sample.empty()
    let texts = [
      ("b", 1, "{}\n"), ("a", 2, "{\"n\": \"Zoë\"}"), ("a", 1, ""), ("a", 1, "other"), ("b", 1, "{}\n"),
    ]
    let entries = try texts.map { code, version, text in
      try register.write(.test()) { try $0.keepScheme(code: code, version: version, text: text) }.entry
    }
    #expect(entries == [2, 3, 4, nil, nil])
    let found = try register.schemeTexts().map { "\($0.code) \($0.version) \($0.text)" }
    #expect(found == ["a 1 ", "a 2 {\"n\": \"Zoë\"}", "b 1 {}\n"])
    #expect(try register.check() == [])
  }
}
