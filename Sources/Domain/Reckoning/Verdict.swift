/// The answer to "is it enough?".
public enum Verdict: String, CaseIterable, Sendable {
  /// It is.
  case met = "met"
  /// It is not.
  case notMet = "not met"
  /// Something that decides is not known.
  case cannotTell = "cannot tell"

  /// The verdict on several requirements that must all be met: not met if one is not, else cannot tell if one
  /// cannot be told.
  static func all(of verdicts: [Verdict]) -> Verdict {
    verdicts.contains(.notMet) ? .notMet : verdicts.contains(.cannotTell) ? .cannotTell : .met
  }

  /// The verdict on alternatives of which one is enough.
  static func any(of verdicts: [Verdict]) -> Verdict {
    verdicts.contains(.met) ? .met : verdicts.contains(.cannotTell) ? .cannotTell : .notMet
  }
}
