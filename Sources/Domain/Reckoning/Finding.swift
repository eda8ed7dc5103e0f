/// How one requirement stands.
public struct Finding: Hashable, Sendable {
  /// What examples and commands call the requirement, such as `RP`.
  public let name: String
  /// What is required, such as `Reviewing performance (RP)`.
  public let label: String
  /// What there is; nil where nothing is counted.
  public let have: Credit?
  /// What there must be; nil where nothing is counted.
  public let required: Credit?
  /// What is counted, where that is not the scheme's credit.
  public let unit: CreditUnit?
  /// Whether it is enough.
  public let verdict: Verdict
  /// What is missing, or why it cannot be told; empty when it is met.
  public let note: String
  /// Where the requirement was read; nil for alternatives, which may have several.
  public internal(set) var source: Source?

  /// Makes a finding.
  public init(
    name: String, label: String, have: Credit? = nil, required: Credit? = nil, unit: CreditUnit? = nil,
    verdict: Verdict, note: String
  ) {
    self.name = name
    self.label = label
    self.have = have
    self.required = required
    self.unit = unit
    self.verdict = verdict
    self.note = note
  }

  /// Whether there is as much as is required, in the scheme's credit or in `unit`.
  ///
  /// - Parameter remark: What else is to be said, such as why less is required; empty for nothing.
  init(
    name: String, label: String, have: Credit, required: Credit, unit: CreditUnit? = nil, words: SchemeWords,
    remark: String = ""
  ) throws(Overflow) {
    let short = max(.zero, try required - have)
    let missing = short == .zero ? "" : "\((unit ?? words.unit).words(for: short)) short"
    self.init(
      name: name, label: label, have: have, required: required, unit: unit,
      verdict: short == .zero ? .met : .notMet,
      note: [missing, remark].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// The same finding, which cannot be told for a reason.
  func cannotTell(_ reason: String) -> Finding { judged(.cannotTell, reason) }

  /// The same finding of something that is not required here.
  func waived(_ reason: String) -> Finding { judged(.met, reason) }

  /// The same finding of something that the body recommends: nothing is breached, whatever there is.
  var recommended: Finding {
    waived(["a recommendation, not a requirement", note].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  private func judged(_ verdict: Verdict, _ note: String) -> Finding {
    var finding = Finding(
      name: name, label: label, have: have, required: required, unit: unit, verdict: verdict, note: note)
    finding.source = source
    return finding
  }

  /// The same finding for a figure that nobody has verified: it cannot be told.
  public var unverified: Finding { cannotTell("the figure has not been verified with the body") }
}
