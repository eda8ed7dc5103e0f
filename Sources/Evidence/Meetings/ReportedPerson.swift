import Domain

/// Somebody whom reports name, with the time of all rows that are certainly of the same person.
public struct ReportedPerson: Hashable, Sendable {
  /// The names, the one that was shown first; the original name that Zoom writes in parentheses is one of its own.
  public internal(set) var names: [String]
  /// The addresses of electronic mail, folded; mostly one or none.
  public internal(set) var emails: [String]
  /// The member's number, from a column for it or from the name, such as `M-0012 Ngaio Example`.
  public internal(set) var memberNumber: Int?
  /// Whether this is a caller of whom only a telephone number was known; the number is not kept.
  public let isPhone: Bool
  /// Whether somebody with another name has the same address; then it does not tell who this is.
  public internal(set) var sharesAddress = false
  /// What the person was, where a column mapped to `role` says so.
  public internal(set) var role: Role?
  /// The file in which the person is named first.
  public let file: String
  /// The line of the first row, counted from 1.
  public let firstLine: Int
  /// How many rows there are.
  public internal(set) var rows: Int
  /// When the person was there.
  public internal(set) var time: ReportedTime

  /// The whole cells in which the person is named, folded; they, and not their parts, make two rows one person.
  var keys: Set<String>

  /// So many names, addresses and cells are kept of one person.
  static let mostNames = 20

  /// The name to show.
  public var name: String { names.first ?? emails.first ?? memberNumber.map(Reference.member.written) ?? "" }

  /// The first address of electronic mail.
  public var email: String? { emails.first }

  /// Whether the time comes from a program's own sum, at least in part.
  public var hasFigures: Bool { !time.figures.isEmpty }

  /// The name without a device in parentheses, such as `(iPad)`; nil when there is none.
  public var deviceFreeName: String? {
    for name in names {
      if let bare = ReportedName.withoutDevice(name) { return bare }
    }
    return nil
  }

  /// Takes in what is known of the same person.
  mutating func absorb(_ other: ReportedPerson) {
    for name in other.names where !names.contains(name) && names.count < Self.mostNames { names.append(name) }
    for email in other.emails where !emails.contains(email) && emails.count < Self.mostNames {
      emails.append(email)
    }
    for key in other.keys.sorted() where keys.count < Self.mostNames { keys.insert(key) }
    sharesAddress = sharesAddress || other.sharesAddress
    memberNumber = memberNumber ?? other.memberNumber
    role = role ?? other.role
    rows += other.rows
    time.formUnion(other.time)
  }
}
