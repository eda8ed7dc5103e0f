/// A figure too large to be held exactly.
public struct Overflow: Error, Equatable, Sendable {
  /// Makes the error.
  public init() {}
}
