import Publishing
import Text

/// A line on the terminal that says how far a long work is: rows, how many a second, the time left.
///
/// It comes after the first second, is written over, and is gone at the end; off a terminal there is none.
final class Progress {
  private let environment: Environment
  private let what: String
  private var begun: Int
  /// When the line may be shown again.
  private var due: Int
  private var isShown = false
  private var lastDone = 0

  /// Milliseconds before the line comes, and between two of them.
  private static let (patience, pause) = (1000, 250)

  /// Starts to measure.
  ///
  /// - Parameter what: What is worked on, such as a file's name.
  init(_ what: String, _ call: Call) {
    self.what = what
    environment = call.environment
    begun = environment.uptime()
    due = begun + Self.patience
  }

  /// Shows how far the work is, unless it was shown a moment ago.
  ///
  /// What is less than before belongs to another passage through the same, which is measured anew.
  ///
  /// - Parameters:
  ///   - rows: The rows so far.
  ///   - done: How much of the whole that is, in the same unit as `total`.
  ///   - total: The whole.
  func show(rows: Int, done: Int, of total: Int) {
    guard environment.showsProgress else { return }
    let now = environment.uptime()
    if done < lastDone { (begun, due) = (now, now + Self.patience) }
    lastDone = done
    guard now >= due else { return }
    (due, isShown) = (now + Self.pause, true)
    print(Self.words(what, rows: rows, done: done, of: total, milliseconds: now - begun))
  }

  /// Takes the line away.
  func end() {
    if isShown { print("") }
  }

  /// The line, such as `sheet.csv: 420,000 rows, 131,000 a second, 4 s left`.
  static func words(_ what: String, rows: Int, done: Int, of total: Int, milliseconds: Int) -> String {
    let elapsed = max(1, milliseconds)
    let rate = rows.multipliedReportingOverflow(by: 1000).partialValue / elapsed
    let left = done > 0 ? (elapsed * max(0, total - done) / done + 999) / 1000 : 0
    return "\(what): \(grouped(rows)) rows, \(grouped(rate)) a second, \(left) s left"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    let parts = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.prefix(end).suffix(min(3, end)))
    }
    return parts.reversed().joined(separator: ",")
  }

  /// Writes over the line that stands there.
  private func print(_ line: String) {
    try? environment.standardError(Array("\r\u{1B}[K\(line)".utf8))
  }
}
