import Domain
import Text

/// An audit report about one member as a page and as CSV.
public struct AuditPage {
  private let report: AuditReport

  /// The file name of the template in `Reports/`.
  public static let template = "audit-member.html"

  /// Publishes a report.
  public init(_ report: AuditReport) {
    self.report = report
  }

  /// What the page's placeholders stand for.
  public var values: JSONValue {
    [
      "footer": .string("AUDIT \(report.member.number) \(report.prepared)"),
      "society": .string(report.society.name),
      "holder": .string(report.member.printedName),
      "member_number": .string(report.member.number),
      "registrations": report.member.registrationValues,
      "period_shown": .string(report.period.words),
      "prepared": .string(report.prepared.long),
      "schemes": .array(report.statements.indices.map(schemeValues(at:))),
      "sessions": .array(report.sessions.map(sessionValues)),
      "evidence": .array(evidence.map(evidenceValues)),
      "certificates": .array(report.certificates.map(certificateValues)),
      "entries": .string(String(report.head.entries)),
      "head": .string(report.head.short),
      "head_hex": .string(DigestWords.hex(report.head.hash)),
    ]
  }

  /// Every session with its provenance, one row each.
  public var csv: String {
    var writer = CSVWriter(columns: [
      "member", "name", "session", "date", "start", "zone", "group", "session_minutes", "minutes_present",
      "role",
      "state", "evidence", "evidence_sha256", "trail_entry", "recorded_on", "days_later",
    ])
    for recorded in report.sessions {
      let session = recorded.attended.session
      let attendance = recorded.attended.attendance
      writer.append([
        report.member.number, report.member.printedName, session.number, session.date.description,
        session.start.description, session.zone, session.groupName, String(session.length.count),
        String(attendance.minutes.count), attendance.role.word, attendance.state.word,
        recorded.evidence?.fileName ?? "", recorded.evidence.map { DigestWords.hex($0.digest) } ?? "",
        String(recorded.entry), recorded.recordedOn.description, String(daysLater(recorded)),
      ])
    }
    return writer.text
  }

  private var evidence: [(file: EvidenceFile, entry: Int)] {
    var files: [Int: (file: EvidenceFile, entry: Int)] = [:]
    for recorded in report.sessions {
      guard let file = recorded.evidence else { continue }
      files[file.id] = (file, min(files[file.id]?.entry ?? .max, recorded.entry))
    }
    return files.values.sorted { $0.file.id < $1.file.id }
  }

  private func daysLater(_ recorded: AuditReport.RecordedSession) -> Int {
    recorded.recordedOn.dayNumber - recorded.attended.session.date.dayNumber
  }

  private func delay(_ recorded: AuditReport.RecordedSession) -> String {
    let days = daysLater(recorded)
    if days == 0 { return "same day" }
    return days > 0 ? "\(counted(days, "day")) later" : "\(counted(-days, "day")) before"
  }

  /// A scheme in one period; its sources stand with its first period.
  private func schemeValues(at index: Int) -> JSONValue {
    let statement = report.statements[index]
    let scheme = statement.scheme
    let isFirst = !report.statements[..<index].contains { $0.scheme.id == scheme.id }
    return [
      "name": .string(scheme.name),
      "body": .string(scheme.body),
      "scheme_id": .string(scheme.id),
      "version": .string("version \(scheme.version)"),
      "digest": .string(report.schemeDigests[scheme.id] ?? "–"),
      "period": .string(statement.account.period.words),
      "verdict": .string(statement.verdict?.rawValue ?? "no requirement of its own"),
      "verdict_mark": .string(statement.verdict?.mark ?? "–"),
      "total": .string(scheme.unit.words(spelling: statement.account.total)),
      "requirements": .array(requirementValues(statement)),
      "sources": .array(isFirst ? scheme.sources.map(sourceValues) : []),
    ]
  }

  private func requirementValues(_ statement: Statement) -> [JSONValue] {
    statement.findings.map { finding in
      guard case .object(let members) = finding.values(in: statement.scheme) else { return .null }
      let source = finding.source.map { "\($0.mark.rawValue) \($0.id)" } ?? "–"
      return .object(members + [JSONValue.Member("source", .string(source))])
    }
  }

  private func sourceValues(_ source: Source) -> JSONValue {
    [
      "mark": .string("\(source.mark.rawValue) \(source.id)"),
      "title": .string(source.title),
      "url": .string(source.url ?? "–"),
      "read_on": .string(source.readOn.long),
    ]
  }

  private func sessionValues(_ recorded: AuditReport.RecordedSession) -> JSONValue {
    let session = recorded.attended.session
    let attendance = recorded.attended.attendance
    return [
      "number": .string(session.number),
      "date": .string(session.date.shortWithWeekday),
      "start": .string(session.start.description),
      "zone": .string(session.zone),
      "group": .string(session.groupName),
      "length": .string(String(session.length.count)),
      "minutes": .string(String(attendance.minutes.count)),
      "role": .string(attendance.role.word),
      "state": .string(attendance.state.word),
      "evidence": .string(recorded.evidence?.fileName ?? "–"),
      "entry": .string(String(recorded.entry)),
      "entered": .string(recorded.recordedOn.short),
      "delay": .string(delay(recorded)),
    ]
  }

  private func evidenceValues(_ item: (file: EvidenceFile, entry: Int)) -> JSONValue {
    [
      "file": .string(item.file.fileName),
      "format": .string(item.file.format),
      "digest": .string(DigestWords.hex(item.file.digest)),
      "entry": .string(String(item.entry)),
    ]
  }

  private func certificateValues(_ certificate: IssuedCertificate) -> JSONValue {
    [
      "number": .string(certificate.number),
      "issued": .string(certificate.issued.long),
      "period": .string(certificate.period.words),
      "state": .string(certificate.state.word),
      "code": .string(DigestWords.short(certificate.digest)),
    ]
  }
}
