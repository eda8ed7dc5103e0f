/// Everything a certificate says: a snapshot of what the register held when it was issued.
///
/// It claims what is recorded (sessions, minutes, dates, roles) and what that is worth under named versions of
/// rules. It never claims an accreditation of the society.
public struct Certificate: Sendable {
  /// What the sessions are worth to one body.
  public struct BodyTotal: Sendable {
    /// The rules.
    public let scheme: Scheme
    /// Each session with its worth.
    public let account: Account
    /// What the sessions are worth together, without what a body grants besides.
    public let total: Credit
    /// The total by category, in the scheme's order.
    public let categories: [CategoryShare]

    /// Adds the sessions up.
    ///
    /// - Throws: `Overflow` when a figure does not fit in 64 bits.
    public init(scheme: Scheme, account: Account) throws(Overflow) {
      self.scheme = scheme
      self.account = account
      total = try account.lines.map(\.credit).sum()
      let shares = account.lines.flatMap(\.shares)
      let sums = try scheme.categories.map { category throws(Overflow) in
        CategoryShare(
          category: category.id, credit: try shares.filter { $0.category == category.id }.map(\.credit).sum())
      }
      categories = sums.filter { $0.credit > .zero }
    }
  }

  /// The number.
  public let number: CertificateNumber
  /// The society that issues it.
  public let society: Society
  /// The person who holds it.
  public let holder: Member
  /// The days it covers.
  public let period: Period
  /// The day of issue.
  public let issued: CivilDate
  /// The confirmed sessions of the period, by date.
  public let sessions: [AttendedSession]
  /// What they are worth to each body, in the order asked for.
  public let totals: [BodyTotal]
  /// The trail's head just before the issue.
  public let head: TrailHead
  /// 128 random bits, so that the digest cannot be guessed from a name and a number of hours.
  public let nonce: [UInt8]

  /// Makes a certificate.
  public init(
    number: CertificateNumber, society: Society, holder: Member, period: Period, issued: CivilDate,
    sessions: [AttendedSession], totals: [BodyTotal], head: TrailHead, nonce: [UInt8]
  ) {
    self.number = number
    self.society = society
    self.holder = holder
    self.period = period
    self.issued = issued
    self.sessions = sessions
    self.totals = totals
    self.head = head
    self.nonce = nonce
  }

  /// The minutes of all sessions together.
  public var totalMinutes: Minutes { Minutes(sessions.map(\.minutes.count).reduce(0, +)) }

  /// The line that a stranger digests to check the certificate: every figure that matters, parted by `|`.
  ///
  /// The name is last: written from right to left, it would turn the figures after it round on paper.
  /// A `|` or `\` inside of a name, and a `;` inside of a registration, is preceded by `\`, so that no two certificates share a line. A straight
  /// apostrophe is written as a curved one, so that the line can be put between straight ones in a shell.
  public var verificationBlock: String {
    let worth = totals.map {
      "\($0.scheme.id) v\($0.scheme.version) \($0.total.amount) \($0.scheme.unit.plural)"
    }
    let registrations = holder.registrations.map { Self.escaped("\($0.body) \($0.number)", also: ";") }
    let fields =
      ["BALINT1", number.description, registrations.joined(separator: "; ")]
      + [period.first.description, period.last.description, "\(sessions.count) sessions"]
      + [totalMinutes.description, worth.joined(separator: "; "), issued.description]
      + ["entries \(head.entries)", head.short, DigestWords.hex(nonce), Self.escaped(holder.printedName)]
    return fields.joined(separator: "|")
  }

  /// The SHA-256 digest of the verification block, 32 bytes.
  public var digest: [UInt8] { SHA256.digest(of: verificationBlock.utf8) }

  /// The first 100 bits of the digest in letters that can be read from paper.
  public var code: String { DigestWords.short(digest) }

  private static func escaped(_ field: String, also separator: Unicode.Scalar = "|") -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      if scalar == "|" || scalar == "\\" || scalar == separator { scalars.append("\\") }
      scalars.append(scalar == "'" ? "’" : scalar)
    }
    return String(scalars)
  }
}
