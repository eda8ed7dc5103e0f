/// `prorate`: by how much less is required of a member who was not there for all of a period.
///
/// | setting | is |
/// | --- | --- |
/// | `method` | `linear` (by months), `table`, `credit` (credit for each month of leave), `unknown` (less is required, but how much no page says) |
/// | `for` | a list of `enrolment` (the member came late or left early) and `leave` |
/// | `leave_kinds` | which leave: `illness`, `parental`, `carer`, `study`, `no clients`, `other`; left out for any |
/// | `count` | which months count as months there: `nearest` unless said (a month begun by its 15th day), `started`, `full` |
/// | `table` | with `table`: for so many months there, how much of the total is required, such as `{"9": "9", "10": "10"}` |
/// | `amounts` | with `credit`: for each month of leave, how much in each category |
/// | `min_months` | leave of fewer months changes nothing |
/// | `exempt_months` | so many months away in a period of a member's leave require nothing |
///
/// Months are those of the period, counted from its first day: for a calendar year the calendar months. Months of
/// leave are counted from its own first day, only whole ones; leaves that follow each other are one. Month counting is not division by days.
public struct Prorate: LedgerRule {
  /// How much less.
  public enum Method: String, CaseIterable, Sendable {
    /// As many parts as months.
    case linear
    /// By a table that the body publishes.
    case table
    /// Credit is given for each month of leave.
    case credit
    /// No page says.
    case unknown
  }

  /// Why a member was not there.
  public enum Absence: String, CaseIterable, Sendable {
    /// Came late or left early.
    case enrolment
    /// Was on leave.
    case leave
  }

  /// Which months count as months there.
  public enum Counting: String, CaseIterable, Sendable {
    /// Those begun by their 15th day, or ended after it.
    case nearest
    /// Those with a day of it.
    case started
    /// Whole ones.
    case full
  }

  /// The word in scheme files.
  public static let kind = "prorate"
  /// Applied when the sums are made.
  public let ledgerStage: LedgerStage? = .terms

  /// How much less.
  public let method: Method
  /// Why a member was not there.
  public let absences: Set<Absence>
  /// Which leave; empty for any.
  public let leaveKinds: [Leave.Kind]
  /// Which months count.
  public let counting: Counting
  /// Months with the required total.
  public let table: [Int: Fraction]
  /// Credit for each month of leave, by category.
  public let amounts: [RuleSettings.Amount]
  /// The least months of leave that change anything.
  public let minMonths: Int
  /// So many months of leave require nothing.
  public let exemptMonths: Int?

  /// Makes the rule.
  public init(
    _ method: Method, for absences: Set<Absence> = [.enrolment], leaveKinds: [Leave.Kind] = [],
    counting: Counting = .nearest, table: [Int: Fraction] = [:], amounts: [RuleSettings.Amount] = [],
    minMonths: Int = 0, exemptMonths: Int? = nil
  ) {
    self.method = method
    self.absences = absences
    self.leaveKinds = leaveKinds
    self.counting = counting
    self.table = table
    self.amounts = amounts
    self.minMonths = minMonths
    self.exemptMonths = exemptMonths
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let absences = try settings.list("for").map { word in
      guard let absence = Absence(rawValue: word) else {
        throw settings.wrong("for", "a list of \(Absence.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return absence
    }
    if absences.isEmpty { throw settings.wrong("for", "a list of enrolment, leave") }
    var table: [Int: Fraction] = [:]
    for row in try settings.amounts("table") {
      guard let months = Int(row.key), (0...600).contains(months) else {
        throw settings.wrong("table", "months with amounts, such as {\"9\": \"9\"}")
      }
      table[months] = row.amount
    }
    self.init(
      try settings.choice("method"), for: Set(absences), leaveKinds: try settings.words("leave_kinds"),
      counting: try settings.choice("count", default: .nearest), table: table,
      amounts: try settings.amounts("amounts"), minMonths: try settings.count("min_months") ?? 0,
      exemptMonths: try settings.count("exempt_months"))
    if (method == .table) == table.isEmpty { throw settings.wrong("table", "there together with the method 'table'") }
    if (method == .credit) == amounts.isEmpty {
      throw settings.wrong("amounts", "there together with the method 'credit'")
    }
  }

  /// The categories with an amount.
  public var namedCategories: [String] { amounts.map(\.key) }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let who = Absence.allCases.filter(absences.contains).map { absence in
      absence == .leave ? "on leave\(kindWords)" : "enrolled for part of a period only"
    }.joined(separator: " or ")
    let least = minMonths > 0 ? " of \(minMonths) months or more" : ""
    let exempt = exemptMonths.map { "; \($0) months of leave in a period require nothing" } ?? ""
    let how =
      switch method {
      case .linear: "the amounts are less by the months that are missing"
      case .table:
        "the total is by the months there: "
          + table.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value.mixed)" }.joined(separator: ", ")
      case .credit:
        "each month gives " + amounts.map { "\($0.amount.mixed) \($0.key)" }.joined(separator: " + ")
      case .unknown: "less is required, but how much is not known"
      }
    return "For a member \(who)\(least), \(how)\(exempt)"
  }

