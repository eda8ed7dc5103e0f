import SQLite
import Testing

struct ValueTests {
  @Test func `literals and optionals become values`() {
    #expect([7, "seven", nil] as [Value] == [.integer(7), .text("seven"), .null])
    #expect([Value(7), Value("x"), Value([1, 2] as [UInt8])] == [.integer(7), .text("x"), .blob([1, 2])])
    #expect([Value(7 as Int?), Value("x" as String?), Value([1] as [UInt8]?)] == [7, "x", .blob([1])])
    #expect([Value(nil as Int?), Value(nil as String?), Value(nil as [UInt8]?)] == [.null, .null, .null])
  }

  @Test func `the kinds are never equal to each other`() {
    let values: Set<Value> = [.null, .integer(0), .text(""), .blob([]), .text("0"), .blob([48])]
    #expect(values.count == 6)
  }

  @Test func `texts of other bytes are other values, even when they look the same`() {
    #expect(Value.text("Zo\u{EB}") != Value.text("Zoe\u{308}"))
  }
}
