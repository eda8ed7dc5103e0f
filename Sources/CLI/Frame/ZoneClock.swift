import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clocks of the world, as far as the computer knows them.
enum ZoneClock {
  /// A local time in minutes of UTC since the beginning of 1970; nil for a zone that the computer does not know.
  ///
  /// The C library converts times of one zone only, that of the environment variable TZ, which is put back
  /// afterwards; so only one thread may ask.
  static func minuteOfUTC(_ date: CivilDate, _ time: LocalTime, zone: String) -> Int? {
    guard TimeZoneName.isListed(zone) else { return nil }
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", zone, 1)
    defer { if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") } }
    var clock = tm()
    clock.tm_year = Int32(date.year - 1900)
    clock.tm_mon = Int32(date.month - 1)
    clock.tm_mday = Int32(date.day)
    clock.tm_min = Int32(time.minuteOfDay)
    clock.tm_isdst = -1
    return mktime(&clock) / 60
  }
}

extension Environment {
  /// When a session takes place, in minutes of UTC since the beginning of 1970; of a zone that is not known the clock
  /// is taken for UTC.
  func minutes(of session: Session) -> Range<Int> {
    let clock = session.date.dayNumber * 1440 + session.start.minuteOfDay
    let start = minuteOfUTC(session.date, session.start, session.zone) ?? clock
    return start..<start + session.length.count
  }

  /// The minutes by which the clocks at a session's beginning were ahead of UTC; nil for a zone that is not known.
  func minutesAhead(at session: Session) -> Int? {
    minuteOfUTC(session.date, session.start, session.zone).map {
      session.date.dayNumber * 1440 + session.start.minuteOfDay - $0
    }
  }
}
