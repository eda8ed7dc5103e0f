import Domain
import Text

/// What somebody typed about who was at a session: options with names, or rows of the printed sheet.
struct MarkRequest {
  /// Everybody on the roster.
  var marksRoster = false
  /// The list is made anew: who is not named is not on it.
  var isAnew = false
  /// Was there, all of the time or so long: `NAME` or `NAME:DURATION`.
  var present: [String] = []
  /// Was not there.
  var absent: [String] = []
  /// Came late: `NAME:DURATION`.
  var late: [String] = []
  /// Left early: `NAME:DURATION`.
  var early: [String] = []
  /// Led; the first is the leader, the second the co-leader.
  var leaders: [String] = []
  /// Took part by video.
  var online: [String] = []
  /// Was in the room.
  var inPerson: [String] = []
  /// Presented: `NAME` or `NAME:NUMBER`.
  var cases: [String] = []
  /// Was there without belonging to the group: `NAME` or `NAME:DURATION`.
  var guests: [String] = []

  /// Reads the options.
  init(options call: Call) {
    marksRoster = call.arguments.has("--all")
    isAnew = marksRoster
    present = call.names("--present")
    absent = call.names("--except")
    late = call.names("--late")
    early = call.names("--early")
    leaders = call.names("--lead")
    online = call.names("--online")
    inPerson = call.names("--in-person")
    cases = call.names("--case")
  }

  /// Whether anybody is named.
  var isEmpty: Bool {
    !marksRoster && (present + absent + late + early + leaders + online + inPerson + cases + guests).isEmpty
  }

  /// Reads rows of the printed sheet, such as `1-6,9`, `late:3=30m`, `lead:7` and `guest:NAME`.
  ///
  /// - Parameter sheet: The member numbers in the order of the sheet's rows.
  /// - Throws: `Problem` for a word that is none of these, or a row without a name.
  mutating func key(_ words: some Sequence<String>, on sheet: [Int]) throws {
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 1 {
        isAnew = true
        present += try rows(parts[0], on: sheet, in: word)
        continue
      }
      switch parts[0].lowercased() {
      case "late": late += try rows(parts[1], on: sheet, in: word)
      case "early": early += try rows(parts[1], on: sheet, in: word)
      case "lead": leaders += try rows(parts[1], on: sheet, in: word)
      case "online": online += try rows(parts[1], on: sheet, in: word)
      case "case": cases += try rows(parts[1], on: sheet, in: word)
      case "guest": guests.append(parts[1].split(separator: "=").joined(separator: ":"))
      default: throw Self.notKeyed(word)
      }
    }
  }

  /// The members in rows such as `1-3,9` or `3=30m`, each with what follows its row.
  private func rows(_ text: String, on sheet: [Int], in word: String) throws -> [String] {
    try text.split(separator: ",", omittingEmptySubsequences: false).flatMap { part -> [String] in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let ends = sides[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1 <= first,
        first <= last
      else { throw Self.notKeyed(word) }
      guard last <= sheet.count else { throw Self.noName(last, on: sheet) }
      return sheet[first - 1..<last].map { id in
        let number = Reference.member.written(id)
        return sides.count == 2 ? "\(number):\(sides[1])" : number
      }
    }
  }

  private static func notKeyed(_ word: String) -> Problem {
    Problem(
      .usage, "'\(word)' is not a row of the sheet",
      details: ["Rows are keyed as 1-6,9  late:3=30m  early:5=15m  lead:7  online:4  case:2  guest:NAME."],
      remedy: "Correct the word, or name people with '--present NAME'.")
  }

  private static func noName(_ row: Int, on sheet: [Int]) -> Problem {
    Problem(
      .refused, "row \(row) of the sheet has no name of the group",
      details: ["\(sheet.count) people belong to the group that day."],
      remedy: "Key whoever wrote there as guest:\"NAME\".")
  }
}
