import Domain
import Embedded
import Text

/// A page with placeholders: `{{name}}`, `{{#list}}…{{/list}}`, and nothing else.
///
/// Text is always escaped, scalar by scalar; there is no raw form. A name is looked up in the record, then in
/// the scopes around it.
public struct Template: Sendable {
  /// What is wrong with a template, or with the values it is given.
  public struct Fault: Error, Equatable {
    /// What is wrong.
    public let message: String

    /// Makes a fault.
    public init(message: String) {
      self.message = message
    }
  }

  private indirect enum Node: Sendable {
    case text(String)
    case value(String)
    case section(String, [Node])
  }

  private let nodes: [Node]

  /// Reads a template.
  ///
  /// - Throws: `Fault` at a tag that is not closed, not opened, or of an unknown form.
  public init(_ source: String) throws {
    var parser = TemplateParser(source)
    nodes = try Self.nodes(from: &parser, until: nil)
  }

  /// The template of `Reports/` with this file name, its included files put in.
  ///
  /// - Throws: `Fault` when there is no such file.
  public static func source(named name: String) throws -> String {
    guard let text = EmbeddedFile.text(named: "Reports/\(name)") else {
      throw Fault(message: "there is no page '\(name)'")
    }
    var source = ""
    var parser = TemplateParser(text)
    while let token = try parser.next() {
      switch token {
      case .text(let text): source += text
      case .tag(let tag, let written):
        source += tag.first == ">" ? try Self.source(named: String(tag.dropFirst())) : written
      }
    }
    return source
  }

  /// The page with every placeholder filled in.
  ///
  /// - Throws: `Fault` when a placeholder has no value or a value of the wrong kind.
  public func page(with values: JSONValue) throws -> String {
    var output = ""
    try Self.render(nodes, scopes: [values], into: &output)
    return output
  }

  /// The names of all placeholders and sections.
  public var names: Set<String> { Self.names(in: nodes) }

  private static func nodes(from parser: inout TemplateParser, until section: String?) throws -> [Node] {
    var nodes: [Node] = []
    while let token = try parser.next() {
      switch token {
      case .text(let text): nodes.append(.text(text))
      case .tag(let tag, _):
        switch tag.first {
        case "#":
          let name = String(tag.dropFirst())
          nodes.append(.section(name, try Self.nodes(from: &parser, until: name)))
        case "/":
          guard String(tag.dropFirst()) == section else { throw Fault(message: "{{\(tag)}} closes nothing") }
          return nodes
        default:
          guard isName(tag) else { throw Fault(message: "{{\(tag)}} is no placeholder") }
          nodes.append(.value(tag))
        }
      }
    }
    if let section { throw Fault(message: "{{#\(section)}} is never closed") }
    return nodes
  }

  private static func isName(_ tag: String) -> Bool {
    !tag.isEmpty && tag.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  private static func names(in nodes: [Node]) -> Set<String> {
    var names: Set<String> = []
    for node in nodes {
      switch node {
      case .text: continue
      case .value(let name): names.insert(name)
      case .section(let name, let inside): names.formUnion(self.names(in: inside).union([name]))
      }
    }
    return names
  }

  private static func render(_ nodes: [Node], scopes: [JSONValue], into output: inout String) throws {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .value(let name):
        guard case .string(let text) = try value(name, in: scopes) else {
          throw Fault(message: "{{\(name)}} is not a text")
        }
        output += escaped(text)
      case .section(let name, let inside):
        guard case .array(let records) = try value(name, in: scopes) else {
          throw Fault(message: "{{#\(name)}} is not a list")
        }
        for record in records { try render(inside, scopes: scopes + [record], into: &output) }
      }
    }
  }

  private static func value(_ name: String, in scopes: [JSONValue]) throws -> JSONValue {
    for case .object(let members) in scopes.reversed() {
      if let member = members.first(where: { $0.name == name }) { return member.value }
    }
    throw Fault(message: "{{\(name)}} has no value")
  }

  /// The text with the five characters that mean something in HTML written as entities.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "'": output.append(contentsOf: "&#39;".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}

/// Cuts a template into texts and tags; a section's tag alone on its line takes the line with it.
private struct TemplateParser {
  enum Token {
    case text(String)
    case tag(String, written: String)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func next() throws -> Token? {
    guard position < bytes.count else { return nil }
    guard let open = find("{{", from: position) else { return text(upTo: bytes.count, resumeAt: bytes.count) }
    guard let close = find("}}", from: open) else { throw Template.Fault(message: "a {{ is never closed") }
    let tag = String(decoding: bytes[open + 2..<close], as: UTF8.self)
    let line = standaloneLine(of: tag, from: open, to: close + 2)
    if line.lowerBound > position { return text(upTo: line.lowerBound, resumeAt: line.lowerBound) }
    let written = String(decoding: bytes[line], as: UTF8.self)
    position = line.upperBound
    return .tag(tag, written: written)
  }

  private mutating func text(upTo end: Int, resumeAt next: Int) -> Token {
    defer { position = next }
    return .text(String(decoding: bytes[position..<end], as: UTF8.self))
  }

  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    return (start..<bytes.count).first {
      $0 + 1 < bytes.count && bytes[$0] == mark[0] && bytes[$0 + 1] == mark[1]
    }
  }

  private func standaloneLine(of tag: String, from open: Int, to close: Int) -> Range<Int> {
    guard tag.first == "#" || tag.first == "/" || tag.first == ">" else { return open..<close }
    var start = open
    while start > position, bytes[start - 1] == 0x20 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A, close < bytes.count, bytes[close] == 0x0A else {
      return open..<close
    }
    return start..<close + 1
  }
}
