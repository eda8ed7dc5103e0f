/// A situation with the figures that a scheme must give for it.
public struct Example: Sendable {
  /// What must come out; what is left out is not looked at.
  public struct Expectation: Sendable {
    /// The total.
    public let total: Credit?
    /// The totals of categories.
    public let categories: [String: Credit]
    /// The verdict on the whole.
    public let verdict: Verdict?
    /// The first and the last day of the period.
    public let period: Period?
    /// What is required, by the requirement's name.
    public let required: [String: Credit]
    /// The verdicts on single requirements, by the requirement's name.
    public let findings: [String: Verdict]

    /// Makes an expectation.
    public init(
      total: Credit? = nil, categories: [String: Credit] = [:], verdict: Verdict? = nil,
      period: Period? = nil, required: [String: Credit] = [:], findings: [String: Verdict] = [:]
    ) {
      self.total = total
      self.categories = categories
      self.verdict = verdict
      self.period = period
      self.required = required
      self.findings = findings
    }
  }

  /// What it shows.
  public let name: String
  /// What is recorded about one person.
  public let record: MemberRecord
  /// What the record may also be, where the example does not speak of evidence or of approvals; it holds when it does for one of them.
  public let otherReadings: [MemberRecord]
  /// The person's enrolment.
  public let enrolment: Enrolment
  /// The day whose period is looked at, and the last day that is looked at by rules that ask what has begun.
  public let on: CivilDate
  /// What must come out.
  public let expected: Expectation
  /// The line of the file on which it starts, counted from 1.
  public let line: Int

  /// Makes an example.
  public init(
    name: String, record: MemberRecord, otherReadings: [MemberRecord] = [], enrolment: Enrolment,
    on: CivilDate,
    expected: Expectation, line: Int
  ) {
    self.otherReadings = otherReadings
    self.name = name
    self.record = record
    self.enrolment = enrolment
    self.on = on
    self.expected = expected
    self.line = line
  }
}
