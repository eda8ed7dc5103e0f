/// One command of the program; each has a file of its own.
protocol Command: Sendable {
  /// What it is called, takes and does.
  static var manual: Manual { get }

  /// Does it.
  ///
  /// - Throws: `Problem` and whatever the store throws; then nothing has been written.
  static func run(_ call: Call) throws
}
