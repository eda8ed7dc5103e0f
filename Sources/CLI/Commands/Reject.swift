/// `balint reject`: says that a claimed attendance is not true.
enum Reject: Command {
  static let manual = Manual(
    words: ["reject"], summary: "Say that an attendance that somebody claimed is not true.",
    operands: [
      .init(name: "SESSION", help: "its number, such as S-0142"),
      .init(name: "MEMBER", help: "whose claim", repeats: true),
    ],
    writes: true, answer: .json, notes: ["The claim stays on record as rejected. Say why with '--reason'."],
    examples: ["balint reject S-0142 ngaio --reason 'was not there'"])

  static func run(_ call: Call) throws { try Claims(call).settle(as: .rejected, call) }
}
