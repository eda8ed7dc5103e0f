/// Something that a scheme asks about a member.
public struct Fact: Hashable, Sendable {
  /// The short name, such as `specialist`.
  public let id: String
  /// The question in words that follow "whether the member", such as `is a specialist`.
  public let name: String
  /// What is taken while nobody has answered; nil when that leaves the question open.
  public let assumed: Bool?

  /// Makes a fact.
  public init(id: String, name: String, assumed: Bool? = nil) {
    self.id = id
    self.name = name
    self.assumed = assumed
  }
}
