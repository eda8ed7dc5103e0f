import Domain
import Publishing

/// `balint certificate list`: lists the certificates.
enum CertificateList: Command {
  static let manual = Manual(
    words: ["certificate", "list"], summary: "List the certificates that have been issued.",
    options: [.init(name: "--member", value: "MEMBER", help: "only this member's")],
    answer: .table, examples: ["balint certificate list", "balint certificate list --member ngaio --json"])

  static func run(_ call: Call) throws {
    let member = try call.arguments.value("--member").map(call.member)
    var table = Table(columns: [
      .init("certificate", "Number"), .init("issued", "Issued"), .init("member", "Member"),
      .init("holder", "Holder as printed"),
      .init("from", "From"), .init("to", "To"), .init("state", "State"), .init("code", nil),
      .init("sha256", nil),
    ])
    for certificate in try call.register().certificates(of: member?.id) {
      table.append([
        certificate.number, certificate.issued.description, Reference.member.written(certificate.memberID),
        certificate.holder, certificate.period.first.description, certificate.period.last.description,
        certificate.state.word, DigestWords.short(certificate.digest), DigestWords.hex(certificate.digest),
      ])
    }
    call.print(table, whenEmpty: "No certificates yet. Type 'balint certificate issue MEMBER'.")
  }
}
