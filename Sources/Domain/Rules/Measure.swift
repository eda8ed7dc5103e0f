/// What a requirement counts: settings that the requirements with an amount share.
///
/// | setting | is |
/// | --- | --- |
/// | `counted` | `credit` unless said; `base` (credit of sessions and activities, without what a `multiply` adds to totals alone), `sessions`, `cases`, `own cases` (presented by the member), `days`, `months` (with at least one session), `events` (sessions of a group on days that follow each other) or `categories` |
/// | `of` | the categories that are looked at; left out for all |
/// | `each` | with `categories`: how much credit a category must have to be counted |
/// | `name` | what the requirement is called, such as `cases led`; else it is made from the above |
///
/// Besides, the settings of a selection: `roles`, `session_kinds`, `modes`, `tags`, `approved`, `led`, `led_by`, `up_to_minutes`, `only`.
public struct Measure: Hashable, Sendable {
  /// What is counted.
  public enum Counted: String, CaseIterable, Sendable {
    /// The scheme's credit.
    case credit
    /// The credit without what counts towards totals alone.
    case base
    /// Sessions.
    case sessions
    /// Cases presented in sessions.
    case cases
    /// Cases that the member presented.
    case ownCases = "own cases"
    /// Days with a session.
    case days
    /// Calendar months with a session.
    case months
    /// Sessions of one group on days that follow each other count as one.
    case events
    /// Categories with enough credit.
    case categories

    /// The words for one and for more; nil for the scheme's own unit.
    var unit: CreditUnit? {
      switch self {
      case .credit, .base: nil
      case .sessions: CreditUnit(singular: "session", plural: "sessions")
      case .cases: CreditUnit(singular: "case", plural: "cases")
      case .ownCases: CreditUnit(singular: "own case", plural: "own cases")
      case .days: CreditUnit(singular: "day", plural: "days")
      case .months: CreditUnit(singular: "month", plural: "months")
      case .events: CreditUnit(singular: "event", plural: "events")
      case .categories: CreditUnit(singular: "category", plural: "categories")
      }
    }
  }

  /// What is counted.
  public let counted: Counted
  /// The categories looked at; empty for all.
  public let categories: [String]
  /// How much credit a category must have.
  public let each: Fraction?
  /// Which sessions and activities.
  public let selection: Selection
  /// What it is called; nil when that is made from the rest.
  public let givenName: String?

  /// Makes a measure.
  public init(
    _ counted: Counted = .credit, of categories: [String] = [], each: Fraction? = nil,
    where selection: Selection = Selection(), name: String? = nil
  ) {
    self.counted = counted
    self.categories = categories
    self.each = each
    self.selection = selection
    givenName = name
  }

  init(_ settings: inout RuleSettings, default counted: Counted) throws {
    self.init(
      try settings.choice("counted", default: counted), of: try settings.list("of"),
      each: try settings.optionalAmount("each"), where: try Selection(&settings),
      name: try settings.optionalText("name"))
  }

  /// What examples and commands call it.
  public var name: String {
    if let givenName { return givenName }
    if counted == .credit || counted == .base {
      let sum = categories.isEmpty ? "total" : categories.joined(separator: "+")
      return sum + selection.words
    }
    return counted.rawValue + selection.words
  }

  /// What people call it.
  func label(in words: SchemeWords) -> String {
    if let givenName { return givenName.prefix(1).uppercased() + givenName.dropFirst() }
    guard let unit = counted.unit else { return words.name(of: categories) + selection.words }
    return unit.plural.prefix(1).uppercased() + unit.plural.dropFirst() + selection.words
  }

  /// How much of it there is in an account, in all of it or between two days.
  func amount(in account: Account, from first: CivilDate? = nil, to last: CivilDate? = nil) throws(Overflow)
    -> Credit
  {
    let isWhole = first == nil && last == nil
    if counted == .credit, selection.isEverything, isWhole {
      return categories.isEmpty ? account.total : try account.categories(categories)
    }
    let span = Validity(from: first, to: last)
    let lines = account.lines.filter { span.contains($0.date) && selection.includes($0) }
    switch counted {
    case .credit: return try lines.map { line throws(Overflow) in try credit(of: line) }.sum()
    case .base: return try lines.map { line throws(Overflow) in try base(of: line) }.sum()
    case .categories:
      let added = isWhole && selection.isEverything ? account.adjustments : []
      return Credit(Fraction(try categoriesReached(by: lines.flatMap(\.shares), and: added)))
    case .sessions, .cases, .ownCases, .days, .months, .events:
      return Credit(Fraction(count(lines.filter(touchesCategories))))
    }
  }

  /// How many sessions may hold cases that nobody has recorded, when cases are counted.
  func sessionsWithoutCases(in account: Account) -> Int {
    guard counted == .cases || counted == .ownCases else { return 0 }
    return account.lines.count { line in
      guard let session = line.attended?.session, selection.includes(line) else { return false }
      return session.kind == .caseSession && session.cases == 0
    }
  }

  private func credit(of line: CreditLine) throws(Overflow) -> Credit {
    guard !categories.isEmpty else { return line.credit }
    return try line.shares.filter { categories.contains($0.category) }.map(\.credit).sum()
  }

  /// The part of the credit in these categories that is not extra; the extra is spread like the rest.
  private func base(of line: CreditLine) throws(Overflow) -> Credit {
    guard line.credit > .zero else { return .zero }
    return Credit(try credit(of: line).amount * line.base.amount / line.credit.amount)
  }

  private func touchesCategories(_ line: CreditLine) -> Bool {
    categories.isEmpty || line.shares.contains { categories.contains($0.category) }
  }

  private func categoriesReached(by shares: [CategoryShare], and added: [Adjustment]) throws(Overflow) -> Int
  {
    var sums: [String: Credit] = [:]
    for share in shares { sums[share.category] = try sums[share.category, default: .zero] + share.credit }
    for adjustment in added {
      guard let category = adjustment.category else { continue }
      sums[category] = try sums[category, default: .zero] + adjustment.amount
    }
    return sums.filter { category, credit in
      (categories.isEmpty || categories.contains(category)) && credit.amount >= each ?? .zero
        && credit > .zero
    }.count
  }

  private func count(_ lines: [CreditLine]) -> Int {
    let attended = lines.compactMap(\.attended)
    switch counted {
    case .cases: return attended.map(\.session.cases).reduce(0, +)
    case .ownCases: return attended.map(\.facts.ownCases).reduce(0, +)
    case .days: return Set(attended.map(\.session.date)).count
    case .months: return Set(attended.map { $0.session.date.year * 12 + $0.session.date.month }).count
    case .events: return attended.events.count
    case .credit, .base, .sessions, .categories: return attended.count
    }
  }
}

extension [AttendedSession] {
  /// The sessions by group, those on the same day or on days that follow each other together.
  var events: [[AttendedSession]] {
    var events: [[AttendedSession]] = []
    for attended in sorted(by: {
      ($0.session.groupID, $0.session.date) < ($1.session.groupID, $1.session.date)
    }) {
      if let last = events.last?.last, last.session.groupID == attended.session.groupID,
        attended.session.date.dayNumber - last.session.date.dayNumber <= 1
      {
        events[events.count - 1].append(attended)
      } else {
        events.append([attended])
      }
    }
    return events
  }
}
