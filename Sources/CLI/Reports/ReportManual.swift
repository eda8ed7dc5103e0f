/// What the commands that take in a report of one session have in common.
enum ReportManual {
  /// The manual of such a command.
  static func manual(of kind: ReportKind, summary: String) -> Manual {
    Manual(
      words: ["import", kind.rawValue], summary: summary,
      operands: [.init(name: "FILE", help: "the report; several files make one session", repeats: true)],
      options: [session] + options, writes: true, answer: .json, notes: notes,
      examples: [
        "balint import \(kind.rawValue) report.csv --session S-0142 --dry-run",
        "balint import \(kind.rawValue) report.csv --session S-0142 --match 'N. iPad=M-0012' --skip 'Otter.ai'",
      ])
  }

  /// The option that names the session.
  static let session = Manual.Option(
    name: "--session", value: "SESSION", help: "which session the files are of, such as S-0142")

  /// The option that names columns; for tables of no known program.
  static let map = Manual.Option(
    name: "--map", value: "COLUMN=FIELD",
    help: "what a column holds: name, email, member, join, leave, minutes, date, role or status",
    repeats: true)

  /// The other options.
  static let options = [
    Manual.Option(
      name: "--date-order", value: "ORDER", help: "the order of the numbers of dates: dmy, mdy or ymd"),
    Manual.Option(
      name: "--utc-offset", value: "OFFSET",
      help: "how far the session's clock was ahead of UTC, such as +13:00, for times in UTC"),
    Manual.Option(
      name: "--match", value: "NAME=MEMBER", help: "whom the report means by a name; remembered",
      repeats: true),
    Manual.Option(name: "--skip", value: "NAME", help: "is not a member and is left out", repeats: true),
  ]

  /// What is good to know.
  static let notes = [
    "What program wrote a file is found by what stands in it. Times before and after the session do not count.",
    "Nobody is added and nobody is guessed: as long as it is open whom a name means, nothing is recorded.",
    "A name that may be anybody's, such as iPad, is never remembered; two people of such a name are named by their lines.",
    "People who are marked already and are not in the files stay as they are. The same files again change nothing.",
    "The files' names and digests are kept, and no time of joining or leaving.",
  ]
}
