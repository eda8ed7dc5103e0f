/// Something other than a Balint session that counts under one scheme, so that a verdict on the whole is possible.
///
/// It has no title and no text: what was done is said by its category, its type and its tags.
public struct Activity: Hashable, Sendable {
  /// Where the credit comes from.
  public enum Kind: Int, Word {
    /// The member did it.
    case activity = 1
    /// The body gave it, without anything being done.
    case grant = 2
    /// It was left over from an earlier period.
    case carried = 3

    /// The word.
    public var word: String {
      switch self {
      case .activity: "activity"
      case .grant: "grant"
      case .carried: "carried"
      }
    }
  }

  /// The number on paper, from 1.
  public let id: Int
  /// The scheme under which it counts.
  public let schemeID: String
  /// The day it was done, or is counted on.
  public let date: CivilDate
  /// Where the credit comes from.
  public let kind: Kind
  /// What it is worth, in the scheme's unit.
  public let credit: Credit
  /// The category it falls into; nil when it counts for the total alone.
  public let category: String?
  /// The tags, in alphabetical order.
  public let tags: [String]

  /// Makes an activity.
  public init(
    id: Int, schemeID: String, date: CivilDate, kind: Kind = .activity, credit: Credit, category: String?,
    tags: [String] = []
  ) {
    self.id = id
    self.schemeID = schemeID
    self.date = date
    self.kind = kind
    self.credit = credit
    self.category = category
    self.tags = tags.sorted()
  }

  /// The number as people write it, such as `A-0007`.
  public var number: String { Reference.activity.written(id) }
}
