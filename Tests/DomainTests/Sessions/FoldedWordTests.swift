import Domain
import Testing

struct FoldedWordTests {
  @Test(arguments: [
    ("Mental Health", "mental health"), ("mental-health", "mental health"),
    ("mental_health", "mental health"),
    (" Māori  ", "maori"), ("Ma\u{304}ori", "maori"), ("Ärzte-Kammer", "arzte kammer"), ("ł", "l"),
    ("ß", "ß"),
    ("", ""), ("-", ""), ("GP2", "gp2"),
  ])
  func `words are compared without case, accents and what parts them`(word: String, folded: String) {
    #expect(word.foldedWord == folded)
  }
}
