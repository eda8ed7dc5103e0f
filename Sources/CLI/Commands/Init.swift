import Domain
import Store

/// `balint init`: starts a register.
enum Init: Command {
  static let manual = Manual(
    words: ["init"], summary: "Start the register of a society, or of one doctor alone.",
    operands: [.init(name: "NAME", help: "the society's name as it is printed on certificates")],
    options: [
      .init(name: "--zone", value: "ZONE", help: "time zone of its sessions, such as Pacific/Auckland"),
      .init(
        name: "--prefix", value: "LETTERS", help: "what certificate numbers start with; else the initials"),
    ],
    writes: true,
    examples: [
      "balint init 'Balint Society of Exampleland' --zone Pacific/Auckland",
      "balint init 'Dr Ngaio Example' --register ~/balint.sqlite --zone Australia/Hobart",
    ])

  static func run(_ call: Call) throws {
    let name = try PlainText.checked(call.arguments.operands[0], called: "the society's name", longest: 200)
    let zone = try TimeZoneName.checked(call.arguments.value("--zone") ?? "UTC")
    let prefix = call.arguments.value("--prefix")?.uppercased() ?? Society.prefix(from: name)
    guard Society.isPrefix(prefix) else {
      throw Problem(
        .usage, "'\(prefix)' cannot start certificate numbers",
        details: ["It must be 2 to 8 letters A to Z or digits."],
        remedy: "Choose another with '--prefix'.")
    }
    let path = try call.registerPath()
    if !call.isRehearsal { try DataFolder(environment: call.environment).make(for: path) }
    let society = Society(name: name, prefix: prefix, zone: zone)
    let register = try Register.create(path: path, society: society, deed: call.deed())
    call.print(
      "\(call.isRehearsal ? "Would start" : "Started") the register of \(name): \(call.isRehearsal ? path : register.path)"
    )
    let first = CertificateNumber(prefix: prefix, year: call.today.year, sequence: 1)
    call.print("Time zone \(zone); the first certificate will be \(first).")
    if call.arguments.value("--zone") == nil {
      call.note("Note: no time zone was named. Groups that meet elsewhere are added with '--zone'.")
    }
  }
}
