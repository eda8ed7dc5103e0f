import Domain
import Publishing
import Text

/// `balint group edit`: corrects a group's name and habits.
enum GroupEdit: Command {
  static let manual = Manual(
    words: ["group", "edit"], summary: "Correct a group's name and habits.",
    operands: [.init(name: "GROUP", help: "number or name")],
    options: [
      .init(name: "--name", value: "NAME", help: "a name unlike any other group's"),
      .init(
        name: "--start", value: "TIME",
        help: "when its sessions usually begin, such as 19:00; '-' for no usual time"),
      .init(name: "--length", value: "DURATION", help: "how long they usually last"),
      .init(name: "--zone", value: "ZONE", help: "time zone of its sessions to come"),
      .init(name: "--kind", value: "KIND", help: "what they usually are, such as supervision"),
    ],
    writes: true, answer: .json,
    notes: [
      "Sessions that are in the register, planned ones too, keep their time, length, zone and kind.",
      "Certificates keep what was printed on them.",
    ],
    examples: ["balint group edit wellington --start 18:30 --name 'Wellington Thursday evening'"])

  static func run(_ call: Call) throws {
    let before = try call.group(call.arguments.operands[0])
    let after = try edited(before, call)
    try call.write { try $0.change(after) }
    if call.wantsJSON {
      return call.print(
        json: GroupShow.json(of: after, more: [JSONValue.Member("recorded", .boolean(call.isRecorded))]))
    }
    call.print("\(call.done): \(GroupAdd.words(of: after))")
  }

  private static func edited(_ group: BalintGroup, _ call: Call) throws -> BalintGroup {
    let name = try call.arguments.value("--name").map {
      try TypedName.group($0)
    }
    if let name { try GroupAdd.refuse(name, among: call.register().groups().filter { $0.id != group.id }) }
    let typedStart = call.arguments.value("--start")
    let start = try typedStart == "-" ? nil : typedStart.map(ClockReader.time) ?? group.usualStart
    return BalintGroup(
      id: group.id, name: name ?? group.name,
      zone: try call.arguments.value("--zone").map(TimeZoneName.checked) ?? group.zone, usualStart: start,
      usualLength: try GroupAdd.length(call) ?? group.usualLength,
      usualKind: try call.word("--kind") ?? group.usualKind)
  }
}
