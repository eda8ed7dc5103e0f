/// `carry`: what a period leaves to the next one.
///
/// | setting | is |
/// | --- | --- |
/// | `surplus` | how much above the required total goes to the next period at most; left out, nothing |
/// | `above` | what `surplus` is measured from: `required` unless said (what was required of the member), or `full` (the total of a whole period, also where less was required) |
/// | `deficit` | true when what was missing is added to what the next period requires |
/// | `catch_up_months` | with `deficit`: in how many months of the next period it must be made up |
///
/// An hour counts once only: what came from the period before is used first, and goes no further. What is
/// carried is worked out from the record; a carried amount that was recorded for the period is taken instead, up to the surplus. Where
/// a scheme has no such rule, nothing is carried by itself. Periods before the enrolment leave nothing.
public struct Carry: LedgerRule, Requirement {
  /// The word in scheme files.
  public static let kind = "carry"
  /// Applied after the grants.
  public let ledgerStage: LedgerStage? = .carry
  /// What examples call it.
  public let name = "catch-up"

  /// What a surplus is measured from.
  public enum Above: String, CaseIterable, Sendable {
    /// What was required of the member.
    case required
    /// The total of a whole period.
    case full
  }

  /// The most that goes to the next period; nil for nothing.
  public let surplus: Fraction?
  /// What it is measured from.
  public let above: Above
  /// Whether what was missing is added.
  public let addsDeficit: Bool
  /// In how many months it must be made up.
  public let catchUpMonths: Int?

  /// Makes the rule.
  public init(
    surplus: Fraction? = nil, above: Above = .required, addsDeficit: Bool = false, catchUpMonths: Int? = nil
  ) {
    self.surplus = surplus
    self.above = above
    self.addsDeficit = addsDeficit
    self.catchUpMonths = catchUpMonths
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      surplus: try settings.optionalAmount("surplus"),
      above: try settings.choice("above", default: .required),
      addsDeficit: try settings.flag("deficit", default: false),
      catchUpMonths: try settings.count("catch_up_months"))
    if surplus == nil, !addsDeficit { throw settings.wrong("surplus", "there, or else 'deficit'") }
    if catchUpMonths != nil, !addsDeficit {
      throw settings.wrong("catch_up_months", "there only with 'deficit'")
    }
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let over = surplus.map {
      "Up to \(words.amount($0)) above the required total \(above == .full ? "of a whole period " : "")go to the next period, once"
    }
    let months = catchUpMonths.map { ", and must be made up in its first \($0) months" } ?? ""
    let under = addsDeficit ? "What is missing is added to what the next period requires\(months)" : nil
    return [over, under].compactMap(\.self).joined(separator: ". ")
  }

  /// Adds what came from the period before; what was recorded as carried counts up to the surplus.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    let recorded = ledger.countedIndices.filter { ledger.lines[$0].activity?.kind == .carried }
    guard let surplus else { return }
    var room = surplus
    for index in recorded {
      let credit = ledger.lines[index].credit.amount
      let counted = min(credit, room)
      room = try room - counted
      guard counted < credit else { continue }
      try ledger.lines[index].rescale(
        to: Credit(counted), because: "at most \(surplus.mixed) are carried over = \(counted.mixed)")
    }
    guard recorded.isEmpty, context.carried.surplus > .zero else { return }
    ledger.adjustments.append(
      Adjustment(label: Self.label, amount: context.carried.surplus, category: nil))
  }

  /// Whether what was missing has been made up in time.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    guard let catchUpMonths, account.carried.deficit > .zero else { return nil }
    let last = account.period.first.adding(months: catchUpMonths).adding(days: -1)
    return try Finding(
      name: name, label: "Made up from the period before, by \(last)",
      have: Measure().amount(in: account, from: account.period.first, to: last),
      required: account.carried.deficit, words: words)
  }

  fileprivate static let label = "Carried over from the period before"

  /// What an account leaves to the next period.
  func leftOver(
    by account: Account, words: SchemeWords, total: MinSum?, view: Account.View
  ) throws(Overflow) -> CarriedOver {
    guard let required = try total?.finding(in: account, words: words)?.required else { return .nothing }
    let used =
      account.lines.filter { $0.activity?.kind == .carried }.map(\.credit)
      + account.adjustments.filter { $0.label == Self.label }.map(\.amount)
    let own = try account.total - used.sum()
    let bar = above == .full ? max(required, total.map { Credit($0.amount) } ?? .zero) : required
    let above = max(.zero, try account.total - bar)
    let most = surplus.map(Credit.init) ?? .zero
    let isMissing = addsDeficit && (account.terms.isKnown || view != .possible)
    let missing = isMissing ? max(.zero, try required - account.total) : .zero
    let unknown = account.terms.isKnown ? [] : [account.terms.reason].compactMap(\.self)
    return CarriedOver(
      surplus: min(min(most, above), own), deficit: missing, doubts: account.doubts + unknown)
  }
}

extension CarriedOver {
  /// What the periods before leave to `period`, from the member's first one on.
  init(
    into period: Period, of record: MemberRecord, under scheme: Scheme, enrolment: Enrolment,
    view: Account.View
  ) throws(Overflow) {
    guard scheme.rules.contains(where: { $0.rule is Carry || ($0.rule as? EachSub)?.addsDeficit == true })
    else {
      self = .nothing
      return
    }
    var earlier: [Period] = []
    var next = scheme.period.period(before: period, for: enrolment)
    while let before = next, before.last >= enrolment.from, scheme.inForce.hasBegun(in: before) {
      earlier.append(before)
      next = scheme.period.period(before: before, for: enrolment)
    }
    var carried = CarriedOver.nothing
    for before in earlier.reversed() {
      let account = try Account(
        of: record, under: scheme, enrolment: enrolment, in: before, asOf: nil, carried: carried, view: view)
      carried = try CarriedOver(leftBy: account, under: scheme, view: view)
    }
    self = carried
  }

  /// What one period leaves to the next.
  private init(leftBy account: Account, under scheme: Scheme, view: Account.View) throws(Overflow) {
    let (first, enrolment) = (account.period.first, account.enrolment)
    let holding = scheme.rules.filter { $0.condition.holds(for: first, enrolment: enrolment) == true }
    let rules = holding.filter { $0.rule is Carry || $0.source.mark != .unverified }.map(\.rule)
    let total = scheme.requiredTotal(on: first, enrolment: enrolment)
    let carry = rules.lazy.compactMap { $0 as? Carry }.first
    let left = try carry?.leftOver(by: account, words: scheme.words, total: total, view: view) ?? .nothing
    let shortfalls = try Self.shortfalls(of: account, by: rules, view: view)
    let unknown = account.terms.isKnown ? [] : [account.terms.reason].compactMap(\.self)
    let doubts = shortfalls.isEmpty ? [] : account.doubts + unknown
    self.init(
      surplus: left.surplus, deficit: left.deficit, shortfalls: shortfalls,
      doubts: doubts + left.doubts.filter { !doubts.contains($0) })
  }

  /// What is missing at the end of a period; nothing where less may be required and the best is taken.
  private static func shortfalls(of account: Account, by rules: [any Rule], view: Account.View)
    throws(Overflow) -> [String: Credit]
  {
    guard account.terms.isKnown || view != .possible else { return [:] }
    var shortfalls: [String: Credit] = [:]
    for rule in rules.compactMap({ $0 as? EachSub }) {
      let missing = try rule.shortfall(of: account)
      if missing > .zero { shortfalls[rule.name] = missing }
    }
    return shortfalls
  }
}
