import Text

/// The pieces of a time, a date or a duration as some program wrote it.
enum TimeWord: Equatable {
  /// Digits: their value and how many there are.
  case number(Int, digits: Int)
  /// Letters, folded.
  case letters(String)
  /// Anything else but white space.
  case mark(Unicode.Scalar)

  /// Parts a text; nil when it is too long to be one.
  static func parting(_ text: String) -> [TimeWord]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 80 else { return nil }
    var words: [TimeWord] = []
    words.reserveCapacity(16)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39: words.append(number(in: bytes, at: &place))
      case 0x41...0x5A, 0x61...0x7A, 0x80...: words += letters(in: bytes, at: &place)
      default:
        if byte > 0x20 { words.append(.mark(Unicode.Scalar(byte))) }
        place += 1
      }
    }
    return words
  }

  private static func number(in bytes: [UInt8], at place: inout Int) -> TimeWord {
    var (sum, digits) = (0, 0)
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      sum = min(sum * 10 + Int(bytes[place]) - 0x30, 1_000_000_000)
      digits += 1
      place += 1
    }
    return .number(sum, digits: digits)
  }

  /// A run of letters, and whatever else is not ASCII: spaces that do not break and marks of direction part it.
  private static func letters(in bytes: [UInt8], at place: inout Int) -> [TimeWord] {
    let start = place
    while place < bytes.count, bytes[place] >= 0x80 || isLetter(bytes[place]) { place += 1 }
    let run = bytes[start..<place]
    if run.allSatisfy({ $0 < 0x80 }) {
      return [.letters(String(decoding: run.map { $0 | 0x20 }, as: UTF8.self))]
    }
    let parts = String(decoding: run, as: UTF8.self).unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
    }
    return parts.map { .letters(String($0).folded) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// How long somebody was there, as programs write it: `1h 13m 42s`, `1 hr 2 min`, `59 Min. 0 Sek.`, `01:13:42`, `58`.
enum ReportDuration {
  /// The seconds, where a number without a unit means minutes; nil when the text is no duration.
  ///
  /// `0:45` are hours and minutes, unless `clockIsMinutes`. Less than something, such as `< 1 min`, counts for
  /// nothing, because nobody knows how much less.
  static func seconds(_ text: String, clockIsMinutes: Bool = false) -> Int? {
    guard let words = TimeWord.parting(text), let first = words.first else { return nil }
    if first == .mark("<") { return words.count < 2 || units(Array(words.dropFirst())) == nil ? nil : 0 }
    if let clock = clock(words) { return clockIsMinutes && isShort(words) ? clock / 60 : clock }
    return bare(words) ?? units(words)
  }

  /// Whether the text is a clock with two numbers of which the first is no count of hours, such as `45:00`.
  static func isMinutesAndSeconds(_ text: String) -> Bool {
    guard text.utf8.count <= 8, text.utf8.contains(0x3A), let words = TimeWord.parting(text),
      case .number(let first, _)? = words.first
    else { return false }
    return first >= 24 && isShort(words) && clock(words) != nil
  }

  private static func isShort(_ words: [TimeWord]) -> Bool { words.count == 3 }

  private static func clock(_ words: [TimeWord]) -> Int? {
    let numbers = words.enumerated().compactMap { place, word -> Int? in
      if case .number(let value, _) = word, place % 2 == 0 { return value }
      return nil
    }
    let colons = words.filter { $0 == .mark(":") }
    guard (2...3).contains(numbers.count), words.count == numbers.count * 2 - 1,
      colons.count == numbers.count - 1, numbers.dropFirst().allSatisfy({ $0 < 60 }), numbers[0] < 1000
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  private static func bare(_ words: [TimeWord]) -> Int? {
    guard case .number(let minutes, _) = words[0], minutes < 100_000 else { return nil }
    if words.count == 1 { return minutes * 60 }
    guard words.count == 3, words[1] == .mark(".") || words[1] == .mark(","),
      case .number(let part, let digits) = words[2], (1...4).contains(digits)
    else { return nil }
    let whole = (0..<digits).reduce(1) { product, _ in product * 10 }
    return minutes * 60 + part * 60 / whole
  }

  private static func units(_ words: [TimeWord]) -> Int? {
    var (sum, count): (Int, Int?) = (0, nil)
    for word in words {
      switch word {
      case .number(let value, _):
        guard count == nil, value < 100_000 else { return nil }
        count = value
      case .letters(let letters):
        guard let number = count, let unit = unit(letters) else { return nil }
        sum += number * unit
        count = nil
      case .mark(let mark): guard mark == "." || mark == "," else { return nil }
      }
    }
    return count == nil ? sum : nil
  }

  /// Hours begin with h, g (godz.), u (uur), o (ore), st (Stunden) or t (timer); minutes with m; seconds with s.
  private static func unit(_ letters: String) -> Int? {
    if letters.hasPrefix("st") { return 3600 }
    switch letters.first {
    case "h", "g", "u", "o", "t", "時", "时", "小", "시", "ω": return 3600
    case "m", "分", "분", "λ": return 60
    case "s", "秒", "초", "δ": return 1
    default: return nil
    }
  }
}
