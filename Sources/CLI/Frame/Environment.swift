import Domain

/// The world around a command: everything it may look at or touch, so that a test can stand in for all of it.
public struct Environment {
  /// Today's date where the user is.
  public var today: CivilDate
  /// The moment by the computer's clock.
  public var now: () -> Instant
  /// The variables, such as `BALINT_REGISTER`.
  public var variables: [String: String]
  /// Whether a person types the answers and reads the questions.
  public var isInteractive: Bool
  /// A line that the person types; nil at the end of the input.
  public var readLine: () -> String?
  /// Whether a line that is written over can be shown while something takes long.
  public var showsProgress = false
  /// The milliseconds since some moment; never goes back.
  public var uptime: () -> Int = { 0 }
  /// A local time of a time zone in minutes of UTC since the beginning of 1970; nil for a zone that is not known.
  public var minuteOfUTC: (CivilDate, LocalTime, String) -> Int? = { _, _, _ in nil }
  /// A source of random bytes.
  public var random: (Int) -> [UInt8]
  /// Where the answer goes.
  public var standardOutput: Sink
  /// Where everything else goes.
  public var standardError: Sink

  /// Takes bytes; throws `Problem` when they cannot be written.
  public typealias Sink = ([UInt8]) throws -> Void

  /// Makes an environment.
  public init(
    today: CivilDate, now: @escaping () -> Instant, variables: [String: String], isInteractive: Bool,
    readLine: @escaping () -> String?, random: @escaping (Int) -> [UInt8],
    standardOutput: @escaping Sink, standardError: @escaping Sink
  ) {
    self.today = today
    self.now = now
    self.variables = variables
    self.isInteractive = isInteractive
    self.readLine = readLine
    self.random = random
    self.standardOutput = standardOutput
    self.standardError = standardError
  }
}
