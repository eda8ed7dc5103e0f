import Domain
import Publishing
import Store
import Text

/// `balint demo`: makes a register with invented data.
enum Demo: Command {
  static let manual = Manual(
    words: ["demo"],
    summary: "Make a folder with the register of an invented society, a certificate and reports.",
    operands: [.init(name: "DIR", help: "the folder; else 'demo' in this folder", isOptional: true)],
    examples: ["balint demo", "balint demo /tmp/demo --today 2026-11-21"])

  static func run(_ call: Call) throws {
    let folder = (call.arguments.operand(0) ?? "demo").trimmingSlashes
    let path = folder + "/register.sqlite"
    try OutputFile(path: path, text: "").makeFolder()
    let register = try start(at: path, call)
    try DemoYear(register: register, today: call.today, random: call.environment.random).record()
    call.use(register)
    let files = try publish(into: folder, call)
    report(path: path, files: files, call)
  }

  private static func start(at path: String, _ call: Call) throws -> Register {
    let firstDay = call.today.adding(days: -28 * 17)
    let deed = Deed(
      command: "init", actor: "Demo secretary", reason: "invented data",
      at: Instant(seconds: firstDay.dayNumber * 86_400), random: call.environment.random)
    do { return try Register.create(path: path, society: DemoSociety.society, deed: deed) } catch let problem
      as Problem
    {
      throw Problem(
        problem.kind, problem.what, at: problem.place, details: problem.details,
        remedy: "Name another folder: balint demo FOLDER")
    }
  }

  /// The certificate, the statement and the audit report of the first member.
  private static func publish(into folder: String, _ call: Call) throws -> [OutputFile] {
    guard let member = try call.register().member(1),
      let year = Period(year: call.today.adding(days: -182).year)
    else {
      preconditionFailure("the demo has a first member")
    }
    let certificate = try CertificateIssue.certificate(
      for: member, period: year, schemes: call.enrolments(of: member), call)
    let print = try CertificateIssue.print(of: certificate)
    try call.write { try $0.issue(certificate, print: print) }
    let documents = [
      try CertificateShow.document(certificate.number.description, print),
      try StatementIssue.document(of: member, call),
      try AuditMember.document(of: member, call),
    ]
    let files = documents.flatMap { Call.files(for: $0, at: folder) }
    for file in files {
      try file.check(mayReplace: true)
      try file.write()
    }
    return files
  }

  private static func report(path: String, files: [OutputFile], _ call: Call) {
    call.print("An invented society, in \(path):")
    call.print("3 groups in two time zones, 30 members of six professions, 14 months of sessions.")
    for file in files { call.print("  \(file.path)") }
    call.print("\nTry:")
    for words in [
      "status ngaio", "explain ngaio --scheme au-racgp-2023", "session list --group hobart", "check",
    ] {
      call.print("  balint \(words) --register \(path)")
    }
  }
}

extension String {
  /// The path without slashes at its end; the root stays.
  fileprivate var trimmingSlashes: String {
    var path = self
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
