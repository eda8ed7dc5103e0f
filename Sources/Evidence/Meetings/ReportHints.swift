import Domain

/// In which order the numbers of a date such as 3/5/2026 stand.
public enum DateOrder: String, CaseIterable, Sendable {
  /// 3 May.
  case dayFirst = "d/m/y"
  /// 5 March.
  case monthFirst = "m/d/y"
  /// Year, month, day.
  case yearFirst = "y/m/d"
}

/// What whoever imports a report knows and the report does not say.
public struct ReportHints: Sendable {
  /// The session that the report is of.
  public let session: SessionWindow?
  /// The session's number in the register; a sheet that names another session is refused.
  public let sessionID: Int?
  /// The order of the dates; it overrules what the report lets one conclude.
  public let dateOrder: DateOrder?
  /// How many minutes the session's wall clock is ahead of UTC.
  public let utcOffset: Int?
  /// Which columns mean what, for a file of no known program.
  public let columns: ColumnMap?

  /// Hints; all may be left out.
  public init(
    session: SessionWindow? = nil, sessionID: Int? = nil, dateOrder: DateOrder? = nil, utcOffset: Int? = nil,
    columns: ColumnMap? = nil
  ) {
    self.session = session
    self.sessionID = sessionID
    self.dateOrder = dateOrder
    self.utcOffset = utcOffset
    self.columns = columns
  }
}
