/// The words that stand next to a time, folded; any other word there makes it no time, because it may mean the afternoon.
enum ClockWords {
  /// Words between a date and a time.
  static let before: Set<String> = [
    "t", "um", "at", "as", "las", "alle", "ore", "o", "om", "kl", "klo", "de", "den", "der", "v",
  ]

  /// Words behind a time: those for the hour, and zones that are the wall clock's own.
  static let after: Set<String> = [
    "uhr", "uur", "h", "hrs", "hod", "godz", "aest", "aedt", "acst", "acdt", "awst", "nzst", "nzdt", "bst",
    "ist", "wet", "west", "cet", "cest", "eet", "eest", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
    "pdt",
  ]

  /// Words for the hour in a time such as `19 h 00 min 10 s`.
  static let hour: Set<String> = ["h", "hr", "hrs", "u", "時", "时", "點", "点", "시"]
  /// Words for the minute.
  static let minute: Set<String> = ["min", "mn", "m", "分", "분"]
  /// Words for the second.
  static let second: Set<String> = ["s", "sec", "sek", "秒", "초"]

  /// Whether a word before or behind a time of twelve hours says that it is after noon.
  static let isAfternoon: [String: Bool] = [
    "am": false, "pm": true, "午前": false, "午後": true, "上午": false, "下午": true, "早上": false,
    "晚上": true, "오전": false, "오후": true, "ص": false, "م": true, "πμ": false, "μμ": true, "fm": false,
    "em": true, "vorm": false, "nachm": true, "dop": false, "odp": true, "oo": false, "os": true,
  ]

  /// The same of words in two parts, such as `p.m.`: the first part, the second, and what it says.
  static let isAfternoonInTwo: [String: (second: String, isAfternoon: Bool)] = [
    "a": ("m", false), "p": ("m", true), "π": ("μ", false), "μ": ("μ", true),
  ]
}
