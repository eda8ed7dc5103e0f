import Domain
import Testing

struct CreditTests {
  @Test func `credits are added exactly`() throws {
    #expect(try [credit("0.1"), credit("0.2"), credit("90/7")].sum() == credit("921/70"))
    #expect(try [Credit]().sum() == .zero)
  }

  @Test func `a difference may be negative`() throws {
    #expect(try credit("1") - credit("1.5") == Credit(Fraction(-1, over: 2)))
    #expect(try credit("1") - credit("1.5") < .zero)
  }

  @Test func `a sum that does not fit throws`() {
    #expect(throws: Overflow()) { try [Credit(Fraction(.max)), Credit(Fraction(1))].sum() }
  }
}
