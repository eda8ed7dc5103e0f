/// A time and how long something lasted, as typed in one line: `19:00 1h30`, `7:30 pm, 1,5h` or a time alone.
struct StartAndLength: Equatable {
  let start: String
  /// nil when none was typed.
  let length: String?

  /// Parts a line at its first space or comma; what belongs to the time by its own word stays with it.
  init(_ typed: String) {
    let (time, rest) = Self.cut(typed)
    let (next, more) = Self.cut(rest)
    let isOfTime = ["am", "pm", "a.m.", "p.m.", "h"].contains(next.lowercased())
    start = isOfTime ? time + next : time
    let length = isOfTime ? more : rest
    self.length = length.isEmpty ? nil : length
  }

  /// What stands before the first space or comma, and what after it.
  private static func cut(_ text: String) -> (String, String) {
    let isBetween = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "," }
    let scalars = text.unicodeScalars.drop(while: isBetween)
    let first = scalars.prefix { !isBetween($0) }
    var rest = scalars.dropFirst(first.count).drop(while: isBetween)
    while let last = rest.last, isBetween(last) { rest.removeLast() }
    return (String(first), String(rest))
  }
}
