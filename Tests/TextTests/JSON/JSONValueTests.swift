import Testing
import Text

struct JSONValueTests {
  @Test func `an object keeps the order of its members`() {
    let value: JSONValue = ["b": "x", "a": .null]
    #expect(value == .object([JSONValue.Member("b", "x"), JSONValue.Member("a", .null)]))
    #expect(value != ["a": .null, "b": "x"])
  }

  @Test func `numbers are equal when they are written alike`() {
    #expect(JSONValue.integer(12) == .number("12"))
    #expect(JSONValue.number("1.0") != .number("1"))
  }

  @Test func `a missing text is null`() {
    #expect(JSONValue.text(nil) == .null)
    #expect(JSONValue.text("x") == .string("x"))
  }
}
