import Testing
import Text

struct DecodedTextTests {
  private let name = "Jo Müller-Øst 東京 𝄞\n"

  @Test(arguments: [true, false])
  func `UTF-16 with a mark is read`(lowerByteFirst: Bool) throws {
    let decoded = try DecodedText(wide("\u{FEFF}" + name, lowerByteFirst))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == name)
    #expect(decoded.encoding == (lowerByteFirst ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test(arguments: [true, false])
  func `UTF-16 without a mark is known by its zeros`(lowerByteFirst: Bool) throws {
    let decoded = try DecodedText(wide("1. Summary\tŁ", lowerByteFirst))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "1. Summary\tŁ")
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `UTF-8 stays as it is, without its mark`(mark: String) throws {
    let decoded = try DecodedText(Array((mark + name).utf8))
    #expect(decoded.bytes == Array(name.utf8))
    #expect(decoded.encoding == .utf8)
  }

  @Test func `Windows-1252 is read where nothing is UTF-8`() throws {
    let decoded = try DecodedText([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x80, 0x9F, 0x92, 0xFF])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Müller €Ÿ’ÿ")
    #expect(decoded.encoding == .windows1252)
  }

  @Test func `an empty file is an empty text`() throws {
    #expect(try DecodedText([]).bytes.isEmpty)
    #expect(try DecodedText([0xFF, 0xFE]).bytes.isEmpty)
  }

  @Test func `NUL bytes are left for the reader of the text to refuse`() throws {
    #expect(try DecodedText([0x61, 0, 0x62]).bytes == [0x61, 0, 0x62])
  }

  /// A file, the line of its fault, and a part of what is said.
  typealias BadFile = (bytes: [UInt8], line: Int, words: String)

  private static let badFiles: [BadFile] = [
    ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], 2, "half a letter of UTF-16"),
    ([0xFF, 0xFE, 0x0A, 0x00, 0x3D, 0xD8], 2, "half a letter of UTF-16"),
    ([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], 1, "half a letter of UTF-16"),
    ([0xFF, 0xFE, 0x1E, 0xDC], 1, "half a letter of UTF-16"),
    (Array("ü\n".utf8) + [0xFC, 0x0A], 2, "bytes that are not UTF-8 in a text that is"),
    (Array("ü\n".utf8) + [0xC3], 2, "bytes that are not UTF-8 in a text that is"),
    ([0x0A, 0x0A, 0x61, 0x81], 3, "neither UTF-8 nor Windows-1252"),
  ]

  @Test(arguments: badFiles)
  func `half letters and bytes of no encoding are refused with the line`(file: BadFile) {
    let fault = #expect(throws: DecodedText.Fault.self) { try DecodedText(file.bytes) }
    #expect(fault?.line == file.line)
    #expect(fault?.message.contains(file.words) == true)
  }

  private func wide(_ text: String, _ lowerByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowerByteFirst ? bytes : bytes.reversed()
    }
  }
}
