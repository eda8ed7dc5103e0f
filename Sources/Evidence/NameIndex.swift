import Domain
import Text

/// Finds people, groups or sessions by what somebody typed: a number, a name, or the beginning or a part of one.
///
/// Accents, capitals and the form of the letters make no difference. It never picks between two.
public struct NameIndex<Item> {
  /// What was found.
  public enum Match {
    /// Exactly one.
    case one(Item)
    /// More than one, in the order of their numbers.
    case several([Item])
    /// None.
    case none
  }

  private let reference: Reference
  private let items: [Int: Item]
  private let names: [(id: Int, name: String, folded: String)]
  private let idsByFoldedName: [String: [Int]]

  /// An index of items by their numbers and names.
  public init(_ items: [Item], as reference: Reference, id: (Item) -> Int, name: (Item) -> String) {
    self.reference = reference
    self.items = Dictionary(items.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    names = items.map { (id($0), name($0), name($0).folded) }.sorted { $0.id < $1.id }
    idsByFoldedName = Dictionary(grouping: names, by: \.folded).mapValues { $0.map(\.id) }
  }

  /// The items with this number or exactly this name; of names that differ by accents the one typed.
  public func exactly(_ typed: String) -> Match {
    if let id = reference.id(from: typed), let item = items[id] { return .one(item) }
    let same = idsByFoldedName[typed.folded, default: []]
    let identical = same.filter { id in names.contains { $0.id == id && $0.name == typed } }
    return match(same.count > 1 && identical.count == 1 ? identical : same)
  }

  /// The items meant by a number, a name, the beginning of a name or of one of its words, or a part of it.
  ///
  /// A part of a name is looked for only where no name and no word begins so.
  public func find(_ typed: String) -> Match {
    if case .none = exactly(typed) {} else { return exactly(typed) }
    let wanted = typed.folded
    guard !wanted.isEmpty else { return .none }
    let beginning = names.filter { $0.folded.hasPrefix(wanted) || $0.folded.contains(" " + wanted) }
    let found = beginning.isEmpty ? names.filter { $0.folded.contains(wanted) } : beginning
    return match(found.map(\.id))
  }

  /// The name that a person most likely meant, by itself or by one of its words; it looks at every name.
  public func nearest(to typed: String) -> String? { names.map(\.name).nearestName(to: typed) }

  private func match(_ ids: [Int]) -> Match {
    let found = ids.compactMap { items[$0] }
    switch found.count {
    case 0: return .none
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }
}
