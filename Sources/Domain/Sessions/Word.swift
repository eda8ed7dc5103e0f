/// One of a few words that people read and type, stored as a small number.
public protocol Word: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
  /// The word, in lower case.
  var word: String { get }
}

extension Word {
  /// The value with this word, ignoring case; a hyphen or an underscore may stand for a space.
  public init?(word: String) {
    let typed = String(word.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
    let plain = { (value: Self) in String(value.word.map { $0 == "-" ? " " : $0 }) }
    guard let value = Self.allCases.first(where: { plain($0) == typed }) else { return nil }
    self = value
  }

  /// All words, in order.
  public static var words: [String] { allCases.map(\.word) }
}
