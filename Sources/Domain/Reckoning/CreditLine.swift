/// What one attended session is worth under one scheme, and why.
public struct CreditLine: Hashable, Sendable {
  /// The session and the person's part in it.
  public let attended: AttendedSession
  /// The part of the time that counts.
  public private(set) var counted: CountedTime
  /// The credit, after all rules applied so far.
  public private(set) var credit: Credit
  /// The part of the credit that is a bonus.
  public internal(set) var bonus: Fraction = .zero
  /// The credit by category, in the scheme's order; empty when the scheme has no categories.
  public internal(set) var shares: [CategoryShare] = []
  /// What each rule did, in the order applied.
  public private(set) var reasons: [String] = []
  /// Why the session does not count; nil when it does.
  public private(set) var leftOut: String?

  /// A line that counts all of the attendance and is worth nothing yet.
  public init(attended: AttendedSession) {
    self.attended = attended
    counted = CountedTime(attended.attendance.minutes)
    credit = .zero
  }

  /// Changes the time that counts.
  public mutating func count(_ time: CountedTime, because reason: String) {
    counted = time
    reasons.append(reason)
  }

  /// Changes the credit.
  public mutating func credit(_ credit: Credit, because reason: String?) {
    self.credit = credit
    if let reason { reasons.append(reason) }
  }

  /// Says something without changing a figure.
  public mutating func remark(_ reason: String) {
    reasons.append(reason)
  }

  /// Takes the session out of the account.
  public mutating func leaveOut(_ reason: String) {
    leftOut = reason
    credit = .zero
    shares = []
  }
}

/// A part of a credit that falls into a category.
public struct CategoryShare: Hashable, Sendable {
  /// The category's short name.
  public let category: String
  /// The part.
  public let credit: Credit

  /// Makes a share.
  public init(category: String, credit: Credit) {
    self.category = category
    self.credit = credit
  }
}
