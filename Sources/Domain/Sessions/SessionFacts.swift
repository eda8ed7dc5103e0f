/// What some bodies ask about a session besides its times and its roles.
///
/// Everything may be unknown. A gate or an allocation that needs an unknown fact leaves the session, or its category, in
/// doubt; any other rule takes what is unknown as not being so.
public struct SessionFacts: Hashable, Sendable {
  /// How this person took part; nil when it was as the session's mode says.
  public let ownMode: Session.Mode?
  /// How many of the cases this person presented.
  public let ownCases: Int
  /// In how many of the cases each topic came up, by tag, such as `mental health`; never what was said.
  public let tags: [String: Int]
  /// The numbers under which bodies approved the group, by scheme; those that are recorded.
  public let approvals: [String: String]
  /// The professions of the members present, how many of each; an empty profession is one that is not known.
  ///
  /// nil when all are of the profession that the body asks for.
  public let professions: [String: Int]?
  /// The professions of those who led; an empty one is not known.
  public let leaderProfessions: [String]
  /// What anybody present is recognised as, such as `EKC`; nil when nothing is recorded of anybody.
  public let recognitions: Set<String>?
  /// What those who led are recognised as; nil when nothing is recorded of them.
  public let leaderRecognitions: Set<String>?

  /// How many members the group had on its roster that day; nil without a roster.
  public let groupSize: Int?
  /// Whether the recognitions are all there are: nobody is recognised as anything else.
  public let recognitionsAreComplete: Bool
  /// Whether what is unknown of people is taken to be as the body asks; for worked examples.
  public let assumesAsked: Bool
  /// Whether the group is taken to be approved where the body asks for that; for worked examples that do not speak of it.
  public var assumesApproval: Bool
  /// Whether the group is taken to have had its planning and review meetings; for worked examples of an approved group that name neither.
  public var assumesMeetings = false

  /// Makes facts; what is left out is unknown.
  public init(
    ownMode: Session.Mode? = nil, ownCases: Int = 0, tags: [String: Int] = [:],
    approvals: [String: String] = [:],
    professions: [String: Int]? = nil, leaderProfessions: [String] = [], recognitions: Set<String>? = nil,
    leaderRecognitions: Set<String>? = nil, groupSize: Int? = nil, recognitionsAreComplete: Bool = false,
    assumesAsked: Bool = false,
    assumesApproval: Bool = false
  ) {
    self.ownMode = ownMode
    self.ownCases = ownCases
    self.tags = tags
    self.approvals = approvals
    self.professions = professions
    self.leaderProfessions = leaderProfessions
    self.recognitions = recognitions
    self.leaderRecognitions = leaderRecognitions
    self.groupSize = groupSize
    self.recognitionsAreComplete = recognitionsAreComplete
    self.assumesAsked = assumesAsked
    self.assumesApproval = assumesApproval
  }
}
