import Domain
import Text

extension Member {
  /// Whether a name is this member's: the number, or the words of the name in any order, case and spelling of accents,
  /// with or without a title.
  public func isCalled(_ typed: String) -> Bool {
    let words = NameWords(typed)
    let names = [name, printedName].map(NameWords.init)
    return number.folded == typed.folded
      || names.contains { $0 == words || words.resembles($0, by: .title) }
  }
}
