import Domain
import TestSupport
import Testing

@testable import Store

struct HeldEvidencesTests {
  @Test func `evidence is read as written, there or missing, by scheme, item and date`() throws {
    let register = try Sample.furnished()
    let expected = [
      HeldEvidence(schemeID: "a", item: "x", date: try Sample.date("2199-12-31"), isHeld: false),
      try Sample.evidence("audit", on: "1900-01-01", isHeld: false),
      try Sample.evidence("audit", on: "2026-01-02"),
      try Sample.evidence("pdp", on: "2026-01-01"),
    ]
    for evidence in expected.reversed() {
      #expect(try register.write(.test()) { try $0.record(evidence, memberID: 2) }.entry != nil)
    }
    #expect(try register.heldEvidence(of: 2) == expected)
    #expect(try register.record(of: 2).evidence == expected)
    #expect(try register.heldEvidence(of: 1) == [Sample.evidence()])
    #expect(try register.heldEvidence(of: 9) == [])
    #expect(try register.check() == [])
  }

  @Test func `of one item and day the last word holds, and saying it again is no entry`() throws {
    let register = try Sample.furnished()
    let missing = try Sample.evidence(isHeld: false)
    #expect(try register.write(.test()) { try $0.record(missing, memberID: 1) }.entry == 11)
    #expect(try register.heldEvidence(of: 1) == [missing])
    #expect(try register.write(.test()) { try $0.record(missing, memberID: 1) }.entry == nil)
    #expect(try register.check() == [])
  }

  @Test func `evidence is taken away by scheme, item and day`() throws {
    let register = try Sample.furnished()
    let others = [
      try Sample.evidence("other"), try Sample.evidence(on: "2026-03-13"),
      HeldEvidence(schemeID: "other", item: "cpr", date: try Sample.date("2026-03-12")),
    ]
    for other in others {
      #expect(try register.write(.test()) { try $0.remove(other, memberID: 1) }.entry == nil)
    }
    #expect(try register.write(.test()) { try $0.remove(Sample.evidence(), memberID: 2) }.entry == nil)
    #expect(try register.write(.test()) { try $0.remove(Sample.evidence(), memberID: 1) }.entry == 11)
    #expect(try register.heldEvidence(of: 1) == [])
    #expect(try register.check() == [])
  }
}
