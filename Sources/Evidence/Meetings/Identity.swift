import Domain
import Text

/// By what a row says who it is about; rows with the same identity are of one person.
struct Identity: Hashable {
  /// The address of electronic mail, folded.
  let email: String?
  /// The member's number.
  let number: Int?
  /// The whole cell of the name, folded.
  let key: String
  /// Whether the name may be anybody's and nothing else is known.
  var isAnybodys = false
  /// Which of several people with such a name it is, as far as their times tell, counted from 0.
  var lane = 0
}

/// Gathers what the rows of a report say, a person at a time, so that rows need not be kept.
struct Crowd {
  private let file: String
  private var places: [Identity: Int] = [:]
  private var people: [ReportedPerson] = []
  private var cells: [String: ReportedName] = [:]
  private var seen: [Cells: Identity] = [:]
  private var lanes = Lanes()

  /// The cells of a row that tell whom it is about, as they were written.
  private struct Cells: Hashable {
    let name: String
    let email: String
    let member: String
  }

  /// So many cells are remembered as they were read; more names than that, and they are read again.
  private static let mostCells = 10_000

  /// Nobody yet.
  init(file: String) {
    self.file = file
  }

  /// Whom a row is about; nil when it names nobody.
  ///
  /// - Throws: A fault at a member's number that is none.
  mutating func identity(in row: ReportRow) throws -> Identity? {
    let cells = Cells(name: Self.cell(of: row), email: row[.email], member: row[.member])
    if let known = seen[cells] { return known }
    let identity = try identity(in: row, named: cells.name)
    if seen.count >= Self.mostCells { seen = [:] }
    seen[cells] = identity
    return identity
  }

  private mutating func identity(in row: ReportRow, named cell: String) throws -> Identity? {
    let name = read(cell)
    let email = row[.email].contains("@") ? row[.email].folded : name.email
    var number = name.memberNumber
    if !row[.member].isEmpty {
      guard let written = Reference.member.id(from: row[.member]) else {
        throw row.fault(
          .member, "'\(row[.member].madeVisible)' is not a member's number",
          why: ["Numbers are such as M-0012."])
      }
      number = written
    }
    guard email != nil || number != nil || !cell.isEmpty else { return nil }
    return Identity(
      email: email, number: number, key: cell.folded,
      isAnybodys: email == nil && number == nil && AnybodysName.isOnlyGeneral(cell))
  }

  /// Takes in what a row says of a person's time; the person is new if no row had the identity before.
  mutating func note(_ identity: Identity, _ reading: RowReading, in row: ReportRow, role: Role?) {
    let place = place(of: own(identity, reading), in: row)
    people[place].rows += 1
    people[place].role = people[place].role ?? role
    switch reading {
    case .stay(let stay): people[place].time.insert(stay)
    case .figure(let figure): people[place].time.insert(figure)
    case .open, .held, .rejected: break
    }
  }

  /// The identity of one of several people whose name may be anybody's; any other stays as it is.
  private mutating func own(_ identity: Identity, _ reading: RowReading) -> Identity {
    guard identity.isAnybodys else { return identity }
    var own = identity
    switch reading {
    case .stay(let stay): own.lane = lanes.lane(for: identity, taking: stay)
    case .figure(let figure): own.lane = lanes.lane(for: identity, taking: figure.span)
    case .open, .held, .rejected: break
    }
    return own
  }

  private mutating func place(of identity: Identity, in row: ReportRow) -> Int {
    places[identity] ?? add(identity, in: row)
  }

  /// Adds a stay that was still open after the last row.
  mutating func add(_ stay: Range<Int>, to identity: Identity) {
    if let place = places[identity] { people[place].time.insert(stay) }
  }

  // MARK: Everybody

  /// Everybody, each once; callers without a name are numbered.
  var everybody: [ReportedPerson] { Kinship.numbered(Kinship.united(people)) }

  private mutating func add(_ identity: Identity, in row: ReportRow) -> Int {
    let name = read(Self.cell(of: row))
    places[identity] = people.count
    people.append(
      ReportedPerson(
        names: name.names, emails: identity.email.map { [$0] } ?? [], memberNumber: identity.number,
        isPhone: name.isPhone && identity.email == nil && identity.number == nil, role: nil, file: file,
        firstLine: row.record.line, rows: 0, time: ReportedTime(),
        keys: identity.isAnybodys ? [] : name.key.map { [$0] } ?? []))
    return people.count - 1
  }

  private mutating func read(_ cell: String) -> ReportedName {
    if let known = cells[cell] { return known }
    if cells.count >= Self.mostCells { cells = [:] }
    let name = ReportedName(cell)
    cells[cell] = name
    return name
  }

  private static func cell(of row: ReportRow) -> String {
    let whole = row[.name]
    if !whole.isEmpty { return whole }
    return [row[.firstName], row[.lastName]].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
