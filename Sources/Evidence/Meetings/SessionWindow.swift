import Domain

/// When a session took place, by the clock on the wall where it was held.
///
/// Nobody is given a minute outside it.
public struct SessionWindow: Hashable, Sendable {
  /// The day on which it began.
  public let date: CivilDate
  /// When it began.
  public let start: LocalTime
  /// How long it lasted; it may end on the next day.
  public let length: Minutes

  /// A window.
  public init(date: CivilDate, start: LocalTime, length: Minutes) {
    self.date = date
    self.start = start
    self.length = length
  }

  /// The seconds of the window, counted by the wall clock from the beginning of 1 January 1970.
  public var seconds: Range<Int> {
    let first = date.dayNumber * 86_400 + start.minuteOfDay * 60
    return first..<first + length.count * 60
  }

  /// How long somebody was there who is listed as all of these people, such as once with a telephone.
  ///
  /// The seconds of the union of their stays inside the window, rounded to the nearest minute, half a minute up:
  /// a connection that is lost for some seconds costs nothing, and the error is at most half a minute.
  public func minutes(of people: [ReportedPerson]) -> Minutes {
    var time = ReportedTime()
    for person in people { time.formUnion(person.time) }
    return Minutes((time.seconds(during: seconds) + 30) / 60)
  }
}
