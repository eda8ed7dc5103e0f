import Text

/// Names that programs give to whoever has typed none: `iPad`, `Samsung SM-T510`, `Zoom user`, `Guest 2`, `J`.
///
/// Such a name is not remembered, and two rows of it are not certainly of one person.
public enum AnybodysName {
  /// Whether the name may be anybody's: nothing in it is of a person, or it is a single letter.
  public static func includes(_ name: String) -> Bool {
    isOnlyGeneral(name) || name.folded.utf8.count(where: { $0 != UInt8(ascii: ".") }) < 2
  }

  /// Whether all words of the name are of a device or of whoever has no name.
  static func isOnlyGeneral(_ name: String) -> Bool {
    let words = name.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.isEmpty || (words.contains(where: general.contains) && words.allSatisfy(isGeneral))
  }

  private static func isGeneral(_ word: String) -> Bool {
    general.contains(word) || additions.contains(word) || word.utf8.contains { (48...57).contains($0) }
  }

  /// Words that are enough for a name to be nobody's own.
  private static let general: Set<String> = ReportedName.devices.union([
    "room", "office", "reception", "clinic", "library", "desk", "hospital", "sm",
    "dr", "prof", "doctor", "guest", "host", "user", "participant", "attendee", "anonymous", "unknown",
    "owner", "admin",
    "administrator", "me", "zoom", "teams", "gast", "benutzer", "teilnehmer", "unbekannt", "invite",
    "utilisateur", "invitado", "usuario", "convidado", "gebruiker", "deelnemer", "gosc", "uczestnik",
  ])

  /// Words that stand next to them.
  private static let additions: Set<String> = [
    "meeting", "conference", "seminar", "pc", "staff", "pro", "mini", "air", "max", "plus",
    "ultra", "note", "tab", "book", "sm", "my", "the", "s", "new",
    "wifi", "lite", "se", "xl", "google", "pixel", "apple", "microsoft", "surface", "lenovo", "asus",
    "user's",
  ]
}
