import Domain
import Publishing
import Text

/// `balint group add`: adds a group.
enum GroupAdd: Command {
  static let manual = Manual(
    words: ["group", "add"], summary: "Add a Balint group.",
    operands: [.init(name: "NAME", help: "a name unlike any other group's, such as 'Wellington Thursday'")],
    options: [
      .init(name: "--zone", value: "ZONE", help: "time zone of its sessions; else the society's"),
      .init(name: "--start", value: "TIME", help: "when its sessions usually begin, such as 19:00"),
      .init(name: "--length", value: "DURATION", help: "how long they usually last; else 90 minutes"),
      .init(
        name: "--kind", value: "KIND", help: "what they usually are, such as supervision; else case-session"),
    ],
    writes: true, answer: .json,
    examples: ["balint group add 'Wellington Thursday' --start 19:00 --length 90m"])

  static func run(_ call: Call) throws {
    let name = try TypedName.group(call.arguments.operands[0])
    let register = try call.register()
    try refuse(name, among: register.groups())
    let zone = try call.arguments.value("--zone").map(TimeZoneName.checked) ?? register.society().zone
    let start = try call.arguments.value("--start").map(ClockReader.time)
    let length = try length(call) ?? Minutes(90)
    let kind: Session.Kind = try call.word("--kind") ?? .caseSession
    let group = try call.write {
      try $0.addGroup(name: name, zone: zone, usualStart: start, usualLength: length, usualKind: kind)
    }
    if call.wantsJSON {
      return call.print(
        json: GroupShow.json(of: group, more: [JSONValue.Member("recorded", .boolean(call.isRecorded))]))
    }
    call.print("\(call.done): \(words(of: group))")
  }

  /// The group with its habits in one line.
  static func words(of group: BalintGroup) -> String {
    let time = group.usualStart.map { " at \($0)," } ?? ""
    let usual = group.usualKind == .caseSession ? "" : ", \(group.usualKind.word)"
    return
      "\(group.number)  \(group.name),\(time) \(group.usualLength.hoursAndMinutes), \(group.zone)\(usual)"
  }

  /// Refuses a name that a group has.
  static func refuse(_ name: String, among groups: [BalintGroup]) throws {
    guard let known = groups.first(where: { $0.name.folded == name.folded }) else { return }
    throw Problem(
      .refused, "there is already a group of this name", details: ["  \(known.number)  \(known.name)"],
      remedy: "Choose a name that tells them apart.")
  }

  /// The usual length that is asked for; nil when none is.
  static func length(_ call: Call) throws -> Minutes? {
    let length = try call.arguments.value("--length").map(DurationReader.minutes)
    guard length.map({ $0.count > 0 }) ?? true else {
      throw Problem(.usage, "a session lasts at least a minute", remedy: "Type --length 90m.")
    }
    return length
  }
}
