import Domain
import Evidence
import Testing

struct ReportDelimiterTests {
  private static let texts = [
    "1. Summary\nMeeting title;Balint, Hobart, A, B, C, D, E, F\n\n2. Participants\nName;Join Time;Leave Time\n"
      + "Ann;05.03.2026, 19:00:00;05.03.2026, 20:30:00\nSam;05.03.2026, 19:00:00;05.03.2026, 20:30:00\n",
    "Name,Join Time,Leave Time\nAnn,2026-03-05 19:00,2026-03-05 20:30\n"
      + "&lt;b&gt;S&lt;/b&gt;,2026-03-05 19:00,2026-03-05 20:30\n",
    "Name;Join Time;Leave Time\nAnn;2026-03-05 19:00;2026-03-05 20:30\n"
      + "\"a,b,c,d,e,f\";2026-03-05 19:00;2026-03-05 20:30\n",
  ]

  @Test(arguments: texts)
  func `one line with many commas or semicolons decides nothing`(text: String) throws {
    #expect(try report(text).people(during: try session()).count == 2)
    #expect(try report(text).people(during: try session()).first == "Ann, 90")
  }
}
