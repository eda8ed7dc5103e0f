extension ReportSurvey {
  /// What was concluded from the whole of a report, and what in it looks wrong; a sentence each.
  var notes: [String] {
    [guessedHeadings, shortClocks].compactMap { $0 } + promised.notes(counting)
      + [unreadColumn].compactMap { $0 }
  }

  /// The headings of times that are not known, where the others are.
  private var guessedHeadings: String? {
    let tables = counting.filter { $0.isKnown && !$0.columns.guesses.isEmpty }
    guard let guesses = tables.first?.columns.guesses else { return nil }
    let headings = guesses.map { "'\($0)'" }.joined(separator: " and ")
    return guesses.count == 1
      ? "The heading \(headings) is not known; by what stands below it, it was taken for one of the two times."
      : "The headings \(headings) are not known; by what stands below them they were taken for the times."
  }

  /// That durations with one colon were not read as hours and minutes.
  private var shortClocks: String? {
    counting.contains(where: \.columns.clockIsMinutes)
      ? "The durations were read as minutes and seconds, because one cannot be hours." : nil
  }

  /// A column that may tell who was kept waiting and is not read.
  private var unreadColumn: String? {
    counting.lazy.compactMap(\.unreadYes).first.map { heading, line in
      "The column '\(heading)' is not known and says yes in line \(line); if it tells who was in the waiting room, leave them out with '--skip'."
    }
  }
}
