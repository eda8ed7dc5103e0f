/// A category into which credit falls.
public struct Category: Hashable, Sendable {
  /// The short name, such as `RP`.
  public let id: String
  /// The full name, such as `Reviewing performance`.
  public let name: String

  /// Makes a category.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