  /// Says how much is required.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    let all = Self.months(of: context.period)
    let there = all - monthsNotEnrolled(in: context, of: all)
    let away = min(there, monthsOfLeave(in: context))
    let left = there - away
    guard left < all else { return }
    let reason = "\(left) of \(all) months"
    if let exemptMonths, away >= exemptMonths {
      ledger.terms = .exempt("on leave for \(away) months: nothing is required")
      return
    }
    switch method {
    case .unknown:
      ledger.terms = Terms(
        part: ledger.terms.part, reason: "\(reason): how much less is required is not known", isKnown: false)
    case .linear:
      try ledger.terms.reduce(to: Fraction(left, over: all), because: "required for \(reason)")
    case .table:
      guard let whole = table[all], whole > .zero else { return }
      try ledger.terms.reduce(to: (table[left] ?? whole) / whole, because: "required for \(reason)")
    case .credit:
      for part in amounts where away > 0 {
        ledger.adjustments.append(
          Adjustment(
            label: "\(away) months of leave", amount: Credit(try part.amount * Fraction(away)), category: part.key))
      }
    }
  }

  private var kindWords: String {
    leaveKinds.isEmpty ? "" : " (\(leaveKinds.map(\.word).joined(separator: ", ")))"
  }

  private static func months(of period: Period) -> Int {
    max(1, period.first.wholeMonths(until: period.last.adding(days: 1)))
  }

  /// The months of the period in which the member was not enrolled.
  private func monthsNotEnrolled(in context: LedgerContext, of all: Int) -> Int {
    guard absences.contains(.enrolment) else { return 0 }
    let first = max(context.enrolment.from, context.period.first)
    let last = min(context.enrolment.to ?? context.period.last, context.period.last)
    guard first <= last else { return all }
    return (0..<all).filter { !isThere($0, from: first, to: last, in: context.period) }.count
  }

  /// Whether the month with this place in the period counts for somebody there on these days.
  private func isThere(_ month: Int, from first: CivilDate, to last: CivilDate, in period: Period) -> Bool {
    let start = period.first.adding(months: month)
    let end = period.first.adding(months: month + 1).adding(days: -1)
    switch counting {
    case .started: return first <= end && start <= last
    case .full: return first <= start && end <= last
    case .nearest: return first <= start.adding(days: 14) && start.adding(days: 15) <= last
    }
  }

  /// The whole months of leave that begin in the period; a month over its end belongs to the one it began in.
  private func monthsOfLeave(in context: LedgerContext) -> Int {
    guard absences.contains(.leave) else { return 0 }
    let counted = context.record.leave.filter { leaveKinds.isEmpty || leaveKinds.contains($0.kind) }
    return Self.joined(counted.map(\.period)).map { leave in
      let months = leave.first.wholeMonths(until: leave.last.adding(days: 1))
      guard months >= minMonths else { return 0 }
      return (0..<months).count { context.period.contains(leave.first.adding(months: $0)) }
    }.reduce(0, +)
  }

  /// The stretches of time, those that follow each other without a day between them as one.
  private static func joined(_ periods: [Period]) -> [Period] {
    var joined: [Period] = []
    for period in periods.sorted(by: { $0.first < $1.first }) {
      if let last = joined.last, period.first <= last.last.adding(days: 1),
        let both = Period(from: last.first, to: max(last.last, period.last))
      {
        joined[joined.count - 1] = both
      } else {
        joined.append(period)
      }
    }
    return joined
  }
}
