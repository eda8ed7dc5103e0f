import Domain

/// Reads moments such as `11/19/2021 09:54:15 AM`, `14.11.22, 09:29:07`, `Mar 22, 2025 7:13 PM`,
/// `2026-03-05T19:00:00Z` and `19:02`.
struct StampReader {
  private var words: ArraySlice<TimeWord>

  /// The moment in a text; nil when it is none, or when anything is left that it does not know.
  static func read(_ text: String) -> Stamp? {
    guard let words = TimeWord.parting(text), words.count >= 2 else { return nil }
    var reader = StampReader(words: words[...])
    return reader.stamp(meridiemIsCapital: text.utf8.contains(UInt8(ascii: "M")))
  }

  /// The day in a text without a time, such as a column of dates has it.
  static func readDay(_ text: String) -> Stamp? {
    guard let words = TimeWord.parting(text) else { return nil }
    var reader = StampReader(words: words[...])
    guard let day = reader.day(), reader.words.isEmpty else { return nil }
    return Stamp(day: day, second: 0, hasCapitalMeridiem: false, zone: nil)
  }

  private mutating func stamp(meridiemIsCapital: Bool) -> Stamp? {
    let day = day() ?? .missing
    skip(ClockWords.before)
    let before = meridiem()
    guard let time = time() else { return nil }
    let meridiem = before ?? meridiem()
    guard let second = Self.second(time, isAfternoon: meridiem) else { return nil }
    let zone = zone()
    skip(ClockWords.after)
    guard words.isEmpty else { return nil }
    return Stamp(
      day: day, second: second, hasCapitalMeridiem: meridiem != nil && meridiemIsCapital, zone: zone)
  }

  // MARK: The day

  private mutating func day() -> Stamp.Day? {
    let start = words
    if let day = numericDay() ?? namedDay() { return day }
    words = start
    return nil
  }

  private mutating func numericDay() -> Stamp.Day? {
    let start = words
    if let first = number(), let mark = mark(of: "/.-"), let second = number(), take(.mark(mark)),
      let third = number()
    {
      let isClosed = mark == "." && words.first == .mark(".")
      if isClosed { words.removeFirst() }
      return isClosed && first.digits <= 2 && third.digits <= 2
        ? yearFirst(first, second, third) : day(first, second, third, mark: mark)
    }
    words = start
    if let first = number(), take(.letters("年")), let second = number(), take(.letters("月")),
      let third = number(), take(.letters("日"))
    {
      return yearFirst(first, second, third)
    }
    words = start
    return nil
  }

  /// `26. 3. 5.`, as Korean and Hungarian write it, or `2026年3月5日`.
  private func yearFirst(_ first: Number, _ second: Number, _ third: Number) -> Stamp.Day? {
    Stamp(
      day: .numbers(first.value, second.value, third.value), second: 0, hasCapitalMeridiem: false, zone: nil
    ).date(in: .yearFirst).map(Stamp.Day.certain)
  }

  /// A year of four digits first leaves one order; so do dots, which only those use who write the day first.
  private func day(_ first: Number, _ second: Number, _ third: Number, mark: Unicode.Scalar) -> Stamp.Day? {
    guard second.digits <= 2 else { return nil }
    if first.digits == 4, third.digits <= 2 {
      return CivilDate(year: first.value, month: second.value, day: third.value).map(Stamp.Day.certain)
    }
    guard first.digits <= 2, third.digits == 2 || third.digits == 4 else { return nil }
    let numbers = Stamp.Day.numbers(first.value, second.value, third.value)
    guard mark == "." else { return numbers }
    let stamp = Stamp(day: numbers, second: 0, hasCapitalMeridiem: false, zone: nil)
    return stamp.date(in: .dayFirst).map(Stamp.Day.certain)
  }

  /// `Mar 22, 2025`, `5. März 2026` or `5 de marzo de 2026`.
  private mutating func namedDay() -> Stamp.Day? {
    var (month, numbers): (Int?, [Number]) = (nil, [])
    while numbers.count < 2 || month == nil {
      if let number = number() {
        numbers.append(number)
      } else if let letters = letters() {
        if let found = MonthNames.number(of: letters) {
          month = month ?? found
        } else if !["de", "del", "den"].contains(letters) {
          return nil
        }
      } else if mark(of: ".,-/") == nil {
        return nil
      }
      if numbers.count > 2 { return nil }
    }
    _ = mark(of: ".,")
    guard let month, numbers[0].digits <= 2, numbers[1].digits == 4 || numbers[1].digits == 2 else {
      return nil
    }
    let year = numbers[1].digits == 2 ? 2000 + numbers[1].value : numbers[1].value
    return CivilDate(year: year, month: month, day: numbers[0].value).map(Stamp.Day.certain)
  }

