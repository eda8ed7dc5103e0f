import Domain
import Testing

struct MinutesTests {
  @Test(arguments: [(90, 90), (0, 0), (-1, 0), (.min, 0), (.max, .max)])
  func `minutes are never negative`(given: Int, count: Int) {
    #expect(Minutes(given).count == count)
  }

  @Test func `taking away more than there is leaves nothing`() {
    #expect(Minutes(90) - Minutes(20) == Minutes(70))
    #expect(Minutes(20) - Minutes(90) == Minutes(0))
  }

  @Test func `minutes are printed with their unit`() {
    #expect(Minutes(90).description == "90 min")
  }

  @Test func `minutes are ordered by their length`() {
    #expect([Minutes(90), Minutes(5), Minutes(60)].sorted() == [Minutes(5), Minutes(60), Minutes(90)])
  }

  @Test func `minutes count in full unless they are shared`() throws {
    #expect(CountedTime(Minutes(90)).minutes == Fraction(90))
    #expect(try CountedTime(minutes: fraction("90/7")).minutes == fraction("90/7"))
  }
}
