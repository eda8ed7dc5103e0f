/// `cap`: how much counts at most.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the most that counts; `"0"` with `overflow`, when nothing may fall into these categories |
/// | `share` | instead of `amount`: the most as a part of the required total, such as `"1/4"` |
/// | `of` | the categories that are limited together; left out for everything |
/// | `per` | `period` unless said; `session`, `half_day`, `day`, `event`, `group` (all sessions of a group in the period; an activity by itself) or `year` (twelve months counted from the period's first day) |
/// | `overflow` | the category into which falls what is above the limit; left out, it is lost |
///
/// An event is the sessions of a group on days that follow each other, or activities with the same category and the same tags on days
/// that follow each other. A limit is for activities as well as sessions. An activity may stand for many days in
/// one entry, so that a limit for a day or half a day wants `only`, set to `sessions`, unless days are always entered one by one.
/// The halves of a day meet at 13:00, and a session lies in the half in which its middle lies; `up_to_minutes` leaves out those that fill both.
///
/// With the settings of a selection, only those sessions and activities are limited. Sessions and activities are taken by date: what
/// comes last is cut. What is granted in a period counts first. Applied after the allocation; several limits in the order of the file.
public struct Cap: LedgerRule {
  /// For which stretch the limit is.
  public enum Per: String, CaseIterable, Sendable {
    /// A session or an activity.
    case session
    /// A day up to 13:00, or from then on.
    case halfDay = "half_day"
    /// A day.
    case day
    /// Sessions of a group, or like activities, on days that follow each other.
    case event
    /// All sessions of a group, or an activity.
    case group
    /// Twelve months counted from the period's first day.
    case year
    /// The period.
    case period

    /// The stretch in words, such as `the day`.
    fileprivate var words: String { self == .halfDay ? "half day" : rawValue }
  }

  /// The word in scheme files.
  public static let kind = "cap"
  /// Applied after the allocation.
  public let ledgerStage: LedgerStage? = .cap

  /// The most that counts; nil when it is a share.
  public let amount: Fraction?
  /// The most as a part of the required total.
  public let share: Fraction?
  /// The categories limited together; empty for everything.
  public let categories: [String]
  /// For which stretch.
  public let per: Per
  /// Where the rest falls; nil when it is lost.
  public let overflow: String?
  /// Which sessions and activities.
  public let selection: Selection