  // MARK: The time

  private typealias Clock = (hour: Int, minute: Int, second: Int)

  private mutating func time() -> Clock? {
    guard let hour = number(), hour.digits <= 2 else { return nil }
    if let mark = mark(of: ":.") { return time(hour, separatedBy: mark) }
    guard take(oneOf: ClockWords.hour) else {
      return hour.value <= 12 && isMeridiemNext ? (hour.value, 0, 0) : nil
    }
    guard let minute = number(), minute.digits <= 2 else { return nil }
    _ = take(oneOf: ClockWords.minute)
    guard let second = number() else { return (hour.value, minute.value, 0) }
    _ = take(oneOf: ClockWords.second)
    return (hour.value, minute.value, second.value)
  }

  private mutating func time(_ hour: Number, separatedBy mark: Unicode.Scalar) -> Clock? {
    guard let minute = number(), minute.digits == 2 else { return nil }
    guard take(.mark(mark)) else { return (hour.value, minute.value, 0) }
    guard let second = number(), second.digits == 2 else { return nil }
    if take(.mark(".")), number() == nil { return nil }
    return (hour.value, minute.value, second.value)
  }

  private static func second(_ time: Clock, isAfternoon: Bool?) -> Int? {
    guard time.minute < 60, time.second < 60, time.hour < 24 else { return nil }
    guard let isAfternoon else { return time.hour * 3600 + time.minute * 60 + time.second }
    guard time.hour <= 12 || isAfternoon else { return nil }
    let hour = time.hour > 12 ? time.hour : time.hour % 12 + (isAfternoon ? 12 : 0)
    return hour * 3600 + time.minute * 60 + time.second
  }

  private var isMeridiemNext: Bool {
    var reader = self
    return reader.meridiem() != nil
  }

  /// `AM`, `pm`, `p.m.`, `p. m.`, `μ.μ.` or `午後`: whether it is after noon.
  private mutating func meridiem() -> Bool? {
    let start = words
    guard let letters = letters() else { return nil }
    if let isAfternoon = ClockWords.isAfternoon[letters] { return isAfternoon }
    if let (second, isAfternoon) = ClockWords.isAfternoonInTwo[letters] {
      _ = take(.mark("."))
      if take(.letters(second)) {
        _ = take(.mark("."))
        return isAfternoon
      }
    }
    words = start
    return nil
  }

  private mutating func zone() -> Int? {
    let isNamed = ["z", "utc", "gmt"].contains { take(.letters($0)) }
    guard let sign = mark(of: "+-"), let hour = number() else { return isNamed ? 0 : nil }
    let isTogether = hour.digits == 4
    let minutes = isTogether ? hour.value % 100 : take(.mark(":")) ? number()?.value ?? 0 : 0
    let total = (isTogether ? hour.value / 100 : hour.value) * 60 + minutes
    return sign == "+" ? total : -total
  }

  // MARK: Words

  private typealias Number = (value: Int, digits: Int)

  private mutating func number() -> Number? {
    guard case .number(let value, let digits)? = words.first else { return nil }
    words.removeFirst()
    return (value, digits)
  }

  private mutating func letters() -> String? {
    guard case .letters(let letters)? = words.first else { return nil }
    words.removeFirst()
    return letters
  }

  private mutating func mark(of marks: String) -> Unicode.Scalar? {
    guard case .mark(let mark)? = words.first, marks.unicodeScalars.contains(mark) else { return nil }
    words.removeFirst()
    return mark
  }

  private mutating func take(_ word: TimeWord) -> Bool {
    guard words.first == word else { return false }
    words.removeFirst()
    return true
  }

  private mutating func take(oneOf letters: Set<String>) -> Bool {
    guard case .letters(let next)? = words.first, letters.contains(next) else { return false }
    words.removeFirst()
    return true
  }

  /// Passes over commas, full stops and these words; the `à` of French is one only before a number.
  private mutating func skip(_ known: Set<String>) {
    while let first = words.first {
      switch first {
      case .letters("a"):
        guard case .number? = words.dropFirst().first else { return }
      case .letters(let letters) where known.contains(letters): break
      case .mark(","), .mark("."): break
      default: return
      }
      words.removeFirst()
    }
  }
}
