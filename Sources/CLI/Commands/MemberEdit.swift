import Domain
import Text

/// `balint member edit`: corrects what is known of a person.
enum MemberEdit: Command {
  static let manual = Manual(
    words: ["member", "edit"], summary: "Correct what is known of a person.",
    operands: [.init(name: "MEMBER", help: "number or name")],
    options: [
      .init(name: "--name", value: "NAME", help: "the full name as it is printed, without title"),
      .init(name: "--title", value: "TITLE", help: "printed before the name; '-' for none"),
      .init(name: "--profession", value: "WORDS", help: "such as 'general practitioner'; '-' for none"),
      .init(name: "--email", value: "ADDRESS", help: "address of electronic mail; '-' for none"),
      .init(
        name: "--registration", value: "BODY:NUMBER",
        help: "a number with a body, new or corrected; 'BODY:-' takes it away; may be repeated", repeats: true
      ),
      MemberAdd.namesakeOption,
    ],
    writes: true, answer: .json, notes: ["Certificates keep what was printed on them."],
    examples: ["balint member edit ngaio --profession 'general practitioner' --registration MCNZ:99901"])

  static func run(_ call: Call) throws {
    let before = try call.member(call.arguments.operands[0])
    let after = try edited(before, call)
    if after.name.folded != before.name.folded {
      let others = try call.register().members().filter { $0.id != before.id }
      try MemberAdd.refuseNamesake(of: after.name, among: others, call)
    }
    try call.write { try $0.change(after) }
    if call.wantsJSON {
      return call.print(
        json: MemberShow.json(of: after, more: [JSONValue.Member("recorded", .boolean(call.isRecorded))]))
    }
    call.print("\(call.done): \(after.words)")
  }

  private static func edited(_ member: Member, _ call: Call) throws -> Member {
    let optional = { (option: String, known: String?, longest: Int) throws -> String? in
      guard let typed = call.arguments.value(option) else { return known }
      return typed == "-" ? nil : try PlainText.checked(typed, called: option, longest: longest)
    }
    let email = try optional("--email", member.email, 254)
    if let email { try MemberAdd.checkEmail(email) }
    var registrations = member.registrations
    for typed in call.arguments.all("--registration") {
      let registration = try MemberAdd.registration(typed)
      registrations.removeAll { $0.body == registration.body }
      if registration.number != "-" { registrations.append(registration) }
    }
    let title = try optional("--title", member.title, 40)
    let name = call.arguments.value("--name") ?? member.name
    guard name != "-" else {
      throw Problem(.usage, "every member has a name", remedy: "Type the full name after '--name'.")
    }
    return Member(
      id: member.id, name: try TypedName.person(name, title: title), title: title,
      profession: try optional("--profession", member.profession, 80)?.lowercased(), email: email,
      registrations: registrations.sorted { $0.body < $1.body })
  }
}
