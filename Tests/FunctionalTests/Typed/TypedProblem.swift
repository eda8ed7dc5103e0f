import Domain
import Testing

/// The problem that something throws, as a person reads it: a line each; nil when it throws none.
func refusal(of body: () throws -> Void) throws -> String? {
  do { try body() } catch let problem as Problem {
    #expect(problem.kind == .usage)
    return ([problem.what] + problem.details + [problem.remedy].compactMap(\.self)).joined(separator: "\n")
  }
  return nil
}
