import Domain
import Publishing
import Store
import Text

/// `balint certificate issue`: issues a certificate.
enum CertificateIssue: Command {
  static let manual = Manual(
    words: ["certificate", "issue"],
    summary: "Issue a certificate of a member's sessions, under one body or several.",
    operands: [.init(name: "MEMBER", help: "number, name, or the beginning or a part of it")],
    options: [
      .init(
        name: "--scheme", value: "ID", help: "a body's rules; may be repeated; else all the member is under",
        repeats: true),
      .init(
        name: "--period", value: "PERIOD", help: "2026, 2026-05, 2026-q2 or FROM..TO; else this calendar year"
      ),
    ] + Call.documentOptions,
    writes: true, answer: .json,
    notes: [
      "Only confirmed attendance stands on a certificate. What is printed is kept: 'balint certificate show NUMBER -o' prints the same bytes for ever."
    ],
    examples: ["balint certificate issue ngaio --scheme au-racgp-2023 --scheme us-ama-pra --period 2026"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let period = try call.arguments.value("--period").map(PeriodReader.period) ?? thisYear(call)
    let schemes = try call.enrolments(of: member)
    try noteEarlier(of: member, period, call)
    let certificate = try certificate(for: member, period: period, schemes: schemes, call)
    let print = try self.print(of: certificate)
    let document = Document(
      stem: certificate.number.description,
      html: try Template(print.template).page(with: CertificatePage(certificate).values),
      csv: print.csv)
    _ = try call.files(for: document)
    try call.write { try $0.issue(certificate, print: print) }
    try report(certificate, document, call)
  }

  /// What is kept of a certificate, so that it can be printed again.
  static func print(of certificate: Certificate) throws -> CertificatePrint {
    let page = CertificatePage(certificate)
    return CertificatePrint(
      template: try Template.source(named: CertificatePage.template), pageValues: page.values.formatted,
      csv: page.csv)
  }

  private static func thisYear(_ call: Call) throws -> Period {
    guard let year = Period(year: call.today.year) else {
      throw Problem(.usage, "'--period' is missing", remedy: "Type a year, such as --period 2026.")
    }
    return year
  }

  /// The certificate as it would be issued now.
  static func certificate(
    for member: Member, period: Period, schemes: [(enrolment: Enrolment, scheme: Scheme)], _ call: Call
  ) throws -> Certificate {
    let register = try call.register()
    return try register.read {
      let sessions = try register.attendedSessions(of: member.id).filter { attended in
        period.contains(attended.session.date) && attended.session.date <= call.today
          && attended.session.state == .held && attended.attendance.state == .confirmed
      }
      guard !sessions.isEmpty else { throw nothingToCertify(member, period) }
      let society = try register.society()
      return Certificate(
        number: try register.nextCertificateNumber(prefix: society.prefix, year: call.today.year),
        society: society,
        holder: member, period: period, issued: call.today, sessions: sessions,
        totals: try schemes.map {
          try total(of: sessions, under: $0.scheme, enrolment: $0.enrolment, period)
        },
        head: try register.head(), nonce: call.environment.random(16))
    }
  }

  private static func total(
    of sessions: [AttendedSession], under scheme: Scheme, enrolment: Enrolment, _ period: Period
  ) throws -> Certificate.BodyTotal {
    let record = MemberRecord(sessions: sessions)
    return try Certificate.BodyTotal(
      scheme: scheme, account: Account(of: record, under: scheme, enrolment: enrolment, in: period))
  }

  private static func nothingToCertify(_ member: Member, _ period: Period) -> Problem {
    Problem(
      .refused, "there is nothing to certify",
      details: ["\(member.printedName) has no confirmed attendance from \(period.words)."],
      remedy: "'balint member show \(member.number)' shows what is recorded; '--period' chooses other days.")
  }

  private static func noteEarlier(of member: Member, _ period: Period, _ call: Call) throws {
    for earlier in try call.register().certificates(of: member.id)
    where earlier.state == .issued && earlier.period.overlaps(period) {
      call.note("Note: \(earlier.number), issued on \(earlier.issued.long), covers days of this period too.")
    }
  }

  private static func report(_ certificate: Certificate, _ document: Document, _ call: Call) throws {
    let number = certificate.number.description
    if call.wantsJSON {
      call.print(json: [
        "certificate": .string(number), "member": .string(certificate.holder.number),
        "code": .string(certificate.code),
        "from": .string(certificate.period.first.description),
        "to": .string(certificate.period.last.description),
        "sessions": .integer(certificate.sessions.count), "minutes": .integer(certificate.totalMinutes.count),
        "recorded": .boolean(call.isRecorded),
      ])
    } else {
      call.print(
        "\(call.isRehearsal ? "Would issue" : "Issued") \(number) to \(certificate.holder.printedName): \(counted(certificate.sessions.count, "session")), \(certificate.totalMinutes.hoursAndMinutes)"
      )
    }
    guard !call.isRehearsal else { return }
    do {
      for file in try call.files(for: document) {
        try file.write()
        if !call.wantsJSON { call.print(file.path) }
      }
    } catch let problem as Problem {
      call.note(
        "\(number) is issued; only its files could not be written. Type 'balint certificate show \(number) -o FOLDER'."
      )
      throw problem
    }
  }
}
