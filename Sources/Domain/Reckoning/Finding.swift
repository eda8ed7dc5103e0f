/// The answer to "is it enough?".
public enum Verdict: String, CaseIterable, Sendable {
  /// It is.
  case met = "met"
  /// It is not.
  case notMet = "not met"
  /// Something that decides is not known.
  case cannotTell = "cannot tell"
}

/// How one requirement stands.
public struct Finding: Hashable, Sendable {
  /// What is required, such as `Reviewing performance (RP)`.
  public let label: String
  /// What there is; nil where nothing is counted.
  public let have: Credit?
  /// What there must be; nil where nothing is counted.
  public let required: Credit?
  /// Whether it is enough.
  public let verdict: Verdict
  /// What is missing, or why it cannot be told; empty when it is met.
  public let note: String

  /// Makes a finding.
  public init(label: String, have: Credit?, required: Credit?, verdict: Verdict, note: String) {
    self.label = label
    self.have = have
    self.required = required
    self.verdict = verdict
    self.note = note
  }

  /// The same finding for a figure that nobody has verified: it cannot be told.
  public var unverified: Finding {
    Finding(
      label: label, have: have, required: required, verdict: .cannotTell,
      note: "the figure has not been verified with the body")
  }
}
