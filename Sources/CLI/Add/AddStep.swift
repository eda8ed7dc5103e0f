/// One question of `balint add`.
///
/// Nothing is asked here: a step says what to ask, what Enter stands for, and what an answer does to the draft.
protocol AddStep: Sendable {
  /// Whether the answer names people of the roster, so that it means nothing for another roster.
  var isAboutRoster: Bool { get }

  /// Whether there is anything to ask.
  func applies(to draft: AddDraft) -> Bool

  /// What is said before the usual answer.
  func question(_ draft: AddDraft, _ call: Call) throws -> String

  /// What Enter stands for; nil when something must be typed.
  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer?

  /// Puts an answer into the draft.
  ///
  /// - Throws: `Problem` when it cannot be; then the question is asked again.
  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws
}

extension AddStep {
  var isAboutRoster: Bool { false }

  func applies(to draft: AddDraft) -> Bool { true }
}

/// Somebody has said that the session is not to be saved.
struct AddDeclined: Error {}

/// What Enter stands for.
struct UsualAnswer {
  /// What could be typed instead.
  let typed: String
  /// How it is shown in brackets.
  let words: String

  init(_ typed: String, words: String? = nil) {
    self.typed = typed
    self.words = words ?? typed
  }

  /// The answer where nobody is meant.
  static let nobody = UsualAnswer("nobody")
}
