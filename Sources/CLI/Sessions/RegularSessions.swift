import Domain
import Publishing

/// The sessions that a rule asks for, held against those that the group has.
struct RegularSessions {
  /// How far a plan reaches.
  enum Reach {
    /// To the end of the next calendar year, and `usualMost` sessions.
    case usual
    /// To this day.
    case until(CivilDate)
    /// So many dates.
    case times(Int)
  }

  /// The most dates that are planned unless somebody says how far.
  static let usualMost = 60
  /// The most dates that are planned at once.
  static let most = 260

  /// The sessions to be added, by date; none has a number yet.
  private(set) var new: [Session] = []
  /// Sessions on whose dates no other is planned.
  private(set) var known: [Session] = []
  /// How many dates of the rule lie before today.
  let passed: Int
  /// How many dates there would have been, had they not been too many.
  let wanted: Int

  /// Makes a plan from today on.
  ///
  /// - Throws: `Problem` when the rule has no date, too many, or one at the time of another session.
  init(
    _ rule: Recurrence, reach: Reach, today: CivilDate, known sessions: [Session],
    session: (CivilDate) -> Session
  ) throws {
    let all = rule.dates(through: Self.last(of: reach, today))
    let ahead = all.filter { $0 >= today }
    passed = all.count - ahead.count
    wanted = ahead.count
    let byDate = Dictionary(grouping: sessions, by: \.date)
    for date in try Self.taken(ahead, reach, rule, today) {
      if let there = byDate[date] { known += there } else { new.append(session(date)) }
    }
    try refuseOverlaps(with: sessions)
  }

  /// Whether the usual number of dates was too small for the rule.
  func isCut(_ reach: Reach) -> Bool {
    if case .usual = reach { wanted > Self.usualMost } else { false }
  }

  private static func last(of reach: Reach, _ today: CivilDate) -> CivilDate {
    switch reach {
    case .usual: Period(year: today.year + 1)?.last ?? today.adding(days: .max)
    case .until(let date): date
    case .times: today.adding(days: .max)
    }
  }

  private static func taken(_ dates: [CivilDate], _ reach: Reach, _ rule: Recurrence, _ today: CivilDate)
    throws
    -> ArraySlice<CivilDate>
  {
    guard !dates.isEmpty else {
      throw Problem(
        .refused, "the rule has no date from \(today.long) to \(last(of: reach, today).long)",
        details: ["It is \(rule.words)."], remedy: "Correct the rule, or plan further with '--until DATE'.")
    }
    switch reach {
    case .usual: return dates.prefix(usualMost)
    case .times(let count): return dates.prefix(count)
    case .until:
      guard dates.count <= most else {
        throw Problem(
          .refused, "the rule has \(dates.count) dates by then",
          details: ["At most \(most) are planned at once."], remedy: "Type an earlier day after '--until'.")
      }
      return dates[...]
    }
  }

  /// A group cannot meet twice at once, on the evening before either.
  private func refuseOverlaps(with sessions: [Session]) throws {
    let standing = sessions.filter { $0.state != .cancelled }
    let clashes = new.compactMap { session in standing.first { $0.overlaps(session) }.map { (session, $0) } }
    guard let first = clashes.first else { return }
    throw Problem(
      .refused, "\(first.0.groupName) would meet twice at once",
      details: clashes.map { session, other in
        "  \(session.date.shortWithWeekday), \(session.start): \(other.number) is on \(other.date.shortWithWeekday), \(other.start), \(other.length)"
      },
      remedy: "Choose another '--start' or '--length', or move the sessions that are there.")
  }
}
