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
    skipLetters()
    guard let time = time() else { return nil }
    let meridiem = meridiem()
    guard let second = Self.second(time, isAfternoon: meridiem) else { return nil }
    let zone = zone()
    skipLetters()
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
      if mark == ".", first.digits == 4 { _ = take(.mark(".")) }
      return day(first, second, third, mark: mark)
    }
    words = start
    return nil
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
        } else if letters != "de" {
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
    guard let mark = mark(of: ":.") ?? (take(.letters("h")) ? ":" : nil) else {
      return hour.value <= 12 && isMeridiemNext ? (hour.value, 0, 0) : nil
    }
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
    guard case .letters(let letters)? = words.first else { return false }
    return ["am", "pm", "a", "p"].contains(letters)
  }

  /// `AM`, `pm`, `p.m.` or `p. m.`: whether it is after noon.
  private mutating func meridiem() -> Bool? {
    guard isMeridiemNext, let letters = letters() else { return nil }
    if letters.unicodeScalars.count == 1 {
      _ = take(.mark("."))
      guard take(.letters("m")) else { return nil }
      _ = take(.mark("."))
    }
    return letters.hasPrefix("p")
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

  /// Passes over a comma and words such as `um`, `at`, `Uhr` or the T of ISO 8601.
  private mutating func skipLetters() {
    while let first = words.first {
      switch first {
      case .letters(let letters) where !["am", "pm", "a", "p", "z", "utc", "gmt"].contains(letters): break
      case .mark(","), .mark("."): break
      default: return
      }
      words.removeFirst()
    }
  }
}

/// The names of months in the languages of the programs, known by their first letters.
enum MonthNames {
  private static let beginnings: [[String]] = [
    ["jan", "sty", "ene"], ["feb", "fev", "lut"], ["mar", "mrz", "maa", "mrt"], ["apr", "avr", "abr", "kwi"],
    ["may", "mai", "mei", "maj"], ["juin", "jun", "cze"], ["juil", "jul", "lip"],
    ["aug", "aou", "ago", "sie"],
    ["sep", "set", "wrz"], ["oct", "okt", "out", "paz"], ["nov", "lis"], ["dec", "dez", "dic", "gru"],
  ]

  /// The month whose name begins like this folded text, 1 to 12.
  static func number(of letters: String) -> Int? {
    beginnings.firstIndex { $0.contains(where: letters.hasPrefix) }.map { $0 + 1 }
  }
}
