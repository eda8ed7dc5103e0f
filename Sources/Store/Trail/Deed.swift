import Domain

/// What is done to the register, by whom, when and why: the head of a trail entry.
public struct Deed {
  /// The command's words, such as `session add`; never a name of a person.
  public let command: String
  /// Who is acting.
  public let actor: String
  /// Why; nil when no reason was given.
  public let reason: String?
  /// The moment by the computer's clock.
  public let at: Instant
  /// Whether everything is taken back in the end, so that the file stays as it was.
  public var isRehearsal: Bool
  /// Whether what lies in a closed period may be changed.
  public let mayChangeClosed: Bool
  /// A source of random bytes.
  public let random: (Int) -> [UInt8]

  /// Makes a deed.
  public init(
    command: String, actor: String, reason: String? = nil, at: Instant, isRehearsal: Bool = false,
    mayChangeClosed: Bool = false, random: @escaping (Int) -> [UInt8]
  ) {
    self.command = command
    self.actor = actor
    self.reason = reason
    self.at = at
    self.isRehearsal = isRehearsal
    self.mayChangeClosed = mayChangeClosed
    self.random = random
  }
}
