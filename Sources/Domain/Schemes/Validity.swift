/// The first and the last day of a scheme, either of them open, and what must lie between them.
public struct Validity: Hashable, Sendable {
  /// What must lie between the days.
  public enum Basis: String, CaseIterable, Sendable {
    /// The session.
    case sessions
    /// The first day of the enrolment: whoever began under the old rules keeps them.
    case enrolments
    /// The first day of the period.
    case periods
    /// The last day of the period, which is the day looked at where periods roll.
    case periodEnds = "period ends"
  }

  /// The first day; nil when it is not known.
  public let from: CivilDate?
  /// The last day; nil while it lasts.
  public let to: CivilDate?
  /// What must lie between them.
  public let basis: Basis

  /// Makes a validity.
  public init(from: CivilDate?, to: CivilDate?, basis: Basis = .sessions) {
    self.from = from
    self.to = to
    self.basis = basis
  }

  /// Whether the day lies in it.
  public func contains(_ date: CivilDate) -> Bool {
    (from ?? date) <= date && date <= (to ?? date)
  }

  /// Whether the rules had begun to hold in the period.
  func hasBegun(in period: Period) -> Bool {
    guard let from else { return true }
    return basis == .periods ? from <= period.first : from <= period.last
  }

  /// Why the rules do not hold for something of that day; nil when they do.
  func reasonAgainst(_ date: CivilDate, enrolment: Enrolment, period: Period) -> String? {
    let deciding =
      switch basis {
      case .sessions: date
      case .enrolments: enrolment.from
      case .periods: period.first
      case .periodEnds: period.last
      }
    let whom =
      switch basis {
      case .sessions: ""
      case .enrolments: " for those enrolled then"
      case .periods: " for periods that begin then"
      case .periodEnds: " for periods that end then"
      }
    if let from, deciding < from { return "these rules hold from \(from) on\(whom)" }
    if let to, deciding > to { return "these rules ended on \(to)\(whom)" }
    return nil
  }
}
