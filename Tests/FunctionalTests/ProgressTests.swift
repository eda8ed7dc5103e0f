import Domain
import TestSupport
import Testing

@testable import CLI

struct ProgressTests {
  @Test(arguments: [
    (420_000, 42, 100, 3200, "x: 420,000 rows, 131,250 a second, 5 s left"),
    (4096, 100, 100, 1000, "x: 4,096 rows, 4,096 a second, 0 s left"),
    (0, 0, 100, 0, "x: 0 rows, 0 a second, 0 s left"),
    (1_000_000, 1, 2, 1, "x: 1,000,000 rows, 1,000,000,000 a second, 1 s left"),
  ])
  func `it says rows, rate and time left`(
    rows: Int, done: Int, total: Int, milliseconds: Int, words: String
  ) {
    #expect(Progress.words("x", rows: rows, done: done, of: total, milliseconds: milliseconds) == words)
  }

  @Test func `it comes after a second, at most four times a second, and is taken away`() throws {
    #expect(
      try shown(at: [0, 999, 1000, 1100, 1250, 9000], onTerminal: true) == [
        "\r\u{1B}[Kx: 2 rows, 2 a second, 2 s left", "\r\u{1B}[Kx: 4 rows, 3 a second, 1 s left",
        "\r\u{1B}[Kx: 5 rows, 0 a second, 2 s left", "\r\u{1B}[K",
      ])
  }

  @Test func `what is done within a second shows nothing, nor does anything off a terminal`() throws {
    #expect(try shown(at: [0, 500, 999], onTerminal: true) == [])
    #expect(try shown(at: [0, 1000, 5000], onTerminal: false) == [])
  }

  @Test func `another passage through the same is measured anew`() throws {
    #expect(
      try shown(at: [0, 1000, 2000, 3000, 4000], rows: [0, 50, 100, 20, 40], onTerminal: true) == [
        "\r\u{1B}[Kx: 50 rows, 50 a second, 1 s left", "\r\u{1B}[Kx: 100 rows, 50 a second, 0 s left",
        "\r\u{1B}[Kx: 40 rows, 40 a second, 2 s left",
        "\r\u{1B}[K",
      ])
  }

  /// What is printed when the work is shown at these milliseconds, a row more each time unless said.
  private func shown(at moments: [Int], rows: [Int]? = nil, onTerminal: Bool) throws -> [String] {
    var printed: [String] = []
    var now = 0
    var environment = Environment(
      today: Fixtures.today, now: { Instant(seconds: 0) }, variables: [:], isInteractive: false,
      readLine: { nil }, random: { [UInt8](repeating: 0, count: $0) }, standardOutput: { _ in },
      standardError: { printed.append(String(decoding: $0, as: UTF8.self)) })
    environment.showsProgress = onTerminal
    environment.uptime = { now }
    let call = try Call(
      arguments: Arguments([], manual: Check.manual), environment: environment, manuals: [])
    let progress = Progress("x", call)
    for (row, moment) in moments.enumerated() {
      now = moment
      let done = rows?[row] ?? row
      progress.show(rows: done, done: done, of: rows?.max() ?? moments.count)
    }
    progress.end()
    return printed
  }
}
