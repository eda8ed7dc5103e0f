/// That a body approved a group, under a number such as an activity number of a college.
public struct GroupApproval: Hashable, Sendable {
  /// The group.
  public let groupID: Int
  /// The scheme under which it is approved.
  public let schemeID: String
  /// The body's number.
  public let number: String
  /// From when to when.
  public let validity: Validity

  /// Makes an approval.
  public init(groupID: Int, schemeID: String, number: String, validity: Validity) {
    self.groupID = groupID
    self.schemeID = schemeID
    self.number = number
    self.validity = validity
  }
}
