extension Database {
  /// How a transaction ends when its body throws nothing.
  public enum Ending {
    /// The changes are kept.
    case commit
    /// The changes are taken back: the file is as it was.
    case rollback
  }

  /// Runs `body` in one write transaction, which is taken back when it throws.
  ///
  /// The lock is taken at once: a transaction that reads first and writes later loses to a busy writer
  /// whatever the timeout. Pending work, such as foreign keys, may still fail at the commit.
  ///
  /// - Throws: whatever `body` throws, or `SQLiteError` when the lock or the commit cannot be had.
  public func write<Result>(
    ending: Ending = .commit, _ body: () throws -> Result
  ) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute(ending == .commit ? "COMMIT" : "ROLLBACK")
      return result
    } catch {
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Runs `body` in one read transaction: everything it reads is of one moment.
  ///
  /// Within a transaction it joins that one.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try body() }
    try execute("BEGIN")
    defer { if isInTransaction { try? execute("ROLLBACK") } }
    return try body()
  }
}
