import Publishing
import Testing
import Text

struct TemplateTests {
  private func page(_ source: String, _ values: JSONValue) throws -> String {
    try Template(source).page(with: values)
  }

  @Test(arguments: [
    ("Hello {{name}}.", "Hello Ana."), ("{{name}}{{name}}", "AnaAna"), ("no tag", "no tag"), ("", ""),
    ("{{#rows}}{{cell}},{{/rows}}", "1,2,"), ("{{#none}}never{{/none}}", ""),
    ("{{#rows}}{{name}}{{cell}} {{/rows}}", "Ana1 Ana2 "),
    ("a\n  {{#rows}}\n  {{cell}}\n  {{/rows}}\nb", "a\n  1\n  2\nb"),
    ("{{#rows}}\n{{#rows}}\n{{cell}}\n{{/rows}}\n{{/rows}}\n", "1\n2\n1\n2\n"),
    ("x {{#rows}} {{cell}} {{/rows}} y\n", "x  1  2  y\n"),
  ])
  func `placeholders and lists are filled in`(source: String, expected: String) throws {
    let values: JSONValue = ["name": "Ana", "rows": [["cell": "1"], ["cell": "2"]], "none": []]
    #expect(try page(source, values) == expected)
  }

  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{20D2}b", "&lt;\u{20D2}b"), ("ā", "ā"),
  ])
  func `text is escaped scalar by scalar`(text: String, expected: String) throws {
    let result = try page("{{name}}", ["name": .string(text)])
    #expect(Array(result.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("{{name", "a {{ is never closed"), ("{{#rows}}", "{{#rows}} is never closed"),
    ("{{/rows}}", "{{/rows}} closes nothing"), ("{{#a}}{{/b}}", "{{/b}} closes nothing"),
    ("{{{name}}}", "{{{name}} is no placeholder"), ("{{&name}}", "{{&name}} is no placeholder"),
    ("{{^rows}}{{/rows}}", "{{^rows}} is no placeholder"), ("{{ name }}", "{{ name }} is no placeholder"),
  ])
  func `other forms are refused`(source: String, message: String) {
    #expect(throws: Template.Fault(message: message)) { try Template(source) }
  }

  @Test(arguments: [
    ("{{nobody}}", "{{nobody}} has no value"), ("{{rows}}", "{{rows}} is not a text"),
    ("{{#name}}{{/name}}", "{{#name}} is not a list"),
  ])
  func `a placeholder without its value is refused`(source: String, message: String) throws {
    let template = try Template(source)
    #expect(throws: Template.Fault(message: message)) {
      try template.page(with: ["name": "Ana", "rows": []])
    }
  }
}
