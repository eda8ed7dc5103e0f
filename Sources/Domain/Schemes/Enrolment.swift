/// A member's being under a scheme, with what the scheme must know of the member.
public struct Enrolment: Hashable, Sendable {
  /// The scheme's name.
  public let schemeID: String
  /// The first day on which sessions count.
  public let from: CivilDate
  /// The last day; nil while it lasts.
  public let to: CivilDate?
  /// The day from which an individual period counts; nil when the scheme needs none.
  public let anchor: CivilDate?
  /// How the member splits credit over categories: shares by category, empty for the scheme's default.
  public let split: [String: Int]
  /// What the scheme asks about the member, such as whether the member is a specialist; what is not in it is not known.
  public let facts: [String: Bool]

  /// Makes an enrolment.
  public init(
    schemeID: String, from: CivilDate, to: CivilDate? = nil, anchor: CivilDate? = nil,
    split: [String: Int] = [:], facts: [String: Bool] = [:]
  ) {
    self.schemeID = schemeID
    self.from = from
    self.to = to
    self.anchor = anchor
    self.split = split
    self.facts = facts
  }
}
