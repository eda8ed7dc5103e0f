import Domain
import Testing

struct CertificateNumberTests {
  @Test(
    arguments: [
      ("BSE", 2026, 1, "BSE-2026-0001-G"), ("BSE", 2026, 45, "BSE-2026-0045-R"), ("A1", 2199, 12_345, nil),
      ("ABCDEFGH", 1900, 9999, nil),
    ] as [(String, Int, Int, String?)])
  func `a number is written with its check character and read back`(
    prefix: String, year: Int, sequence: Int, expected: String?
  ) {
    let number = CertificateNumber(prefix: prefix, year: year, sequence: sequence)
    if let expected { #expect(number.description == expected) }
    #expect(CertificateNumber(number.description) == number)
  }

  @Test(arguments: ["BSE-2026-0001-G", "bse-2026-0001-g", " BSE - 2026 - 0001 - G ", "Bse-2026-0001-G"])
  func `small letters and spaces are forgiven`(typed: String) {
    #expect(CertificateNumber(typed)?.description == "BSE-2026-0001-G")
  }

  @Test(arguments: [
    "", "BSE-2026-0001", "BSE-2026-0001-L", "BSE-2026-0002-G", "BSE-2026-0010-G", "BSE20260001G",
    "BSE-2026-0001-G-",
    "-BSE-2026-0001-G", "BSE-2026-0001-GG", "BSE-2026-0001-", "BSE–2026–0001–G", "BSE-２０２６-0001-G",
    "BSE-2026-0001-G\u{301}",
    "BSE-2026-OOO1-G", "BSÉ-2026-0001-G", "BSE\n-2026-0001-G",
  ])
  func `what is no number is refused`(typed: String) {
    #expect(CertificateNumber(typed) == nil)
  }

  @Test(arguments: [
    "B-2026-0001", "ABCDEFGHI-2026-0001", "BSE-202-0001", "BSE-20260-0001", "BSE-2026-001", "BSE-2026-000A",
    "BSE-2O26-0001", "BSE-+026-0001", "BSE-2026-+001",
  ])
  func `a right check character does not save a wrong form`(stem: String) {
    #expect(CertificateNumber("\(stem)-\(CheckCharacter.of(stem))") == nil)
  }
}
