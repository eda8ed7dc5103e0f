import Domain
import Testing

struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"),
    (86_400, "1970-01-02T00:00:00Z"), (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
    (1_795_262_400, "2026-11-21T12:00:00Z"), (1_709_210_096, "2024-02-29T12:34:56Z"),
    (.max, "2199-12-31T15:30:07Z"),
  ])
  func `a moment is written in UTC`(seconds: Int, expected: String) {
    #expect(Instant(seconds: seconds).description == expected)
  }

  @Test func `the smallest moment does not trap`() async {
    await #expect(processExitsWith: .success) { _ = Instant(seconds: .min).date }
  }

  @Test func `moments are ordered by the clock`() {
    #expect(Instant(seconds: -1) < Instant(seconds: 0))
  }
}
