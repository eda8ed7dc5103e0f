import Domain
import Testing

struct CreditLineTests {
  @Test func `a new line counts all of the attendance and is worth nothing`() throws {
    let line = CreditLine(attended: try .example(minutes: 90, present: 70), under: "example")
    #expect(line.counted == CountedTime(Minutes(70)))
    #expect(line.credit == .zero && line.bonus == .zero)
    #expect(line.shares == [] && line.reasons == [] && line.leftOut == nil)
  }

  @Test func `reasons are kept in the order applied`() throws {
    var line = CreditLine(attended: try .example(), under: "example")
    line.count(CountedTime(Minutes(60)), because: "first")
    line.credit(try credit("1"), because: nil)
    line.remark("second")
    #expect(line.reasons == ["first", "second"])
    #expect(try line.credit == credit("1"))
    #expect(line.counted == CountedTime(Minutes(60)))
  }

  @Test func `a line that is left out loses its credit`() throws {
    var line = CreditLine(attended: try .example(), under: "example")
    line.credit(try credit("1"), because: nil)
    line.leaveOut("why")
    #expect(line.leftOut == "why")
    #expect(line.credit == .zero)
  }
}
