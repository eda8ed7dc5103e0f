import Domain
import Embedded
import SchemeFiles
import Testing

struct SchemeShelfTests {
  private static let embedded = EmbeddedFile.files(in: "Schema/schemes").map { file in
    String(file.name.dropFirst("Schema/schemes/".count).dropLast(".json".count))
  }.sorted()

  @Test func `the schemes that come with the program are on the shelf`() {
    let some = ["au-racgp-2023", "au-ranzcp-2023", "de-mfo2024", "nz-inpractice", "uk-bacp", "us-ama-pra"]
    #expect(SchemeShelf().ids == Self.embedded)
    #expect(Set(some).subtracting(Self.embedded) == [])
  }

  @Test(arguments: SchemeShelf().ids)
  func `every scheme that comes with the program can be read under its name`(id: String) throws {
    let scheme = try #require(try SchemeShelf().scheme(id))
    let volume = try #require(try SchemeShelf().volume(id))
    #expect([scheme.id, volume.id] == [id, id])
    #expect(volume.version == scheme.version)
    #expect(volume.text == EmbeddedFile.text(named: "Schema/schemes/\(id).json"))
  }

  @Test(arguments: SchemeShelf().ids)
  func `every scheme has at least three examples`(id: String) throws {
    let scheme = try #require(try SchemeShelf().scheme(id))
    #expect(scheme.examples.count >= 3)
    #expect(Set(scheme.examples.map(\.name)).count == scheme.examples.count)
  }

  @Test(arguments: SchemeShelf().ids)
  func `every source of a scheme is cited by a rule`(id: String) throws {
    let scheme = try #require(try SchemeShelf().scheme(id))
    #expect(Set(scheme.rules.map(\.source.id)) == Set(scheme.sources.map(\.id)))
  }

  @Test(arguments: SchemeShelf().ids)
  func `every example holds`(id: String) throws {
    let scheme = try #require(try SchemeShelf().scheme(id))
    for example in scheme.examples {
      let differences = try ExampleProof(example, under: scheme).differences
      #expect(differences == [], "\(id): \(example.name)")
    }
  }

  @Test func `the newest version of the register comes before the embedded one`() throws {
    let shelf = SchemeShelf(registered: [volume("uk-bacp", 2), volume("uk-bacp", 10), volume("uk-bacp", 9)])
    let found = try #require(try shelf.volume("uk-bacp"))
    #expect(found.version == 10)
    #expect(found.text != EmbeddedFile.text(named: "Schema/schemes/uk-bacp.json"))
    #expect(try shelf.scheme("uk-bacp")?.version == 10)
    #expect(try shelf.scheme("us-ama-pra")?.version == 1)
    #expect(shelf.ids == Self.embedded)
  }

  @Test func `a scheme of the register is listed in alphabetical order`() {
    #expect(
      SchemeShelf(registered: [volume("nz-zzz", 1), volume("aa-own", 1), volume("aa-own", 2)]).ids
        == (Self.embedded + ["aa-own", "nz-zzz"]).sorted())
  }

  @Test(arguments: ["", "uk", "uk-bacp.json", "UK-BACP", "Schema/schemes/uk-bacp"])
  func `no other name finds a scheme`(id: String) throws {
    #expect(try SchemeShelf().volume(id)?.id == nil)
    #expect(try SchemeShelf().scheme(id)?.id == nil)
  }

  @Test func `a registered text that cannot be read is a problem`() {
    let shelf = SchemeShelf(registered: [.init(id: "own", version: 1, text: "{\n,")])
    #expect(
      throws: Problem(
        .refused, "a name in double quotes is expected", at: "own.json:2",
        remedy: "Correct the file and try again.")
    ) { try shelf.scheme("own") }
  }

  @Test func `the digest is that of the text`() {
    #expect(
      SchemeShelf.Volume(id: "own", version: 1, text: "abc").digest
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  private func volume(_ id: String, _ version: Int) -> SchemeShelf.Volume {
    let text = schemeText.replacing("xx-test", with: id).replacing(
      "\"version\": 1", with: "\"version\": \(version)")
    return SchemeShelf.Volume(id: id, version: version, text: text)
  }
}
