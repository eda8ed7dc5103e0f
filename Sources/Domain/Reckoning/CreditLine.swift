/// What one attended session, or one other activity, is worth under one scheme, and why.
public struct CreditLine: Hashable, Sendable {
  /// What the credit is for.
  public enum Subject: Hashable, Sendable {
    /// A session and the person's part in it.
    case session(AttendedSession)
    /// Something else.
    case activity(Activity)
  }

  /// What the credit is for.
  public let subject: Subject
  /// The number under which the body approved the group; nil when none is recorded.
  public let approval: String?
  /// The part of the time that counts; none for an activity.
  public private(set) var counted: CountedTime
  /// The credit, after all rules applied so far.
  public private(set) var credit: Credit = .zero
  /// Whether a rule has turned the time into credit.
  public private(set) var isConverted = false
  /// The part of the credit that is a bonus with a limit for the day.
  public internal(set) var bonus: Fraction = .zero
  /// The part of the credit that counts towards totals but not towards minima in the body's own time.
  public internal(set) var extra: Fraction = .zero
  /// The credit by category, in the scheme's order; empty when the scheme has no categories.
  public internal(set) var shares: [CategoryShare] = []
  /// What each rule did, in the order applied.
  public private(set) var reasons: [String] = []
  /// Whether the breaks were taken off.
  var isWithoutBreaks = false
  /// Whether it was left out because of the series to which it belongs.
  var isLeftOutBySeries = false
  /// Why it is no part of a series of sessions; nil when it may be.
  var reasonAgainstSeries: String?
  /// Why it does not count; nil when it does.
  public private(set) var leftOut: String?
  /// Which fact is missing to say whether it counts; nil when none is.
  public private(set) var doubt: String?
  /// Which fact is missing to say where it counts; nil when none is.
  public private(set) var question: String?

  /// A line that counts all of the attendance and is worth nothing yet.
  ///
  /// - Parameter schemeID: The scheme whose approval of the group is looked for.
  public init(attended: AttendedSession, under schemeID: String) {
    subject = .session(attended)
    approval = attended.facts.approvals[schemeID]
    counted = CountedTime(attended.minutes)
    let length = attended.session.length
    if attended.attendance.minutes > length { reasons.append("no longer than the session, \(length)") }
  }

  /// A line of something other than a session, worth what was recorded.
  public init(activity: Activity) {
    subject = .activity(activity)
    approval = nil
    counted = CountedTime(Minutes(0))
    isConverted = true
    credit = activity.credit
    if let category = activity.category {
      shares = [CategoryShare(category: category, credit: activity.credit)]
    }
  }

  /// The session; nil for something else.
  public var attended: AttendedSession? {
    if case .session(let attended) = subject { attended } else { nil }
  }

  /// The activity; nil for a session.
  public var activity: Activity? {
    if case .activity(let activity) = subject { activity } else { nil }
  }

  /// Whether it is an attendance that was claimed and neither confirmed nor rejected.
  public var isClaim: Bool { attended?.attendance.state == .claimed }

  /// The day.
  public var date: CivilDate {
    switch subject {
    case .session(let attended): attended.session.date
    case .activity(let activity): activity.date
    }
  }

  /// The tags, as rules compare them.
  public var tags: Set<String> {
    switch subject {
    case .session(let attended): Set(attended.facts.tags.filter { $0.value > 0 }.keys.map(\.foldedWord))
    case .activity(let activity): Set(activity.tags.map(\.foldedWord))
    }
  }

  /// The credit without what counts towards totals alone.
  public var base: Credit { (try? credit - Credit(extra)) ?? credit }

  /// Changes the time that counts.
  public mutating func count(_ time: CountedTime, because reason: String) {
    counted = time
    reasons.append(reason)
  }

  /// Turns the time into credit, or changes the credit.
  public mutating func credit(_ credit: Credit, because reason: String?) {
    self.credit = credit
    isConverted = true
    if let reason { reasons.append(reason) }
  }

  /// Adds to the credit; categories that were given with it grow in proportion.
  mutating func raise(by added: Fraction, because reason: String) throws(Overflow) {
    let total = try credit.amount + added
    if credit > .zero {
      shares = try shares.map { share throws(Overflow) in
        CategoryShare(
          category: share.category, credit: Credit(try share.credit.amount * total / credit.amount))
      }
    }
    credit(Credit(total), because: reason)
  }

  /// Changes the credit; what counts towards totals alone stays the same part of it.
  mutating func rescale(to total: Credit, because reason: String) throws(Overflow) {
    if credit > .zero { extra = try extra * total.amount / credit.amount }
    credit(total, because: reason)
  }

  /// Says something without changing a figure.
  public mutating func remark(_ reason: String) {
    reasons.append(reason)
  }

  /// Takes it out of the account.
  public mutating func leaveOut(_ reason: String) {
    leftOut = reason
    credit = .zero
    shares = []
  }

  /// Says that a fact is missing; the first that is missing is told.
  public mutating func doubt(_ fact: String) {
    if doubt == nil { doubt = fact }
  }

  /// Says that a fact is missing without which the line counts less, but does count.
  public mutating func ask(_ fact: String) {
    if question == nil { question = fact }
    reasons.append(fact)
  }
}

extension CreditLine: Comparable {
  /// Whether `left` comes first: by date, sessions before activities, and then as sessions are ordered.
  public static func < (left: CreditLine, right: CreditLine) -> Bool {
    guard left.date == right.date else { return left.date < right.date }
    switch (left.subject, right.subject) {
    case (.session(let left), .session(let right)): return left < right
    case (.session, .activity): return true
    case (.activity, .session): return false
    case (.activity(let left), .activity(let right)): return left.id < right.id
    }
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
