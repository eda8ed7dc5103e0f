import Domain
import Text

/// Reads the fields of an attendance sheet's rows.
struct SheetFields {
  /// What is wrong with one field of a row.
  struct Fault: Error {
    let column: Int
    let what: String
    let why: [String]
  }

  /// How many problems were found so far.
  var problemCount = 0

  private let groups: NameIndex<BalintGroup>
  private let members: NameIndex<Member>
  private let today: CivilDate
  private var knownMembers: [String: Int] = [:]
  private var knownGroups: [String: Int] = [:]
  private var knownRoles: [String: Role] = [:]

  /// After so many problems nobody reads what may have been meant.
  private static let mostGuesses = 200

  init(groups: NameIndex<BalintGroup>, members: NameIndex<Member>, today: CivilDate) {
    self.groups = groups
    self.members = members
    self.today = today
  }

  /// What stands in a column of a row.
  typealias Field = (text: String, column: Int)

  /// The text of a column that must hold one.
  func text(_ column: Int, of record: CSVReader.Record, called key: String) throws -> Field {
    let text = record.fields[column].trimmed
    if text.isEmpty { throw Fault(column: column, what: "'\(key)' is empty", why: []) }
    return (text, column)
  }

  /// A day up to today.
  func date(_ field: Field) throws -> CivilDate {
    guard let date = CivilDate(iso: field.text) else {
      throw Fault(
        column: field.column, what: "'\(field.text.madeVisible)' is not a date",
        why: ["Dates are written as year, month and day, such as 2026-02-03."])
    }
    guard date <= today else {
      throw Fault(
        column: field.column, what: "\(date) is still to come",
        why: ["Nobody can have attended yet: today is \(today)."])
    }
    return date
  }

  /// A time of 24 hours.
  func time(_ field: Field) throws -> LocalTime {
    guard let time = LocalTime(field.text) else {
      throw Fault(
        column: field.column, what: "'\(field.text.madeVisible)' is not a time",
        why: ["Times are written as hours and minutes of 24 hours, such as 19:00."])
    }
    return time
  }

  /// Whole minutes up to a day.
  func count(_ field: Field, from least: Int) throws -> Minutes {
    let isNumber = field.text.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber, let count = Int(field.text), (least...Minutes.longestSession.count).contains(count) else {
      throw Fault(
        column: field.column, what: "'\(field.text.madeVisible)' is not a number of minutes",
        why: ["Minutes are a whole number from \(least) to \(Minutes.longestSession.count)."])
    }
    return Minutes(count)
  }

  /// A role; nothing stands for a member.
  mutating func role(_ field: Field) throws -> Role {
    if field.text.isEmpty { return .member }
    if let known = knownRoles[field.text] { return known }
    guard let role = Role(word: field.text) else {
      throw Fault(
        column: field.column, what: "'\(field.text.madeVisible)' is not a role",
        why: ["Roles are \(Role.words.joined(separator: ", "))."])
    }
    knownRoles[field.text] = role
    return role
  }

  /// The number of a member who is named in full or by number.
  mutating func member(_ field: Field) throws -> Int {
    if let known = knownMembers[field.text] { return known }
    let id = try find(field, in: members, noun: "member", id: \.id) { "\($0.number) \($0.printedName)" }
    knownMembers[field.text] = id
    return id
  }

  /// The number of a group that is named in full or by number.
  mutating func group(_ field: Field) throws -> Int {
    if let known = knownGroups[field.text] { return known }
    let id = try find(field, in: groups, noun: "group", id: \.id) { "\($0.number) \($0.name)" }
    knownGroups[field.text] = id
    return id
  }

  private func find<Item>(
    _ field: Field, in index: NameIndex<Item>, noun: String, id: (Item) -> Int, words: (Item) -> String
  ) throws -> Int {
    switch index.exactly(field.text.canonical) {
    case .one(let item): return id(item)
    case .several(let items):
      throw Fault(
        column: field.column, what: "'\(field.text.madeVisible)' is the name of \(items.count) \(noun)s",
        why: ["Write the number instead: " + items.map(words).joined(separator: ", ") + "."])
    case .none:
      let nearest = problemCount < Self.mostGuesses ? index.nearest(to: field.text) : nil
      let guess = nearest.map { ["Did you mean '\($0)'?"] } ?? []
      throw Fault(
        column: field.column, what: "there is no \(noun) '\(field.text.madeVisible)'",
        why: guess + ["A \(noun) that is new is added with 'balint \(noun) add' first."])
    }
  }
}
