import Domain
import Publishing
import Store
import Text

/// `balint certificate show`: shows a certificate, or prints it again.
enum CertificateShow: Command {
  static let manual = Manual(
    words: ["certificate", "show"],
    summary: "Show a certificate, or print it again with '-o', byte for byte.",
    operands: [.init(name: "NUMBER", help: "such as BSE-2026-0001-G")],
    options: Call.documentOptions, answer: .json,
    examples: [
      "balint certificate show BSE-2026-0001-G", "balint certificate show BSE-2026-0001-G -o again/",
    ])

  static func run(_ call: Call) throws {
    let (certificate, print) = try find(call.arguments.operands[0], call)
    if call.arguments.has("--output") {
      return try call.publish(document(certificate.number, print))
    }
    let values: JSONValue = try JSONDocument(print.pageValues).root.value
    if call.wantsJSON { return call.print(json: values) }
    call.print("\(certificate.number)  \(certificate.state.word) on \(certificate.issued.long)")
    call.print("  \(certificate.holder)  \(Reference.member.written(certificate.memberID))")
    call.print("  \(certificate.period.words)")
    call.print("  code \(DigestWords.short(certificate.digest))")
    call.print("  'balint certificate show \(certificate.number) -o FOLDER' prints it again.")
  }

  /// The page as it was issued: the stored template filled with the stored values.
  static func document(_ number: String, _ print: CertificatePrint) throws -> Document {
    let values = try JSONDocument(print.pageValues).root.value
    return Document(stem: number, html: try Template(print.template).page(with: values), csv: print.csv)
  }

  private static func find(_ typed: String, _ call: Call) throws -> (IssuedCertificate, CertificatePrint) {
    guard let number = CertificateNumber(typed) else {
      throw Problem(
        .notFound, "'\(typed)' is not the number of a certificate",
        details: [
          "Numbers look like BSE-2026-0001-G; the last character checks the others, so a mistyped one is found."
        ],
        remedy: "'balint certificate list' lists them.")
    }
    let register = try call.register()
    guard let certificate = try register.certificate(number),
      let print = try register.print(ofCertificate: number)
    else {
      throw Problem(
        .notFound, "there is no certificate \(number)", remedy: "'balint certificate list' lists them.")
    }
    return (certificate, print)
  }
}