  /// Makes the rule.
  public init(
    _ amount: Fraction?, share: Fraction? = nil, of categories: [String] = [], per: Per = .period,
    overflow: String? = nil, where selection: Selection = Selection()
  ) {
    self.amount = amount
    self.share = share
    self.categories = categories
    self.per = per
    self.overflow = overflow
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.limit("amount"), share: try settings.optionalAmount("share"),
      of: try settings.list("of"), per: try settings.choice("per", default: .period),
      overflow: try settings.optionalText("overflow"), where: try Selection(&settings))
    if (amount == nil) == (share == nil) { throw settings.wrong("amount", "there, or else 'share'") }
    if amount == .zero, overflow == nil {
      throw settings.wrong("amount", "a number above 0, such as \"12.5\"")
    }
    if let overflow, categories.isEmpty || categories.contains(overflow) {
      throw settings.wrong("overflow", "another category than those in 'of'")
    }
  }

  /// The categories that the rule names.
  public var namedCategories: [String] { categories + [overflow].compactMap(\.self) }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let most = amount.map { words.amount($0) } ?? "\(share?.mixed ?? "") of the required total"
    let stretch = per == .group ? "for all sessions of a group" : "in a \(per.words)"
    let rest = overflow.map { "; the rest falls into \(words.name(of: $0))" } ?? ""
    return "\(words.name(of: categories))\(selection.words): at most \(most) count \(stretch)\(rest)"
  }

  /// Cuts what is above the limit, from the last line on.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    guard let limit = try limit(in: context) else { return }
    var used: [Int: Fraction] = [:]
    if per == .period, selection.isEverything { used[0] = try granted(in: ledger) }
    let stretches = stretches(of: ledger.lines, in: context.period)
    for index in ledger.countedIndices where selection.includes(ledger.lines[index]) {
      let stretch = stretches[index]
      let had = used[stretch, default: .zero]
      let here = try amount(in: ledger.lines[index])
      let room = max(.zero, try limit - had)
      if here > room {
        try cut(&ledger.lines[index], by: here - room, limit: limit, words: context.scheme.words)
      }
      used[stretch] = try had + min(here, room)
    }
  }

  /// What was granted in the categories; it is the first to count.
  private func granted(in ledger: Ledger) throws(Overflow) -> Fraction {
    try ledger.adjustments.filter { adjustment in
      categories.isEmpty || adjustment.category.map(categories.contains) ?? false
    }.map(\.amount).sum().amount
  }

  private func limit(in context: LedgerContext) throws(Overflow) -> Fraction? {
    if let amount { return amount }
    let total = context.scheme.requiredTotal(on: context.period.first, enrolment: context.enrolment)
    guard let total, let share else { return nil }
    return try total.amount * share
  }

  private func amount(in line: CreditLine) throws(Overflow) -> Fraction {
    guard !categories.isEmpty else { return line.credit.amount }
    return try line.shares.filter { categories.contains($0.category) }.map(\.credit).sum().amount
  }

  /// A number for each line, the same for lines under the same limit.
  private func stretches(of lines: [CreditLine], in period: Period) -> [Int] {
    switch per {
    case .session: return Array(lines.indices)
    case .halfDay: return lines.indices.map { lines[$0].attended?.halfDay ?? -1 - $0 }
    case .day: return lines.map(\.date.dayNumber)
    case .year: return lines.map { period.first.wholeMonths(until: $0.date) / 12 }
    case .period: return lines.map { _ in 0 }
    case .group: return lines.indices.map { lines[$0].attended?.session.groupID ?? -1 - $0 }
    case .event: return events(of: lines)
    }
  }

  /// The number of each line's event: lines of a group, or of a category with the same tags, whose days follow each other.
  private func events(of lines: [CreditLine]) -> [Int] {
    var numbers = Array(lines.indices)
    var latest: [Kin: Int] = [:]
    for index in lines.indices.sorted(by: { lines[$0] < lines[$1] }) where lines[index].leftOut == nil {
      guard let kin = Kin(lines[index]) else { continue }
      if let before = latest[kin], lines[index].date.dayNumber - lines[before].date.dayNumber <= 1 {
        numbers[index] = numbers[before]
      }
      latest[kin] = index
    }
    return numbers
  }

  /// What lines of one event have in common.
  private struct Kin: Hashable {
    let group: Int?
    let category: String?
    let tags: Set<String>

    /// nil for an activity of which neither is recorded.
    init?(_ line: CreditLine) {
      group = line.attended?.session.groupID
      category = line.activity?.category
      tags = group == nil ? line.tags : []
      if group == nil, category == nil, tags.isEmpty { return nil }
    }
  }

  private func cut(_ line: inout CreditLine, by excess: Fraction, limit: Fraction, words: SchemeWords)
    throws(Overflow)
  {
    let what =
      "\(words.name(of: categories)) has reached \(limit.mixed) in the \(per.words)"
    var left = excess
    for index in line.shares.indices.reversed()
    where categories.isEmpty || categories.contains(line.shares[index].category) {
      let share = line.shares[index]
      let off = min(left, share.credit.amount)
      left = try left - off
      line.shares[index] = CategoryShare(category: share.category, credit: try share.credit - Credit(off))
    }
    if let overflow {
      try line.add(excess, to: overflow)
      line.remark("\(what): \(excess.mixed) fall into \(overflow)")
    } else {
      let rest = try line.credit - Credit(excess)
      try line.rescale(to: rest, because: "\(what): \(excess.mixed) do not count = \(rest.amount.mixed)")
    }
  }
}

extension AttendedSession {
  /// A number for the half of the day in which the middle of the session lies.
  fileprivate var halfDay: Int {
    let middle = session.start.minuteOfDay * 2 + session.length.count
    return session.date.dayNumber * 2 + (middle < 13 * 60 * 2 ? 0 : 1)
  }
}

extension CreditLine {
  /// Adds credit to a category, which may have none yet.
  fileprivate mutating func add(_ amount: Fraction, to category: String) throws(Overflow) {
    guard let index = shares.firstIndex(where: { $0.category == category }) else {
      shares.append(CategoryShare(category: category, credit: Credit(amount)))
      return
    }
    shares[index] = CategoryShare(category: category, credit: try shares[index].credit + Credit(amount))
  }
}
