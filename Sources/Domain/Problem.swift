/// Something that cannot be done, said to the person who asked for it.
///
/// What, where, why with the figures, and what to type next: four parts, so that every message of the program
/// is complete. A problem is never a fault of the program itself.
public struct Problem: Error, Equatable, Sendable {
  /// What sort of problem it is; the command line turns it into an exit status.
  public enum Kind: Sendable {
    /// The command line was not understood.
    case usage
    /// No such thing, or more than one.
    case notFound
    /// A rule forbids it.
    case refused
    /// A file or the register cannot be read, written or locked.
    case unusable
    /// What is stored is not what was recorded.
    case verificationFailed
  }

  /// The sort of problem.
  public let kind: Kind

  /// The file, and the line in it, or the thing concerned; nil when the command says enough.
  public let place: String?

  /// What cannot be done, in lower case and without a full stop.
  public let what: String

  /// An excerpt and the reasons, a line each.
  public let details: [String]

  /// What to type or do next, a sentence; nil when nothing helps.
  public let remedy: String?

  /// Makes a problem.
  public init(
    _ kind: Kind, _ what: String, at place: String? = nil, details: [String] = [], remedy: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.what = what
    self.details = details
    self.remedy = remedy
  }
}
