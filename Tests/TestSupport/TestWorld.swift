import CLI
import Domain
import Foundation

/// What a command did: its answer, its messages and its exit status.
public struct Consequences: Equatable {
  /// Standard output.
  public var output = ""
  /// Standard error.
  public var errors = ""
  /// The exit status.
  public var status: Int32 = 0

  /// What a command did; nothing, unless said.
  public init(output: String = "", errors: String = "", status: Int32 = 0) {
    self.output = output
    self.errors = errors
    self.status = status
  }
}

/// A world for commands without a clock, a terminal or a home folder.
///
/// Files are in a folder of its own, which is written as `DIR` in commands and answers.
public final class TestWorld {
  /// The folder.
  public let folder: URL
  /// The day that counts as today.
  public var today: CivilDate
  private var random = FixedRandom()
  private var seconds: Int

  /// An empty folder on a day.
  public init(today: CivilDate) throws {
    folder = try Repository.temporaryFolder()
    self.today = today
    seconds = today.dayNumber * 86_400 + 43_200
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The text of a file in the folder.
  public func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// By how many minutes the clocks are ahead of UTC, in summer and winter.
  private static let minutesAhead = ["UTC": 0, "Pacific/Auckland": 780, "Asia/Kathmandu": 345]

  /// Runs a command; `answers` are typed on a terminal, nil is no terminal.
  public func run(_ words: [String], answers: [String]? = nil) -> Consequences {
    var consequences = Consequences()
    var rest = answers ?? []
    let random = random
    seconds += 1
    let now = Instant(seconds: seconds)
    var environment = Environment(
      today: today, now: { now },
      variables: ["BALINT_REGISTER": folder.path + "/register.sqlite", "BALINT_ACTOR": "Secretary"],
      isInteractive: answers != nil, readLine: { rest.isEmpty ? nil : rest.removeFirst() },
      random: random.bytes,
      standardOutput: { consequences.output += String(decoding: $0, as: UTF8.self) },
      standardError: { consequences.errors += String(decoding: $0, as: UTF8.self) })
    environment.minuteOfUTC = { date, time, zone in
      Self.minutesAhead[zone].map { date.dayNumber * 1440 + time.minuteOfDay - $0 }
    }
    let words = words.map { $0.replacingOccurrences(of: "DIR", with: folder.path) }
    consequences.status = Balint.run(words, in: environment)
    consequences.output = consequences.output.replacingOccurrences(of: folder.path, with: "DIR")
    consequences.errors = consequences.errors.replacingOccurrences(of: folder.path, with: "DIR")
    return consequences
  }
}
