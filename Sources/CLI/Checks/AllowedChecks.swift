import Domain
import Text

extension Call {
  /// The checks that `--allow` names.
  ///
  /// - Throws: `Problem` for a name that no check has, and when a closed period is to be changed for no reason.
  func allowedChecks() throws -> [EntryCheck] {
    let allowed = try names("--allow").map { typed in
      guard let check = EntryCheck(rawValue: typed), check.stops else {
        throw Problem(
          .usage, "there is no check '\(typed)'",
          details: EntryCheck.names.nearest(to: typed).map { ["Did you mean '\($0)'?"] } ?? [],
          remedy: "Checks are \(EntryCheck.names.joined(separator: ", ")).")
      }
      return check
    }
    guard !allowed.contains(.closedPeriod) || arguments.has("--reason") else {
      throw Problem(
        .usage, "'--reason' is missing: a closed period is changed only for a reason",
        remedy: "Say why, such as --reason 'the sheet was found later'.")
    }
    return EntryCheck.allCases.filter(allowed.contains)
  }
}
