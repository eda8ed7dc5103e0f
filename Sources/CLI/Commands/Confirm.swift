/// `balint confirm`: vouches for attendance that people claimed.
enum Confirm: Command {
  static let manual = Manual(
    words: ["confirm"], summary: "Vouch for attendance that people claimed with 'balint log'.",
    operands: [
      .init(name: "SESSION", help: "its number, such as S-0142"),
      .init(
        name: "MEMBER", help: "whose claim; else every claim of the session", isOptional: true, repeats: true),
    ],
    writes: true, answer: .json,
    notes: ["Nobody confirms a claim of their own. 'balint session list' shows sessions with claims."],
    examples: ["balint confirm S-0142", "balint confirm S-0142 ngaio"])

  static func run(_ call: Call) throws { try Claims(call).settle(as: .confirmed, call) }
}
