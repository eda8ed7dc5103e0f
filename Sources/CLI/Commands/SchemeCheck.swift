import Domain
import Publishing
import SchemeFiles
import Text

/// `balint scheme check`: proves the worked examples of schemes.
enum SchemeCheck: Command {
  static let manual = Manual(
    words: ["scheme", "check"],
    summary: "Prove the worked examples of schemes; says nothing when all hold.",
    operands: [
      .init(
        name: "SCHEME", help: "a name such as au-racgp-2023, or a scheme file; else every scheme",
        isOptional: true, repeats: true)
    ],
    options: [
      .init(
        name: "--examples", value: "FILE", help: "prove the examples of this file instead; may be repeated",
        repeats: true)
    ],
    answer: .json,
    notes: [
      "'balint help scheme-file' explains examples. Exit status 7 when one does not hold: what it expects, what the scheme gives, and how."
    ],
    examples: [
      "balint scheme check", "balint scheme check my-scheme.json", "balint scheme check --examples more.json",
    ])

  static func run(_ call: Call) throws {
    let proofs = try proofs(call)
    let failed = proofs.filter { !$0.proof.differences.isEmpty }
    if call.wantsJSON { call.print(json: json(of: failed, among: proofs.count)) }
    guard !failed.isEmpty else { return }
    if !call.wantsJSON { for failure in failed { call.print(whole: try text(of: failure)) } }
    throw Problem(
      .verificationFailed,
      "\(counted(failed.count, "example")) of \(proofs.count) \(failed.count == 1 ? "does" : "do") not hold",
      remedy: "Correct the rules or the examples.")
  }

  /// An example of a scheme, worked out, with the file it stands in.
  struct Proven {
    let scheme: Scheme
    let place: String
    let proof: ExampleProof
  }

  /// Proves every example of a scheme.
  static func proofs(of named: NamedScheme) throws -> [Proven] {
    if named.scheme.examples.isEmpty {
      throw Problem(
        .refused, "the scheme has no examples", at: named.name,
        remedy: "Add at least one; 'balint help scheme-file' has a complete file.")
    }
    return try named.scheme.examples.map { example in
      Proven(
        scheme: named.scheme, place: "\(named.name):\(example.line)",
        proof: try ExampleProof(example, under: named.scheme))
    }
  }

  /// What an example expects, what the scheme gives, and how.
  static func text(of failure: Proven) throws -> String {
    let proof = failure.proof
    var text = "\(failure.place): \(proof.example.name)\n"
    for difference in proof.differences {
      text += "  \(difference.what): expected \(difference.expected), got \(difference.found)\n"
    }
    guard let statement = proof.statement else { return text + "\n" }
    let lines = try ExplainText(statement).text().split(separator: "\n", omittingEmptySubsequences: false)
    return text + "\n" + lines.map { $0.isEmpty ? "\n" : "  | \($0)\n" }.joined()
  }

  private static func proofs(_ call: Call) throws -> [Proven] {
    let shelf = try call.shelfIfAny()
    let files = call.arguments.all("--examples")
    let named = try call.arguments.operands.map { try call.namedScheme($0, on: shelf) }
    guard files.isEmpty else { return try files.flatMap { try proofs(ofFile: $0, named: named, shelf) } }
    let all = named.isEmpty ? try shelf.ids.map { try call.namedScheme($0, on: shelf) } : named
    return try all.flatMap(proofs)
  }

  /// The examples of a file; schemes that were named go before those of the register and the program.
  private static func proofs(ofFile path: String, named: [NamedScheme], _ shelf: SchemeShelf) throws
    -> [Proven]
  {
    let known = named.map(\.scheme.id) + shelf.ids
    let examples = try ExamplesFile.examples(from: NamedScheme.text(of: path), named: path, known: known) {
      id in
      try named.first { $0.scheme.id == id }?.scheme ?? shelf.scheme(id)
    }
    return try examples.map { scheme, example in
      Proven(
        scheme: scheme, place: "\(path):\(example.line)", proof: try ExampleProof(example, under: scheme))
    }
  }

  private static func json(of failed: [Proven], among count: Int) -> JSONValue {
    [
      "examples": .integer(count),
      "failed": .array(
        failed.map { failure in
          [
            "scheme": .string(failure.scheme.id), "place": .string(failure.place),
            "example": .string(failure.proof.example.name),
            "differences": .array(
              failure.proof.differences.map {
                ["what": .string($0.what), "expected": .string($0.expected), "got": .string($0.found)]
              }),
          ]
        }),
    ]
  }
}
