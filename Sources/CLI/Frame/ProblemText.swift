import Domain
import Text

/// A problem as it is printed: place and what, the excerpt and the reasons, what to type next.
struct ProblemText {
  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  /// The lines.
  var text: String { "balint: " + body }

  /// The lines without the program's name, for one of several problems.
  var body: String {
    let place = problem.place.map { "\($0.madeVisible): " } ?? ""
    let details = problem.details.map(\.madeVisible)
    return ([place + problem.what.madeVisible] + details + [problem.remedy].compactMap(\.self)).joined(
      separator: "\n") + "\n"
  }
}
