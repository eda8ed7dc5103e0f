/// A stretch of days, its first and its last included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let first: CivilDate

  /// The last day, not before the first.
  public let last: CivilDate

  /// A period, nil when it would end before it starts.
  public init?(from first: CivilDate, to last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A calendar year, nil outside `CivilDate.years`.
  public init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(from: first, to: last)
  }

  /// Whether the day lies in the period.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether the periods share a day.
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// What of the period lies outside of others, in order; the others may overlap each other.
  public func outside(of others: [Period]) -> [Period] {
    others.reduce([self]) { rest, other in
      rest.flatMap { piece -> [Period] in
        guard piece.overlaps(other) else { return [piece] }
        let before = Period(from: piece.first, to: other.first.adding(days: -1))
        let after = Period(from: other.last.adding(days: 1), to: piece.last)
        return [
          piece.first < other.first ? before : nil, other.last < piece.last ? after : nil,
        ].compactMap(\.self)
      }
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period as `2026-01-01..2026-12-31`.
  public var description: String { "\(first)..\(last)" }
}
