/// A member who was made one with another; number and name stay for the certificates that were printed with them.
public struct MergedMember: Hashable, Sendable {
  /// The member as it was.
  public let member: Member
  /// The member to whom everything recorded belongs now, who was never merged.
  public let intoID: Int

  /// Makes a merged member.
  public init(member: Member, intoID: Int) {
    self.member = member
    self.intoID = intoID
  }
}
