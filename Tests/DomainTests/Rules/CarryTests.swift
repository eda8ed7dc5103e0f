import Domain
import Testing

struct CarryTests {
  /// Hours in 2024, 2025 and 2026 of which 10 are required each year, and at most 5 may be carried.
  @Test(
    arguments: [
      (9, 10, 10, "0", "10"), (10, 10, 10, "0", "10"), (10, 11, 10, "1", "11"), (10, 15, 10, "5", "15"),
      (10, 16, 10, "5", "15"),
      (16, 10, 0, "5", "5"),  // 5 from 2024 are used first in 2025, and 5 of its own are above
      (15, 5, 0, "0", "0"), (15, 6, 0, "1", "1"), (15, 3, 0, "0", "0"),
      (30, 0, 0, "0", "0"), (12, 9, 0, "1", "1"),
    ] as [(Int, Int, Int, String, String)])
  func `what is above goes to the next year once`(
    y2024: Int, y2025: Int, y2026: Int, surplus: String, total: String
  )
    throws
  {
    let scheme = try Scheme.example([hourly, MinSum(Fraction(10)), Carry(surplus: Fraction(5))])
    let account = try Statement.example(
      of: record(y2024, y2025, y2026), under: scheme, enrolment: .example(from: "2024-01-01")
    ).account
    #expect(try account.carried == CarriedOver(surplus: credit(surplus)))
    #expect(try account.total == credit(total))
    #expect(
      account.adjustments
        == (surplus == "0"
          ? []
          : [
            Adjustment(
              label: "Carried over from the period before", amount: try credit(surplus), category: nil)
          ]))
  }

  @Test(
    arguments: [
      (10, 10, "0", "10", .met, ""),
      (10, 8, "2", "12", .notMet, "1 hour short; 2 hours are missing from the period before"),
      (8, 10, "2", "12", .notMet, "1 hour short; 2 hours are missing from the period before"),
      (8, 12, "0", "10", .met, ""),
      (8, 11, "1", "11", .met, "1 hour is missing from the period before"),
      (0, 0, "20", "30", .notMet, "19 hours short; 20 hours are missing from the period before"),
    ] as [(Int, Int, String, String, Verdict, String)])
  func `what was missing is added to what is required`(
    y2024: Int, y2025: Int, deficit: String, required: String, verdict: Verdict, note: String
  ) throws {
    let scheme = try Scheme.example([hourly, MinSum(Fraction(10)), Carry(addsDeficit: true)])
    let statement = try Statement.example(
      of: record(y2024, y2025, 11), under: scheme, enrolment: .example(from: "2024-01-01"))
    #expect(try statement.account.carried == CarriedOver(deficit: credit(deficit)))
    #expect(try statement.findings.map(\.required) == [credit(required)])
    #expect(statement.findings.map(\.verdict) == [verdict])
    #expect(statement.findings.map(\.note) == [note])
  }

  @Test(
    arguments: [
      ("2026-06-30", 2, .met, ""), ("2026-07-01", 2, .notMet, "2 hours short"),
      ("2026-06-30", 1, .notMet, "1 hour short"),
      ("2026-01-01", 3, .met, ""),
    ] as [(String, Int, Verdict, String)])
  func `it must be made up in the first months`(date: String, hours: Int, verdict: Verdict, note: String)
    throws
  {
    let carry = Carry(addsDeficit: true, catchUpMonths: 6)
    let scheme = try Scheme.example([hourly, carry, MinSum(Fraction(10))])
    let sessions =
      try [AttendedSession].on("2025-03-05", minutes: 480) + [
        .example(date: date, minutes: 60 * hours, id: 9)
      ]
    let statement = try Statement.example(
      of: MemberRecord(sessions: sessions), under: scheme, enrolment: .example(from: "2025-01-01"))
    let found = try #require(statement.finding(named: "catch-up"))
    #expect(found.label == "Made up from the period before, by 2026-06-30")
    #expect(found.have == (date < "2026-07-01" ? Credit(Fraction(hours)) : .zero))
    #expect(try found.required == credit("2"))
    #expect(found.verdict == verdict)
    #expect(found.note == note)
  }

  @Test func `without a lack nothing is to be made up`() throws {
    let scheme = try Scheme.example([
      hourly, Carry(addsDeficit: true, catchUpMonths: 6), MinSum(Fraction(10)),
    ])
    let statement = try Statement.example(
      of: record(10, 10, 0), under: scheme, enrolment: .example(from: "2024-01-01"))
    #expect(statement.findings.map(\.name) == ["total"])
  }

  @Test func `periods before the enrolment leave nothing`() throws {
    let scheme = try Scheme.example([
      hourly, MinSum(Fraction(10)), Carry(surplus: Fraction(5), addsDeficit: true),
    ])
    let statement = try Statement.example(
      of: record(20, 20, 5), under: scheme, enrolment: .example(from: "2026-01-01"))
    #expect(statement.account.carried == .nothing)
  }

  @Test func `a carried amount that was recorded is taken instead, and goes no further`() throws {
    let scheme = try Scheme.example([hourly, MinSum(Fraction(10)), Carry(surplus: Fraction(5))])
    let record = MemberRecord(
      sessions: try record(15, 10, 10).sessions,
      activities: [try .example("3", date: "2025-01-01", kind: .carried)])
    let enrolment = try Enrolment.example(from: "2024-01-01")
    let y2025 = try Statement.example(of: record, under: scheme, enrolment: enrolment, on: "2025-12-31")
      .account
    #expect(try y2025.total == credit("13"))
    #expect(y2025.adjustments == [])
    let y2026 = try Statement.example(of: record, under: scheme, enrolment: enrolment).account
    #expect(try y2026.carried.surplus == credit("3"))
  }

  @Test func `where there is no such rule nothing is carried`() throws {
    let scheme = try Scheme.example([hourly, MinSum(Fraction(10))])
    #expect(try Statement.example(of: record(20, 20, 5), under: scheme).account.carried == .nothing)
  }

  @Test func `the required total of each year decides what it leaves`() throws {
    let scheme = try Scheme.example(sourced: [
      .example(hourly), .example(MinSum(Fraction(20)), Condition(validTo: day("2024-12-31"))),
      .example(MinSum(Fraction(10)), Condition(validFrom: day("2025-01-01"))),
      .example(Carry(surplus: Fraction(5))),
    ])
    let enrolment = try Enrolment.example(from: "2024-01-01")
    let carried = { (on: String) in
      try Statement.example(of: record(15, 13, 0), under: scheme, enrolment: enrolment, on: on).account
        .carried
    }
    #expect(try carried("2025-12-31") == .nothing)
    #expect(try carried("2026-12-31") == CarriedOver(surplus: credit("3")))
  }

  @Test func `a rule that did not hold yet carries nothing`() throws {
    let scheme = try Scheme.example(sourced: [
      .example(hourly), .example(MinSum(Fraction(10))),
      .example(Carry(surplus: Fraction(5)), Condition(validFrom: day("2026-01-01"))),
    ])
    #expect(
      try Statement.example(of: record(0, 15, 0), under: scheme, enrolment: .example(from: "2025-01-01"))
        .account.carried
        == .nothing)
  }

  @Test(
    arguments: [
      ([:], "1: 'surplus' must be there, or else 'deficit'"), (["surplus": .text("5")], nil),
      (["deficit": .flag(true)], nil),
      (
        ["surplus": .text("5"), "catch_up_months": .text("6")],
        "3: 'catch_up_months' must be there only with 'deficit'"
      ),
      (["deficit": .flag(false)], "1: 'surplus' must be there, or else 'deficit'"),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Carry.self, settings) == message)
  }

  @Test func `the sentence names what is over and what is missing`() {
    #expect(
      Carry(surplus: Fraction(5), addsDeficit: true, catchUpMonths: 6).sentence(in: .example)
        == "Up to 5 hours above the required total go to the next period, once. What is missing is added to"
        + " what the next period requires, and must be made up in its first 6 months")
  }

  private func record(_ y2024: Int, _ y2025: Int, _ y2026: Int) throws -> MemberRecord {
    let hours = [("2024", y2024), ("2025", y2025), ("2026", y2026)]
    return MemberRecord(
      sessions: try hours.enumerated().flatMap { index, year in
        try (0..<year.1).map {
          try .example(date: "\(year.0)-03-05", start: "0:00", minutes: 60, id: index * 100 + $0)
        }
      })
  }
}
