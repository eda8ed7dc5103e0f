import Domain
import Publishing
import SchemeFiles
import Text

/// `balint scheme show`: says a whole scheme in plain sentences.
enum SchemeShow: Command {
  static let manual = Manual(
    words: ["scheme", "show"], summary: "Say a whole scheme in plain sentences, each with its source.",
    operands: [.init(name: "SCHEME", help: "its name, such as au-racgp-2023")],
    answer: .json, examples: ["balint scheme show au-racgp-2023"])

  static func run(_ call: Call) throws {
    let shelf = try call.shelfIfAny()
    let scheme = try call.scheme(call.arguments.operands[0], on: shelf)
    if call.wantsJSON { return call.print(json: try json(of: scheme, on: shelf)) }
    printHead(of: scheme, call)
    printWords(of: scheme, call)
    printRules(of: scheme, call)
    printSources(of: scheme, call)
  }

  private static func printHead(of scheme: Scheme, _ call: Call) {
    call.print("\(scheme.name)  \(scheme.id) version \(scheme.version)")
    call.print("\(scheme.body), \(scheme.country)")
    let from = scheme.inForce.from.map { "from \($0.long)" } ?? "since a date not known"
    let to = scheme.inForce.to.map { " to \($0.long)" } ?? ""
    call.print("In force \(from)\(to); counted in \(scheme.unit.plural)")
    if let due = scheme.checkAgainBy { call.print("To be checked again by \(due.long)") }
  }

  private static func printWords(of scheme: Scheme, _ call: Call) {
    if !scheme.categories.isEmpty { call.print("\nCategories") }
    for category in scheme.categories { call.print("  \(category.id)  \(category.name)") }
    if !scheme.facts.isEmpty { call.print("\nAsked about a member") }
    for fact in scheme.facts {
      let assumed = fact.assumed.map { "; taken as \($0 ? "yes" : "no") unless recorded" } ?? ""
      call.print("  \(fact.id)  whether the member \(fact.name)\(assumed)")
    }
  }

  private static func printRules(of scheme: Scheme, _ call: Call) {
    call.print("\nRules")
    for sourced in scheme.rules {
      let source = "[\(sourced.source.mark.rawValue) \(sourced.source.id)]"
      call.print("  \(sourced.sentence(in: scheme.words)). \(source)")
    }
    call.print("\nAlways")
    call.print(
      "  Only confirmed attendance of sessions that were held counts, from the enrolment on; observers do not."
    )
    call.print("  Unless a rule above says otherwise, all minutes a person was there count, breaks included.")
  }

  private static func printSources(of scheme: Scheme, _ call: Call) {
    call.print("\nSources: A read with the body, B quoted by others, D derived, U not verified")
    for source in scheme.sources {
      call.print("  \(source.mark.rawValue) \(source.id): \(source.title), read \(source.readOn.long)")
      if let url = source.url { call.print("    \(url)") }
    }
    if !scheme.notes.isEmpty { call.print("\nNotes") }
    for note in scheme.notes { call.print("  \(note)") }
  }

  private static func json(of scheme: Scheme, on shelf: SchemeShelf) throws -> JSONValue {
    [
      "scheme": .string(scheme.id), "version": .integer(scheme.version), "name": .string(scheme.name),
      "body": .string(scheme.body), "country": .string(scheme.country), "unit": .string(scheme.unit.plural),
      "from": .text(scheme.inForce.from?.description), "to": .text(scheme.inForce.to?.description),
      "check_again_by": .text(scheme.checkAgainBy?.description),
      "facts": .array(scheme.facts.map { ["id": .string($0.id), "name": .string($0.name)] }),
      "categories": .array(scheme.categories.map { ["id": .string($0.id), "name": .string($0.name)] }),
      "rules": .array(
        scheme.rules.map {
          [
            "kind": .string(type(of: $0.rule).kind), "sentence": .string($0.sentence(in: scheme.words)),
            "source": .string($0.source.id), "mark": .string($0.source.mark.rawValue),
          ]
        }),
      "sha256": .text(try shelf.volume(scheme.id)?.digest),
    ]
  }
}
