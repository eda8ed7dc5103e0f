/// The vocabulary of scheme files: every kind of rule there is, in the order of evaluation.
public enum RuleKinds {
  /// All kinds; every scheme has exactly one `period`.
  public static let all: [any Rule.Type] = [
    PeriodRule.self, GateSession.self, Presence.self, Exclude.self, Once.self, Rate.self, Fixed.self,
    Block.self, Round.self, Bonus.self, Multiply.self, Allocate.self, GateSeries.self, Cap.self, Grant.self,
    Carry.self, Prorate.self, MinSum.self, MinCount.self, EachSub.self, Tag.self, EvidenceItem.self,
    Milestone.self, Retain.self, Report.self,
  ]

  /// The kind with this word, nil when there is none.
  public static func named(_ word: String) -> (any Rule.Type)? {
    all.first { $0.kind == word }
  }
}
