/// As what a body or a society recognises a person, such as `BSANZ leader`.
public struct Recognition: Hashable, Sendable {
  /// The person.
  public let memberID: Int
  /// As what, in the words that scheme files use.
  public let what: String
  /// From when to when.
  public let validity: Validity

  /// Makes a recognition.
  public init(memberID: Int, what: String, validity: Validity) {
    self.memberID = memberID
    self.what = what
    self.validity = validity
  }
}
