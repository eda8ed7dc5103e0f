/// The vocabulary of scheme files: every kind of rule there is.
public enum RuleKinds {
  /// All kinds but `period`, which every scheme has exactly once.
  public static let all: [any Rule.Type] = [
    GateSession.self,
    Presence.self,
    Exclude.self,
    Rate.self,
    Round.self,
    Bonus.self,
    Allocate.self,
    MinSum.self,
    EvidenceItem.self,
    Retain.self,
  ]

  /// The kind with this word, nil when there is none.
  public static func named(_ word: String) -> (any Rule.Type)? {
    all.first { $0.kind == word }
  }
}
