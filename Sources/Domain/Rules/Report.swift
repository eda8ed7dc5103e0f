/// `report`: to whom attendance is reported, by when and how.
///
/// | setting | is |
/// | --- | --- |
/// | `to` | to whom, in words |
/// | `by` | by when, in words, such as `31 January of the next year` |
/// | `how` | in which form, in words; left out when no page says |
public struct Report: Duty {
  /// The word in scheme files.
  public static let kind = "report"

  /// To whom.
  public let recipient: String
  /// By when.
  public let deadline: String
  /// In which form.
  public let form: String?

  /// Makes the rule.
  public init(to recipient: String, by deadline: String, how form: String? = nil) {
    self.recipient = recipient
    self.deadline = deadline
    self.form = form
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      to: try settings.text("to"), by: try settings.text("by"), how: try settings.optionalText("how"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    "Attendance is reported to \(recipient) by \(deadline)" + (form.map { ", \($0)" } ?? "")
  }
}
