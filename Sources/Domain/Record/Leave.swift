/// A stretch of time in which a member did not work.
public struct Leave: Hashable, Sendable {
  /// Why, as far as bodies tell apart.
  public enum Kind: Int, Word {
    /// Illness of the member.
    case illness = 1
    /// For a child.
    case parental = 2
    /// For a relative.
    case carer = 3
    /// For study or a sabbatical.
    case study = 4
    /// Practice without clients.
    case noClients = 5
    /// Anything else.
    case other = 6

    /// The word.
    public var word: String {
      switch self {
      case .illness: "illness"
      case .parental: "parental"
      case .carer: "carer"
      case .study: "study"
      case .noClients: "no clients"
      case .other: "other"
      }
    }
  }

  /// Why.
  public let kind: Kind
  /// The days of it.
  public let period: Period

  /// Makes a leave.
  public init(kind: Kind, period: Period) {
    self.kind = kind
    self.period = period
  }
}
