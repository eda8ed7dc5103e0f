/// `block`: amounts for half days and days, by how long the person was there.
///
/// | setting | is |
/// | --- | --- |
/// | `amounts` | from how many counted minutes of a day how much credit, such as `{"240": "3", "480": "6"}` |
///
/// The minutes of all sessions of the day that the rule is about are added up; below the least there is nothing.
/// With the settings of a selection, the rule is for those sessions; of several rules that turn time into credit the first that fits is
/// taken.
public struct Block: SessionRule {
  /// The word in scheme files.
  public static let kind = "block"
  /// Turns time into credit.
  public let stage: SessionStage? = .conversion

  /// From how many minutes how much credit, in rising order.
  public let steps: [Step]
  /// Which sessions.
  public let selection: Selection

  /// From how many minutes how much.
  public struct Step: Hashable, Sendable {
    /// The least minutes.
    public let minutes: Int
    /// The credit.
    public let credit: Fraction

    /// Makes a step.
    public init(minutes: Int, credit: Fraction) {
      self.minutes = minutes
      self.credit = credit
    }
  }

  /// Makes the rule.
  public init(_ steps: [Step], where selection: Selection = Selection()) {
    self.steps = steps.sorted { $0.minutes < $1.minutes }
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let steps = try settings.amounts("amounts").map { part in
      guard let minutes = Int(part.key), minutes > 0 else {
        throw settings.wrong("amounts", "minutes with credit, such as {\"240\": \"3\"}")
      }
      return Step(minutes: minutes, credit: part.amount)
    }
    let credits = steps.sorted { $0.minutes < $1.minutes }.map(\.credit)
    if credits != credits.sorted() { throw settings.wrong("amounts", "more credit for more minutes") }
    if steps.isEmpty { throw settings.wrong("amounts", "minutes with credit, such as {\"240\": \"3\"}") }
    self.init(steps, where: try Selection(&settings))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let table = steps.map { "\(words.amount($0.credit)) from \($0.minutes) minutes a day on" }
    return table.joined(separator: ", ") + selection.words
  }

  /// Gives what the day is worth, less what its earlier sessions had.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard !line.isConverted, selection.includes(line) else { return }
    var before = Fraction.zero
    for earlier in context.earlierThatDay where selection.includes(earlier) {
      before = try before + earlier.counted.minutes
    }
    let day = try before + line.counted.minutes
    let amount = try worth(day) - worth(before)
    line.credit(Credit(amount), because: "\(day.mixed) min that day: \(worth(day).mixed)")
  }

  private func worth(_ minutes: Fraction) -> Fraction {
    steps.last { Fraction($0.minutes) <= minutes }?.credit ?? .zero
  }
}
