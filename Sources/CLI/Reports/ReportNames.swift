import Domain
import Evidence
import Publishing
import Text

/// The people of the reports, as somebody names them in an option: by name, by address or by line.
struct ReportNames {
  private let people: [ReportedPerson]

  init(_ people: [ReportedPerson]) {
    self.people = people
  }

  /// Which of the people is meant.
  ///
  /// - Throws: `Problem` when nobody or more than one is.
  func place(of typed: String) throws -> Int {
    let found = places(of: typed)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw Problem(
        .notFound, "'\(typed)' is \(counted(found.count, "person", plural: "people")) of the files",
        details: found.map {
          "  \(people[$0].place)  '\(people[$0].name)'\(people[$0].email.map { "  \($0)" } ?? "")"
        },
        remedy: "Type the place instead of the name, such as '\(people[found[0]].place)'.")
    }
    let guess = people.flatMap(\.names).nearestName(to: typed)
    throw Problem(
      .notFound, "nobody in the files is called '\(typed)'",
      details: guess.map { ["Did you mean '\($0)'?"] } ?? [],
      remedy: "With '--dry-run' and without the option everybody is listed.")
  }

  /// The longest name that is typed in an option, in letters; somebody with a longer one is named by the line.
  private static let longest = 100

  /// The shortest that means a person and nobody else, for each of these; all people are gone through once.
  func keys(of places: [Int]) -> [String] {
    var counts: [String: Int] = [:]
    for place in places { counts[people[place].name.folded] = 0 }
    for person in people {
      for text in Set((person.names + person.emails + [person.place]).map(\.folded)) {
        if let count = counts[text] { counts[text] = count + 1 }
      }
    }
    return places.map { place in
      let person = people[place]
      let isOnly = counts[person.name.folded] == 1 && person.name.unicodeScalars.count <= Self.longest
      return isOnly ? person.name : person.place
    }
  }

  /// The shortest that means this person and nobody else.
  func key(of place: Int) -> String { keys(of: [place])[0] }

  private func places(of typed: String) -> [Int] {
    let folded = typed.trimmed.folded
    return people.indices.filter { index in
      let person = people[index]
      return person.place.folded == folded || (person.names + person.emails).contains { $0.folded == folded }
    }
  }
}

extension ReportedPerson {
  /// Where the person is named first, such as `zoom.csv:4`.
  var place: String { "\(file):\(firstLine)" }
}

extension String {
  /// The text as one word of a shell.
  var shellWord: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
