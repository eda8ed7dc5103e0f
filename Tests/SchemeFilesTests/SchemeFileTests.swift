import Domain
import SchemeFiles
import Testing

struct SchemeFileTests {
  @Test(arguments: [
    ("\"country\": \"NZ\",", "\"country\": \"NZ\"", 7, "',' or '}' is expected"),
    ("\"version\": 1,", "\"version\": 01,", 3, "'01' is not a value; a text stands in double quotes"),
    ("\"body\": \"Body\",", "\"name\": \"Body\",", 5, "'name' occurs twice"),
    ("\"notes\": [\"A note.\"],", "\"notes\": [\"A note.\"],,", 12, "a name in double quotes is expected"),
  ])
  func `a text that is not JSON is refused with its line`(
    old: String, new: String, line: Int, message: String
  ) {
    #expect(throws: problem(message, line: line)) {
      try SchemeFile.scheme(from: schemeText.replacing(old, with: new), named: "test.json")
    }
  }

  @Test func `a file without anything in it is refused`() {
    #expect(throws: problem("the text ends where a value is expected", line: 1)) {
      try SchemeFile.scheme(from: "", named: "test.json")
    }
    #expect(throws: problem("a scheme file must be an object in { }", line: 1)) {
      try SchemeFile.scheme(from: "[]", named: "test.json")
    }
  }

  private func problem(_ message: String, line: Int) -> Problem {
    Problem(.refused, message, at: "test.json:\(line)", remedy: "Correct the file and try again.")
  }
}
