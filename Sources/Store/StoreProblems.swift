import Domain
import SQLite

/// The words for what SQLite reports.
public enum StoreProblems {
  /// What a failure of the store means to the person who uses the register.
  ///
  /// - Returns: nil when `error` does not come from the store.
  public static func problem(from error: any Error, path: String) -> Problem? {
    guard let error = error as? SQLiteError else { return nil }
    if error.isBusy { return busy(path) }
    if error.isFull {
      return Problem(
        .unusable, "the disk is full", at: path, details: ["Nothing was recorded."],
        remedy: "Make room and try again.")
    }
    if error.isReadOnly {
      return Problem(
        .unusable, "the register cannot be written", at: path,
        details: ["The file or its folder is read-only. Nothing was recorded."],
        remedy: "Ask whoever owns the folder for permission to write.")
    }
    if error.isDamaged { return damaged(path, error.message) }
    if error.isConstraint {
      return Problem(
        .refused, "the register refused a row", at: path,
        details: ["\(error.message). Nothing was recorded."],
        remedy: "This should have been refused with better words: please report it.")
    }
    return Problem(
      .unusable, "the register cannot be used", at: path,
      details: ["SQLite says: \(error.message) (\(error.extendedCode))."],
      remedy: "Check the disk and the folder, then try again.")
  }

  private static func busy(_ path: String) -> Problem {
    Problem(
      .unusable, "another program is using the register", at: path,
      details: ["It did not finish within 4 seconds. Nothing was recorded."],
      remedy: "Try again in a moment; close other programs that have the file open.")
  }

  private static func damaged(_ path: String, _ message: String) -> Problem {
    Problem(
      .unusable, "the register is damaged", at: path,
      details: ["SQLite says: \(message)."],
      remedy: "Keep the file as it is and go back to the newest backup.")
  }
}
