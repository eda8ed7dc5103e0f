import Domain
import TestSupport
import Testing

@testable import Store

struct RecognitionsTests {
  @Test func `recognitions are read as written, by member, words and date`() throws {
    let register = try Sample.furnished()
    let expected = [
      try Sample.recognition(), try Sample.recognition(2, as: "BSANZ leader", to: "2199-12-31"),
      try Sample.recognition(2, as: "EKC", from: "1900-01-01", to: "1900-01-01"),
      try Sample.recognition(2, as: "EKC"),
    ]
    for recognition in expected.dropFirst().reversed() {
      let from = try #require(recognition.validity.from)
      #expect(try register.write(.test()) { try $0.record(recognition, from: from) }.entry != nil)
      #expect(try register.write(.test()) { try $0.record(recognition, from: from) }.entry == nil)
    }
    #expect(try register.recognitions() == expected)
    #expect(try register.check() == [])
  }

  @Test func `the same from the same day gets another end, and loses it`() throws {
    let register = try Sample.furnished()
    let ended = try Sample.recognition(to: "2026-06-30")
    for recognition in [ended, try Sample.recognition()] {
      _ = try register.write(.test()) { try $0.record(recognition, from: Sample.date("2024-06-01")) }
      #expect(try register.recognitions() == [recognition])
    }
  }

  @Test func `approvals are read as written, by group, scheme and date`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.addGroup(name: "g", zone: Sample.society.zone, usualStart: nil, usualLength: Minutes(90))
    }
    let expected = [
      try Sample.approval("1", under: "a", from: "1900-01-01", to: "1900-01-01"), try Sample.approval(),
      try Sample.approval("№ 7/ü", from: "2026-07-01", to: "2199-12-31"),
      try Sample.approval("2", of: 2),
    ]
    for approval in expected.reversed() where approval != (try Sample.approval()) {
      let from = try #require(approval.validity.from)
      #expect(try register.write(.test()) { try $0.record(approval, from: from) }.entry != nil)
      #expect(try register.write(.test()) { try $0.record(approval, from: from) }.entry == nil)
    }
    #expect(try register.approvals() == expected)
    #expect(try register.check() == [])
  }

  @Test func `the approval from the same day gets another number and another end`() throws {
    let register = try Sample.furnished()
    for approval in [try Sample.approval("7", to: "2026-12-31"), try Sample.approval("8")] {
      _ = try register.write(.test()) { try $0.record(approval, from: Sample.date("2026-01-01")) }
      #expect(try register.approvals() == [approval])
    }
    #expect(try register.check() == [])
  }
}
