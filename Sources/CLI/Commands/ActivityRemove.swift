import Domain
import Store

/// `balint activity remove`: takes back what was recorded besides Balint sessions.
enum ActivityRemove: Command {
  static let manual = Manual(
    words: ["activity", "remove"], summary: "Take back what was recorded besides Balint sessions.",
    operands: [.init(name: "ACTIVITY", help: "its number, such as A-0007")],
    writes: true, answer: .json, notes: ["The trail keeps what it was."],
    examples: ["balint activity remove A-0007"])

  static func run(_ call: Call) throws {
    let typed = call.arguments.operands[0]
    let register = try call.register()
    guard let id = Reference.activity.id(from: typed), let memberID = try register.memberID(ofActivity: id),
      let member = try register.member(memberID)
    else {
      throw Problem(
        .notFound, "there is no activity '\(typed)'",
        remedy: "'balint activity list MEMBER' lists a member's.")
    }
    try call.write { try $0.removeActivity(id, memberID: memberID) }
    let number = Reference.activity.written(id)
    call.report(
      "\(call.done): \(number) of \(member.printedName) is taken back",
      json: ["activity": .string(number), "member": .string(member.number)])
  }
}
