import Domain
import Testing

struct TrailHeadTests {
  @Test func `the short form is the first hundred bits`() {
    let head = TrailHead(entries: 12, hash: [UInt8](repeating: 0xFF, count: 32))
    #expect(head.short == "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ")
  }
}
