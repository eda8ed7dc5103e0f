/// A person whose attendance the society records.
public struct Member: Hashable, Sendable {
  /// The number on paper, from 1; never given to another person.
  public let id: Int

  /// The full name as it is printed.
  public let name: String

  /// A title printed before the name, such as `Dr`; nil for none.
  public let title: String?

  /// The profession in lower case, such as `general practitioner`; nil when it is not known.
  public let profession: String?

  /// The address of electronic mail; nil when it is not known.
  public let email: String?

  /// The registrations with bodies, in the order of the bodies' names.
  public let registrations: [Registration]

  /// Makes a member.
  public init(
    id: Int, name: String, title: String?, profession: String?, email: String?,
    registrations: [Registration] = []
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.profession = profession
    self.email = email
    self.registrations = registrations
  }

  /// The number as people write it, such as `M-0012`.
  public var number: String { Reference.member.written(id) }

  /// Title and name.
  public var printedName: String { title.map { "\($0) \(name)" } ?? name }
}

/// A member's number with a body, such as `MED0001234567` with Ahpra.
public struct Registration: Hashable, Sendable {
  /// The body as it is printed before the number.
  public let body: String

  /// The number, as the body writes it.
  public let number: String

  /// Makes a registration.
  public init(body: String, number: String) {
    self.body = body
    self.number = number
  }
}
