/// What an auditor asks of one member: the statements, every session with its provenance, the certificates.
public struct AuditReport: Sendable {
  /// A session with where and when its attendance was recorded.
  public struct RecordedSession: Sendable {
    /// The session and the member's part.
    public let attended: AttendedSession
    /// The file it was read from; nil when it was entered by hand.
    public let evidence: EvidenceFile?
    /// The trail's entry that last wrote it.
    public let entry: Int
    /// The date of that entry, by the clock of the computer, in UTC.
    public let recordedOn: CivilDate

    /// Makes a recorded session.
    public init(attended: AttendedSession, evidence: EvidenceFile?, entry: Int, recordedOn: CivilDate) {
      self.attended = attended
      self.evidence = evidence
      self.entry = entry
      self.recordedOn = recordedOn
    }
  }

  /// The society.
  public let society: Society
  /// The member.
  public let member: Member
  /// The days that are shown.
  public let period: Period
  /// The day on which the report was made.
  public let prepared: CivilDate
  /// How the member stands under each scheme.
  public let statements: [Statement]
  /// Every session of the period.
  public let sessions: [RecordedSession]
  /// The certificates that cover a day of the period.
  public let certificates: [IssuedCertificate]
  /// The text digests of the schemes' files by id, in hexadecimal digits.
  public let schemeDigests: [String: String]
  /// The trail's head when the report was made.
  public let head: TrailHead

  /// Makes a report.
  public init(
    society: Society, member: Member, period: Period, prepared: CivilDate, statements: [Statement],
    sessions: [RecordedSession], certificates: [IssuedCertificate], schemeDigests: [String: String],
    head: TrailHead
  ) {
    self.society = society
    self.member = member
    self.period = period
    self.prepared = prepared
    self.statements = statements
    self.sessions = sessions
    self.certificates = certificates
    self.schemeDigests = schemeDigests
    self.head = head
  }
}

/// A file from which attendance was read; the register keeps its name and digest, not the file.
public struct EvidenceFile: Hashable, Sendable {
  /// The key in the register.
  public let id: Int
  /// The file's name without its folders.
  public let fileName: String
  /// The SHA-256 digest of its bytes, 32 bytes.
  public let digest: [UInt8]
  /// What kind of file it is, such as `csv`.
  public let format: String

  /// Makes an evidence file.
  public init(id: Int, fileName: String, digest: [UInt8], format: String) {
    self.id = id
    self.fileName = fileName
    self.digest = digest
    self.format = format
  }
}

/// A certificate that has been issued, without its text.
public struct IssuedCertificate: Hashable, Sendable {
  /// Whether it stands.
  public enum State: Int, Word {
    /// It stands.
    case issued = 1
    /// Another has taken its place.
    case superseded = 2
    /// It was taken back.
    case revoked = 3

    /// The word.
    public var word: String {
      switch self {
      case .issued: "issued"
      case .superseded: "superseded"
      case .revoked: "revoked"
      }
    }
  }

  /// The number.
  public let number: String
  /// The holder.
  public let memberID: Int
  /// The holder's name as it was printed.
  public let holder: String
  /// The day of issue.
  public let issued: CivilDate
  /// The days it covers.
  public let period: Period
  /// Whether it stands.
  public let state: State
  /// The digest of the verification block, 32 bytes.
  public let digest: [UInt8]

  /// Makes an issued certificate.
  public init(
    number: String, memberID: Int, holder: String, issued: CivilDate, period: Period, state: State,
    digest: [UInt8]
  ) {
    self.number = number
    self.memberID = memberID
    self.holder = holder
    self.issued = issued
    self.period = period
    self.state = state
    self.digest = digest
  }
}
