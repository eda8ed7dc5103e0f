extension JSONValue {
  /// The value as indented JSON, ending with a newline.
  ///
  /// The same value always gives the same bytes.
  public var formatted: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .number(let digits): output += digits
    case .string(let text): Self.write(text, to: &output)
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &output, indent: indent) { element, output in
        element.write(to: &output, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &output, indent: indent) { member, output in
        Self.write(member.name, to: &output)
        output += ": "
        member.value.write(to: &output, indent: indent + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to output: inout String, indent: Int,
    item: (Item, inout String) -> Void
  ) {
    output += open
    for (position, element) in items.enumerated() {
      output += position == 0 ? "\n" : ",\n"
      output += String(repeating: "  ", count: indent + 1)
      item(element, &output)
    }
    if !items.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += close
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
