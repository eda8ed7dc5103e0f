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
/// Months are those of the period, counted from its first day: for a calendar year the calendar months. With
/// `nearest`, a month is one of leave when more than half of it was. For `credit` and `exempt_months`, the months of leave are counted from
/// the leave's own first day, only whole ones, and belong to the period in which they begin. Leaves that follow each other are one.
/// Month counting is not division by days. What is reduced are the amounts of `min_sum`; what must be reached in each part of a
/// period, or counted, is not.
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
    if (method == .table) == table.isEmpty {
      throw settings.wrong("table", "there together with the method 'table'")
    }
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
    guard !ledger.terms.isExempt else { return }
    let leave = leave(in: context)
    let away = leave.map { months(of: $0, in: context) }.reduce(0, +)
    if let exemptMonths, away >= exemptMonths {
      ledger.terms = .exempt("on leave for \(away) months: nothing is required")
      return
    }
    let all = Self.months(of: context.period)
    let left = (0..<all).count { isEnrolled(in: $0, context) && !isOnLeave(in: $0, leave, context) }
    let reason = "\(left) of \(all) months"
    switch method {
    case .credit: try credit(away, to: &ledger)
    case _ where left == all: return
    case .unknown:
      ledger.terms = Terms(
        part: ledger.terms.part, reason: "\(reason): how much less is required is not known", isKnown: false)
    case .linear:
      try ledger.terms.reduce(to: Fraction(left, over: all), because: "required for \(reason)")
    case .table:
      guard let whole = table[all], whole > .zero, let here = table[left] else {
        ledger.terms = Terms(
          part: ledger.terms.part, reason: "\(reason): the body's table has no row for it", isKnown: false)
        return
      }
      try ledger.terms.reduce(to: here / whole, because: "required for \(reason)")
    }
  }

  private func credit(_ months: Int, to ledger: inout Ledger) throws(Overflow) {
    for part in amounts where months > 0 {
      let amount = try part.amount * Fraction(months)
      ledger.adjustments.append(
        Adjustment(label: "\(months) months of leave", amount: Credit(amount), category: part.key))
    }
  }

  private var kindWords: String {
    leaveKinds.isEmpty ? "" : " (\(leaveKinds.map(\.word).joined(separator: ", ")))"
  }

  private static func months(of period: Period) -> Int {
    max(1, period.first.wholeMonths(until: period.last.adding(days: 1)))
  }

  /// Whether a month of the period, by its place, counts as one in which the member was enrolled.
  private func isEnrolled(in month: Int, _ context: LedgerContext) -> Bool {
    guard absences.contains(.enrolment) else { return true }
    let cell = Self.cell(month, of: context.period)
    let first = context.enrolment.from
    let last = context.enrolment.to ?? context.period.last
    switch counting {
    case .started: return first <= cell.last && cell.first <= last
    case .full: return first <= cell.first && cell.last <= last
    case .nearest: return first <= cell.first.adding(days: 14) && cell.first.adding(days: 15) <= last
    }
  }

  /// Whether a month of the period counts as one of leave.
  private func isOnLeave(in month: Int, _ leave: [Period], _ context: LedgerContext) -> Bool {
    let cell = Self.cell(month, of: context.period)
    let days = leave.filter { $0.first <= cell.last && cell.first <= $0.last }.map { leave in
      min(leave.last, cell.last).dayNumber - max(leave.first, cell.first).dayNumber + 1
    }.reduce(0, +)
    let length = cell.last.dayNumber - cell.first.dayNumber + 1
    switch counting {
    case .nearest: return days * 2 > length
    case .started: return days == length
    case .full: return days > 0
    }
  }

  private static func cell(_ month: Int, of period: Period) -> (first: CivilDate, last: CivilDate) {
    (period.first.adding(months: month), period.first.adding(months: month + 1).adding(days: -1))
  }

  /// The leave that changes anything: of these kinds and long enough; what follows each other is one.
  private func leave(in context: LedgerContext) -> [Period] {
    guard absences.contains(.leave) else { return [] }
    let counted = context.record.leave.filter { leaveKinds.isEmpty || leaveKinds.contains($0.kind) }
    return Self.joined(counted.map(\.period)).filter { leave in
      leave.first.wholeMonths(until: leave.last.adding(days: 1)) >= minMonths
    }
  }

  /// The whole months of a leave that begin in the period; a month over its end belongs to the one it began in.
  private func months(of leave: Period, in context: LedgerContext) -> Int {
    (0..<leave.first.wholeMonths(until: leave.last.adding(days: 1))).map { leave.first.adding(months: $0) }
      .count {
        context.period.contains($0) && (!absences.contains(.enrolment) || context.enrolment.covers($0))
      }
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

extension Enrolment {
  /// Whether the member is enrolled on the day.
  fileprivate func covers(_ date: CivilDate) -> Bool { from <= date && date <= to ?? date }
}
