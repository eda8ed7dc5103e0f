import Domain
import Testing

struct CheckCharacterTests {
  private static let numbers = [
    "BSE-2026-0001-G", "BSE-2026-0045-R", "BAL-2199-12345-", "A1-2425G-ABC1234002-M",
  ]
  .map { $0.hasSuffix("-") ? $0 + String(CheckCharacter.of($0)) : $0 }

  @Test(
    arguments: [("A1-2425G-ABC1234002", "M"), ("BSE-2026-0001", "G"), ("", "1")] as [(String, Character)])
  func `the check character is that of the standard`(text: String, expected: Character) {
    #expect(CheckCharacter.of(text) == expected)
  }

  @Test(arguments: numbers)
  func `a right number is valid`(number: String) {
    #expect(CheckCharacter.isValid(number))
  }

  @Test(arguments: numbers)
  func `every wrong character is found`(number: String) {
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let right = Array(number)
    for place in right.indices where right[place] != "-" {
      for letter in letters where letter != right[place] {
        var wrong = right
        wrong[place] = letter
        #expect(!CheckCharacter.isValid(String(wrong)), "\(String(wrong)) for \(number)")
      }
    }
  }

  @Test func `nearly every swap of two neighbours is found`() {
    var missed: [String] = []
    var count = 0
    for sequence in 1...500 {
      let right = Array(CertificateNumber(prefix: "BSE", year: 2026, sequence: sequence).description)
      let places = right.indices.filter { right[$0] != "-" }
      for (place, next) in zip(places, places.dropFirst()) where right[place] != right[next] {
        var wrong = right
        wrong.swapAt(place, next)
        count += 1
        if CheckCharacter.isValid(String(wrong)) { missed.append(String(wrong)) }
      }
    }
    #expect(missed.count * 500 < count)
    #expect(missed.first == "BSE-2026-0054-R")
  }

  @Test(arguments: ["", "BSE-2026-0001", "BSE-2026-0001-k", "BSE-2026-0001-G\u{301}", "BSE-2026-0001-"])
  func `what does not end with its check character is not valid`(text: String) {
    #expect(!CheckCharacter.isValid(text))
  }
}
