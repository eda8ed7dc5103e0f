import Domain
import Text

/// A certificate as a page and as CSV.
public struct CertificatePage {
  private let certificate: Certificate

  /// The file name of the template in `Reports/`.
  public static let template = "certificate.html"

  /// Publishes a certificate.
  public init(_ certificate: Certificate) {
    self.certificate = certificate
  }

  /// What the page's placeholders stand for.
  public var values: JSONValue {
    [
      "footer": .string(certificate.number.description),
      "society": .string(certificate.society.name),
      "number": .string(certificate.number.description),
      "holder": .string(certificate.holder.printedName),
      "registrations": certificate.holder.registrationValues,
      "period": .string(certificate.period.words),
      "issued": .string(certificate.issued.long),
      "session_count": .string(counted(certificate.sessions.count, "session")),
      "total_time": .string(totalTime),
      "sessions": .array(certificate.sessions.map(sessionValues)),
      "bodies": .array(certificate.totals.map(bodyValues)),
      "replaces": [],
      "code": .string(certificate.code),
      "block": .string(certificate.verificationBlock),
      "entries": .string(String(certificate.head.entries)),
      "head": .string(certificate.head.short),
    ]
  }

  /// The sessions with what each is worth to each body.
  public var csv: String {
    let columns = ["certificate", "holder", "date", "start", "group", "minutes", "role"]
    var writer = CSVWriter(columns: columns + certificate.totals.map { "credit_\($0.scheme.id)" })
    let lines = certificate.totals.map { total in
      Dictionary(
        total.account.lines.compactMap { line in line.attended.map { ($0, line.credit) } },
        uniquingKeysWith: { first, _ in first })
    }
    for attended in certificate.sessions {
      let session = attended.session
      let facts = [
        certificate.number.description, certificate.holder.printedName, session.date.description,
        session.start.description, session.groupName, String(attended.minutes.count),
        attended.attendance.role.word,
      ]
      writer.append(facts + lines.map { ($0[attended] ?? .zero).amount.spreadsheet })
    }
    return writer.text
  }

  private var totalTime: String {
    let minutes = certificate.totalMinutes
    return minutes.count < 60
      ? counted(minutes.count, "minute") : "\(minutes.hoursAndMinutes) (\(counted(minutes.count, "minute")))"
  }

  private func sessionValues(_ attended: AttendedSession) -> JSONValue {
    [
      "date": .string(attended.session.date.shortWithWeekday),
      "start": .string(attended.session.start.description),
      "group": .string(attended.session.groupName),
      "minutes": .string(String(attended.minutes.count)),
      "role": .string(attended.attendance.role.word),
    ]
  }

  private func bodyValues(_ total: Certificate.BodyTotal) -> JSONValue {
    let scheme = total.scheme
    let without = total.account.leftOut.count
    let leftOut =
      without == 0
      ? "" : ". \(counted(without, "session")) listed above \(without == 1 ? "does" : "do") not count here"
    return [
      "body": .string(scheme.body),
      "scheme": .string(scheme.name),
      "scheme_id": .string(scheme.id),
      "version": .string("version \(scheme.version)"),
      "total": .string(scheme.unit.words(spelling: total.total)),
      "reckoning": .string(scheme.reckoning + leftOut),
      "categories": .array(
        total.categories.map { share in
          [
            "name": .string(scheme.words.name(of: share.category)),
            "amount": .string(scheme.unit.words(spelling: share.credit)),
          ]
        }),
    ]
  }
}

extension Member {
  /// The registrations for a page.
  var registrationValues: JSONValue {
    .array(registrations.map { ["body": .string($0.body), "value": .string($0.number)] })
  }
}
