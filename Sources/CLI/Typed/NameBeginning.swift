extension [String] {
  /// Which of these names begins with a text in lower case; nil when none does, or several.
  func index(beginningWith text: String) -> Int? {
    let found = indices.filter { self[$0].lowercased().hasPrefix(text) }
    return found.count == 1 ? found[0] : nil
  }
}
