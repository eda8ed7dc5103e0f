import Domain
import SQLite

/// The register of one society: one SQLite file.
///
/// Everything is read through the register and written through `Writing`, so that no change can miss the trail.
public final class Register {
  /// Where the file is.
  public let path: String

  /// What opening the register did to an older layout; nil when it had the newest.
  public let upgrade: Upgrade?

  let database: Database

  /// The oldest SQLite that has `STRICT` tables.
  static let oldestSQLite = 3_037_000

  /// Opens a register; one of an older layout is brought to the newest.
  ///
  /// - Parameter mayUpgrade: False to leave an older layout as it is, which serves for `check` alone.
  /// - Throws: `Problem` when there is none, or the file is something else, damaged, or of a newer version.
  public convenience init(path: String, mayUpgrade: Bool = true) throws {
    try Self.checkLibrary()
    let file = RegisterFile(path: path)
    try file.check()
    let database = try Self.open(path)
    try self.init(
      path: path, database: database, upgrade: mayUpgrade ? Upgrade.run(on: database, file: file) : nil)
  }

  private init(path: String, database: Database, upgrade: Upgrade? = nil) throws {
    self.path = path
    self.database = database
    self.upgrade = upgrade
  }

  /// Makes a register and records its first entry.
  ///
  /// It is built under another name and renamed when finished: an interrupted start leaves no register.
  ///
  /// - Throws: `Problem` when the name is taken or the folder cannot be written.
  public static func create(
    path: String, society: Society, deed: Deed
  ) throws -> Register {
    try checkLibrary()
    let file = RegisterFile(path: path)
    guard !file.exists else { throw file.taken }
    guard !deed.isRehearsal else { return try inMemory(society: society, deed: deed) }
    let unfinished = file.unfinished(DigestWords.hex(deed.random(6)))
    try unfinished.createEmpty(for: file)
    do {
      let register = try Register(path: unfinished.path, database: open(unfinished.path))
      try register.database.write { try Migrations.layOut(register.database) }
      _ = try register.write(deed) { try $0.setSociety(society, registerID: deed.random(16)) }
    } catch {
      unfinished.remove()
      throw error
    }
    do { try unfinished.move(to: file) } catch {
      unfinished.remove()
      throw error
    }
    return try Register(path: path)
  }

  /// A register that is gone when it is closed.
  public static func inMemory(society: Society, deed: Deed) throws -> Register {
    let database = try Database(path: "", access: .temporary)
    try configure(database)
    let register = try Register(path: ":memory:", database: database)
    try database.write { try Migrations.layOut(database) }
    var kept = deed
    kept.isRehearsal = false
    _ = try register.write(kept) { try $0.setSociety(society, registerID: deed.random(16)) }
    return register
  }

  /// Runs `body` so that everything it reads is of one moment.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    try database.read(body)
  }

  private static func open(_ path: String) throws -> Database {
    let database = try Database(path: path, access: .readWrite)
    try configure(database)
    return database
  }

  /// The settings under which nothing that was acknowledged is ever lost.
  ///
  /// A rollback journal with `synchronous = EXTRA` is the pair that a power cut cannot make forget a commit:
  /// with `FULL` the removal of the journal may itself be lost, and with it the last commit.
  private static func configure(_ database: Database) throws {
    database.setBusyTimeout(milliseconds: 4000)
    try database.execute(
      """
      PRAGMA synchronous = EXTRA;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA cache_size = -262144;
      PRAGMA temp_store = MEMORY;
      """)
  }

  private static func checkLibrary() throws {
    guard Database.libraryVersion >= oldestSQLite else {
      throw Problem(
        .unusable, "SQLite \(Database.libraryVersionName) is too old",
        details: ["The register needs SQLite 3.37 or newer, which knows STRICT tables."],
        remedy: "Install a newer libsqlite3.")
    }
  }
}
