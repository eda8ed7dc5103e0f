import Domain
import Text

/// `balint member add`: adds a person.
enum MemberAdd: Command {
  static let manual = Manual(
    words: ["member", "add"], summary: "Add a person whose attendance is recorded.",
    operands: [.init(name: "NAME", help: "the full name as it is printed, without title")],
    options: [
      .init(name: "--title", value: "TITLE", help: "printed before the name, such as Dr"),
      .init(name: "--profession", value: "WORDS", help: "such as 'general practitioner'"),
      .init(name: "--email", value: "ADDRESS", help: "address of electronic mail"),
      .init(
        name: "--registration", value: "BODY:NUMBER",
        help: "a number with a body, such as Ahpra:MED0009999999; may be repeated",
        repeats: true),
      namesakeOption,
    ],
    writes: true, answer: .json,
    examples: [
      "balint member add 'Ngaio Example' --title Dr --profession 'general practitioner' --registration MCNZ:99901"
    ])

  static func run(_ call: Call) throws {
    let optional = { (option: String, longest: Int) in
      try call.arguments.value(option).map { try PlainText.checked($0, called: option, longest: longest) }
    }
    let title = try optional("--title", 40)
    let name = try TypedName.person(call.arguments.operands[0], title: title)
    try refuseNamesake(of: name, among: call.register().members(), call)
    let profession = try optional("--profession", 80)?.lowercased()
    let email = try optional("--email", 254)
    if let email { try checkEmail(email) }
    let registrations = try registrations(call.arguments.all("--registration"))
    let member = try call.write { writing in
      try writing.addMember(
        name: name, title: title, profession: profession, email: email, registrations: registrations)
    }
    if call.wantsJSON {
      return call.print(
        json: MemberShow.json(of: member, more: [JSONValue.Member("recorded", .boolean(call.isRecorded))]))
    }
    call.print("\(call.done): \(member.words)")
  }

  static let namesakeOption = Manual.Option(
    name: "--namesake", help: "this is another person than the member of the same name")

  /// Refuses a name that another member has.
  static func refuseNamesake(of name: String, among members: [Member], _ call: Call) throws {
    guard !call.arguments.has("--namesake") else { return }
    let namesakes = members.filter { $0.name.folded == name.folded }.map(\.words)
    let merged = try call.register().mergedMembers().filter { $0.member.name.folded == name.folded }.map(
      \.words)
    guard !(namesakes + merged).isEmpty else { return }
    throw Problem(
      .refused, "there is already a member of this name", details: (namesakes + merged).map { "  " + $0 },
      remedy: "If this is another person, add '--namesake'.")
  }

  /// Refuses what is no address of electronic mail.
  static func checkEmail(_ email: String) throws {
    guard !email.utf8.contains(UInt8(ascii: "@")) || email.utf8.contains(UInt8(ascii: " ")) else { return }
    throw Problem(
      .usage, "'\(email)' is not an address of electronic mail", remedy: "Type it as name@example.org.")
  }

  /// A number with a body, as typed.
  static func registration(_ text: String) throws -> Registration {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Problem(
        .usage, "'\(text)' is not a registration",
        remedy: "Type the body, a colon and the number: Ahpra:MED0009999999")
    }
    return Registration(
      body: try PlainText.checked(parts[0], called: "the body", longest: 80),
      number: try PlainText.checked(parts[1], called: "the number", longest: 40))
  }

  private static func registrations(_ typed: [String]) throws -> [Registration] {
    var registrations: [Registration] = []
    for text in typed {
      let registration = try registration(text)
      guard !registrations.contains(where: { $0.body == registration.body }) else {
        throw Problem(
          .usage, "two numbers with \(registration.body)", remedy: "A member has one number with each body.")
      }
      registrations.append(registration)
    }
    return registrations.sorted { $0.body < $1.body }
  }
}
