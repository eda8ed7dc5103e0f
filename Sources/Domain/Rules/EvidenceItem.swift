/// `evidence`: something other than attendance that a body wants, such as a written plan or an audit.
///
/// | setting | is |
/// | --- | --- |
/// | `item` | its short name, such as `pdp` |
/// | `name` | what it is called, in words; the item unless said |
/// | `count` | how many are wanted, 1 unless said |
/// | `within` | `period` unless said: those done in the period; `ever`; or `months`, those done in the last months |
/// | `months` | with `within` `months`: how many |
/// | `early_months` | with `within` `period`: what was done in so many months before the period counts too, such as a plan for the year |
/// | `unless_entered` | a category: nothing is asked of whoever has an activity in it in the period, because its amount is looked at |
/// | `every` | how often, in words, where the above do not say it |
/// | `epoch` | with `months`: the first day of any one stretch of so many months that is the same for everybody, such as `"2023-01-01"` |
///
/// What is recorded decides: enough of them is met, one found to be missing is not met. Without a record it cannot be
/// told, because nobody has said.
public struct EvidenceItem: Requirement {
  /// Where it must lie.
  public enum Within: String, CaseIterable, Sendable {
    /// In the period.
    case period
    /// At any time up to the day that is looked at.
    case ever
    /// In the last months, or in a stretch of months that is the same for everybody.
    case months
  }

  /// The word in scheme files.
  public static let kind = "evidence"

  /// Its short name.
  public let item: String
  /// What it is called.
  public let label: String
  /// How often, in words; nil when the other settings say it.
  public let frequency: String?
  /// How many are wanted.
  public let count: Int
  /// Where it must lie.
  public let within: Within
  /// How many months.
  public let months: Int
  /// In how many months before the period it may lie.
  public let earlyMonths: Int
  /// The first day of any one stretch of months; nil when the last months are meant.
  public let epoch: CivilDate?
  /// The category in which an activity makes it needless; nil for none.
  public let unlessEntered: String?

  /// Makes the rule.
  public init(
    item: String, label: String, frequency: String? = nil, count: Int = 1, within: Within = .period,
    months: Int = 12,
    epoch: CivilDate? = nil, earlyMonths: Int = 0, unlessEntered: String? = nil
  ) {
    self.unlessEntered = unlessEntered
    self.item = item
    self.label = label
    self.frequency = frequency
    self.count = count
    self.within = within
    self.months = months
    self.epoch = epoch
    self.earlyMonths = earlyMonths
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let within: Within = try settings.choice("within", default: .period)
    let item = try settings.text("item")
    self.init(
      item: item, label: try settings.optionalText("name") ?? item,
      frequency: try settings.optionalText("every"), count: try settings.count("count") ?? 1,
      within: within, months: within == .months ? try settings.requiredCount("months") : 12,
      epoch: within == .months ? try settings.date("epoch") : nil,
      earlyMonths: within == .period ? try settings.count("early_months") ?? 0 : 0,
      unlessEntered: try settings.optionalText("unless_entered"))
  }

  /// The item.
  public var evidenceItems: [Fact] { [Fact(id: item, name: label)] }
  /// What examples call it.
  public var name: String { item }
  /// The category in which an activity makes it needless.
  public var namedCategories: [String] { [unlessEntered].compactMap(\.self) }

  /// What it is called, with the short name by which it is recorded.
  private var fullLabel: String { label == item ? item : "\(label) (\(item))" }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    if let frequency { return "\(fullLabel), \(frequency)" }
    let stretch =
      switch within {
      case .period: "in each period" + (earlyMonths > 0 ? ", or in the \(earlyMonths) months before it" : "")
      case .ever: "at some time"
      case .months: epoch.map { "in each \(months) months from \($0) on" } ?? "in the last \(months) months"
      }
    let unless = unlessEntered.map { ", unless activities in \(words.name(of: $0)) are entered" } ?? ""
    return "\(fullLabel): \(count) \(stretch)\(unless)"
  }

  /// Looks at what is recorded.
  public func finding(in account: Account, words: SchemeWords) -> Finding? {
    if let unlessEntered, account.lines.contains(where: { $0.activity?.category == unlessEntered }) {
      return nil
    }
    let window = window(in: account)
    let recorded = account.record.evidence.filter {
      $0.item == item && $0.schemeID == account.enrolment.schemeID && window.contains($0.date)
    }
    let held = recorded.filter(\.isHeld).count
    if held >= count { return Finding(name: item, label: fullLabel, verdict: .met, note: "") }
    let amount = count == 1 ? "" : "\(held) of \(count) recorded; "
    if let missing = recorded.filter({ !$0.isHeld }).map(\.date).max() {
      return Finding(
        name: item, label: fullLabel, verdict: .notMet, note: "\(amount)found missing on \(missing)")
    }
    return Finding(
      name: item, label: fullLabel, verdict: .cannotTell,
      note: "\(amount)it is not recorded whether there is \(count == 1 ? "one" : "more")")
  }

  private func window(in account: Account) -> Validity {
    switch within {
    case .period:
      return Validity(from: account.period.first.adding(months: -earlyMonths), to: account.period.last)
    case .ever: return Validity(from: nil, to: account.asOf)
    case .months:
      let rule =
        epoch.map { PeriodRule(anchor: .fixedEpoch, months: months, epoch: $0) }
        ?? PeriodRule(anchor: .rolling, months: months)
      let stretch = rule.period(containing: min(account.asOf, account.period.last), for: account.enrolment)
      return Validity(from: stretch?.first, to: stretch?.last)
    }
  }
}
