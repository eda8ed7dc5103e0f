extension [Membership] {
  /// Who belongs to the group on that day, in the order of the rows of the paper sheet: leaders first, then by number.
  ///
  /// Rows are keyed by their numbers, so whoever prints or reads a sheet asks here. Nobody stands in two rows.
  public func onSheet(for date: CivilDate) -> [Membership] {
    var seen: Set<Int> = []
    return filter { $0.covers(date) }
      .sorted { ($0.role.isLeading ? 0 : 1, $0.memberID) < ($1.role.isLeading ? 0 : 1, $1.memberID) }
      .filter { seen.insert($0.memberID).inserted }
  }
}
