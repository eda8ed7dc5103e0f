/// `tag`: topics that must be covered in a period.
///
/// | setting | is |
/// | --- | --- |
/// | `topics` | a list of tags |
/// | `amount` | how much credit must have each of the tags; left out when one session or activity of each is enough |
/// | `sessions` | true when every session covers the topics without a tag, such as `live` |
/// | `one_each` | true when a session or activity counts for one of its tags only; with `amount`, for the first in the list |
/// | `name` | what the requirement is called |
///
/// Sessions and activities carry tags; one that carries none may have covered a topic all the same, so that while
/// there are such, it cannot be told that a topic was not.
public struct Tag: Requirement {
  /// The word in scheme files.
  public static let kind = "tag"

  /// The tags.
  public let topics: [String]
  /// The credit that each must have; nil when one session or activity is enough.
  public let amount: Fraction?
  /// Whether a session or activity counts for one tag only.
  public let isExclusive: Bool
  /// Whether every session covers the topics without a tag.
  public let coversSessions: Bool
  private let givenName: String?

  /// Makes the rule.
  public init(
    _ topics: [String], amount: Fraction? = nil, isExclusive: Bool = false, coversSessions: Bool = false,
    name: String? = nil
  ) {
    self.coversSessions = coversSessions
    self.topics = topics
    self.amount = amount
    self.isExclusive = isExclusive
    givenName = name
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.list("topics"), amount: try settings.optionalAmount("amount"),
      isExclusive: try settings.flag("one_each", default: false),
      coversSessions: try settings.flag("sessions", default: false), name: try settings.optionalText("name"))
    if topics.isEmpty { throw settings.wrong("topics", "a list of tags, such as [\"ethics\"]") }
  }

  /// What examples call it.
  public var name: String { givenName ?? topics.joined(separator: "+") }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let each =
      amount.map { "at least \(words.amount($0)) with each of the topics" } ?? "each of the topics once"
    return "\(each.prefix(1).uppercased())\(each.dropFirst()): \(topics.joined(separator: ", "))"
      + (isExclusive ? "; a session or activity counts for one of them" : "")
      + (coversSessions ? "; every session counts without a tag" : "")
  }

  /// Looks which topics were covered.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    let sums = try sums(in: account)
    let covered = isExclusive ? coveredOneEach(by: account.lines) : Set(sums.keys)
    let open = topics.filter { topic in
      amount.map { sums[topic, default: .zero] < $0 } ?? !covered.contains(topic)
    }
    let label =
      givenName.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      ?? "Topics: \(topics.joined(separator: ", "))"
    guard !open.isEmpty else { return Finding(name: name, label: label, verdict: .met, note: "") }
    return Finding(
      name: name, label: label, verdict: try verdict(sums: sums, open: open, in: account),
      note: note(open: open, sums: sums, words: words))
  }

  private func covers(_ line: CreditLine, _ topic: String) -> Bool {
    coversSessions && line.attended != nil || line.tags.contains(topic.foldedWord)
  }

  /// The credit of each topic that any line carries.
  private func sums(in account: Account) throws(Overflow) -> [String: Fraction] {
    var sums: [String: Fraction] = [:]
    for line in account.lines {
      let carried = topics.filter { covers(line, $0) }
      for topic in isExclusive ? Array(carried.prefix(1)) : carried {
        sums[topic] = try sums[topic, default: .zero] + line.credit.amount
      }
    }
    return sums
  }

  /// The most topics that lines can cover when each counts for one: a line is passed on where that frees a topic.
  private func coveredOneEach(by lines: [CreditLine]) -> Set<String> {
    var coveredBy: [String: Int] = [:]
    func cover(_ line: Int, trying tried: inout Set<String>) -> Bool {
      for topic in topics where covers(lines[line], topic) && tried.insert(topic).inserted {
        if let other = coveredBy[topic], !cover(other, trying: &tried) { continue }
        coveredBy[topic] = line
        return true
      }
      return false
    }
    for line in lines.indices {
      var tried: Set<String> = []
      _ = cover(line, trying: &tried)
    }
    return Set(coveredBy.keys)
  }

  /// What carries no tag may have covered a topic; where that is not enough, the topic was not covered.
  private func verdict(sums: [String: Fraction], open: [String], in account: Account) throws(Overflow)
    -> Verdict
  {
    let untagged = account.lines.filter { $0.tags.isEmpty && !(coversSessions && $0.attended != nil) }
    guard let amount else {
      return untagged.isEmpty || isExclusive && untagged.count < open.count ? .notMet : .cannotTell
    }
    let credit = try untagged.map(\.credit).sum().amount
    var missing = Fraction.zero
    for topic in open {
      let short = try amount - sums[topic, default: .zero]
      missing = isExclusive ? try missing + short : max(missing, short)
    }
    return credit < missing ? .notMet : .cannotTell
  }

  private func note(open: [String], sums: [String: Fraction], words: SchemeWords) -> String {
    guard let amount else { return "nothing is tagged \(open.joined(separator: ", "))" }
    return open.map { "\($0): \(sums[$0, default: .zero].mixed) of \(words.amount(amount)) tagged" }
      .joined(separator: ", ")
  }
}
