import Domain
import Text

/// A file of further examples: JSON with a list `examples`, each of which names its scheme.
public enum ExamplesFile {
  /// The examples with their schemes, in the order of the file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: What to call the file when something is wrong with it.
  ///   - known: The names of the schemes there are.
  ///   - scheme: Finds a scheme by its name; nil when there is none.
  /// - Throws: `Problem` naming the line and the key that is wrong.
  public static func examples(
    from text: String, named name: String, known: [String] = [], scheme: (String) throws -> Scheme?
  ) throws -> [(scheme: Scheme, example: Example)] {
    try SchemeFile.placing(in: name) {
      let root = try JSONDocument(text).root
      let (nodes, common) = try parts(of: root)
      if nodes.isEmpty { throw RuleSettings.Fault(line: root.line, message: "the file has no examples") }
      return try nodes.map { node in
        var fields = try Fields(node, what: "an example")
        guard let typed = try fields.optionalText("scheme") ?? common else {
          throw RuleSettings.Fault(
            line: node.line, message: "'scheme' is missing: the name of a scheme such as \"nz-nzls\"")
        }
        let id = typed.foldedWord.split(separator: " ").joined(separator: "-")
        guard let scheme = try scheme(typed) ?? scheme(id) else {
          throw RuleSettings.Fault(
            line: node.line, message: "there is no scheme '\(typed)'", word: typed, known: known)
        }
        return (scheme, try ExampleReader(for: scheme).example(node))
      }
    }
  }

  /// The examples, and the scheme of those that name none: of an object with a list `examples`, or of a list.
  private static func parts(of root: JSONDocument.Node) throws -> ([JSONDocument.Node], String?) {
    if case .array(let nodes) = root.content { return (nodes, nil) }
    var fields = try Fields(root, what: "a file of examples")
    let common = try fields.optionalText("scheme")
    if fields.has("rules") {
      throw RuleSettings.Fault(
        line: root.line, message: "this is a scheme file; its examples are proved without '--examples'")
    }
    guard case .array(let nodes) = try fields.required("examples", such: "[ { … }, { … } ]").content else {
      throw RuleSettings.Fault(line: root.line, message: "'examples' must be a list in [ ]")
    }
    try fields.finish()
    return (nodes, common)
  }
}
