import Domain
import Testing

struct CertificateTests {
  @Test func `the verification block is one line of every figure that matters`() throws {
    #expect(
      try Draft().certificate.verificationBlock
        == "BALINT1|BSE-2026-0001-G|Ahpra MED0001234567; MCNZ 12345|2026-01-01|2026-12-31"
        + "|2 sessions|160 min|au-racgp-2023 v1 8/3 hours; nz-inpractice v2 2.5 hours|2026-11-21|entries 12"
        + "|00000-00000-00000-00000|000102030405060708090a0b0c0d0e0f|Dr Ngaio Müller")
  }

  @Test(arguments: [
    ("A|B", "A\\|B"), ("A\\B", "A\\\\B"), ("A\\|B", "A\\\\\\|B"), ("O'Brien", "O’Brien"),
    ("O’Brien", "O’Brien"),
    ("A|\u{301}B", "A\\|\u{301}B"), ("'\u{301}", "’\u{301}"), ("Ngāio Müller-Łoś", "Ngāio Müller-Łoś"),
    ("東京", "東京"),
  ])
  func `a name cannot break the line`(name: String, written: String) throws {
    var draft = Draft()
    draft.title = nil
    draft.name = name
    let block = try draft.certificate.verificationBlock
    let plain = try Draft().certificate.verificationBlock
    #expect(scalars(block) == scalars(plain.replacing("Dr Ngaio Müller", with: written)))
  }

  @Test func `names that differ by a bar or a backslash give different lines`() throws {
    let names = ["A", "A|", "A\\", "A\\|", "|A", "A||", "A\\\\", "A|\\", "|", "\\", ""]
    let blocks = try names.map { name in
      var draft = Draft()
      draft.name = name
      return try draft.certificate.verificationBlock
    }
    #expect(Set(blocks).count == names.count)
  }

  @Test func `registrations with a semicolon in them give different lines`() throws {
    var one = Draft()
    one.registrations = [Registration(body: "Ahpra", number: "1; MCNZ 2")]
    var two = Draft()
    two.registrations = [Registration(body: "Ahpra", number: "1"), Registration(body: "MCNZ", number: "2")]
    let plain = try Draft().certificate.verificationBlock
    let (first, second) = try (one.certificate.verificationBlock, two.certificate.verificationBlock)
    #expect(first == plain.replacing("Ahpra MED0001234567; MCNZ 12345", with: "Ahpra 1\\; MCNZ 2"))
    #expect(second == plain.replacing("Ahpra MED0001234567; MCNZ 12345", with: "Ahpra 1; MCNZ 2"))
  }

  @Test func `every figure changes the digest`() throws {
    let changes: [(inout Draft) -> Void] = [
      { $0.sequence = 2 }, { $0.name = "Ngaio Muller" }, { $0.title = nil }, { $0.registrations = [] },
      { $0.first = "2026-01-02" }, { $0.last = "2026-12-30" }, { $0.minutes = [90, 71] },
      { $0.minutes = [90, 70, 0] },
      { $0.total = "2.75" }, { $0.version = 3 }, { $0.issued = "2026-11-22" }, { $0.entries = 13 },
      { $0.hash[0] = 1 }, { $0.nonce[15] = 0 },
    ]
    var digests = try [Draft().certificate.digest]
    for change in changes {
      var draft = Draft()
      change(&draft)
      digests.append(try draft.certificate.digest)
    }
    #expect(Set(digests).count == changes.count + 1)
  }

  @Test func `every edit of a single character changes the digest`() throws {
    let certificate = try Draft().certificate
    let block = Array(certificate.verificationBlock.unicodeScalars)
    for place in block.indices {
      for edit in [[], ["x"], ["’"], [block[place], block[place]]] as [[Unicode.Scalar]]
      where edit != [block[place]] {
        let edited = String(String.UnicodeScalarView(block[..<place] + edit + block[(place + 1)...]))
        #expect(SHA256.digest(of: edited.utf8) != certificate.digest, "place \(place)")
      }
    }
  }

  @Test func `the digest and the code are those of the line`() throws {
    let certificate = try Draft().certificate
    #expect(certificate.digest == SHA256.digest(of: certificate.verificationBlock.utf8))
    #expect(certificate.code == DigestWords.short(certificate.digest))
  }

  @Test func `the same facts give the same line`() throws {
    #expect(try Draft().certificate.verificationBlock == Draft().certificate.verificationBlock)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

/// What a certificate is made of, to be changed bit by bit.
private struct Draft {
  var sequence = 1
  var name = "Ngaio Müller"
  var title: String? = "Dr"
  var registrations = [
    Registration(body: "Ahpra", number: "MED0001234567"), Registration(body: "MCNZ", number: "12345"),
  ]
  var first = "2026-01-01"
  var last = "2026-12-31"
  var minutes = [90, 70]
  var total = "2.5"
  var version = 2
  var issued = "2026-11-21"
  var entries = 12
  var hash = [UInt8](repeating: 0, count: 32)
  var nonce = (0..<16).map { UInt8($0) }

  var certificate: Certificate {
    get throws {
      let sessions = try minutes.enumerated().map {
        try AttendedSession.example(minutes: 90, present: $1, id: $0 + 1)
      }
      let exact = Rate(credit: try fraction(total), perMinutes: Fraction(160))
      return Certificate(
        number: CertificateNumber(prefix: "BSE", year: 2026, sequence: sequence),
        society: Society(name: "Balint Society of Exampleland", prefix: "BSE", zone: "UTC"),
        holder: Member(
          id: 1, name: name, title: title, profession: nil, email: nil, registrations: registrations),
        period: try span(first, last), issued: try day(issued), sessions: sessions,
        totals: try [
          bodyTotal("au-racgp-2023", 1, sessions, hourly),
          bodyTotal("nz-inpractice", version, sessions, exact),
        ], head: TrailHead(entries: entries, hash: hash), nonce: nonce)
    }
  }

  private func bodyTotal(
    _ id: String, _ version: Int, _ sessions: [AttendedSession], _ rate: Rate
  ) throws -> Certificate.BodyTotal {
    let account = try Account.example(of: sessions, under: [rate])
    return try Certificate.BodyTotal(
      scheme: .example([rate], id: id, version: version), account: account)
  }
}
