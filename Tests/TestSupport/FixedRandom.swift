import Domain
import Store

/// Random bytes that are the same in every run.
public final class FixedRandom {
  private var state: UInt64

  /// A source that starts at `seed`.
  public init(seed: UInt64 = 1) {
    state = seed
  }

  /// The next bytes.
  public func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }
}

extension Deed {
  /// A deed of a tester at noon of 21 November 2026, UTC.
  public static func test(
    _ command: String = "test", by actor: String = "Tester", isRehearsal: Bool = false,
    mayChangeClosed: Bool = false,
    random: FixedRandom = FixedRandom()
  ) -> Deed {
    Deed(
      command: command, actor: actor, at: Instant(seconds: 1_795_262_400), isRehearsal: isRehearsal,
      mayChangeClosed: mayChangeClosed, random: random.bytes)
  }
}
