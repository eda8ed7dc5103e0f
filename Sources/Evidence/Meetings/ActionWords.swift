import Text

/// The words by which Teams says that somebody came or went, known by their beginnings.
enum ActionWords {
  private static let joining = [
    "join", "beigetreten", "vorher beigetreten", "beitritt", "teilgenommen", "zuvor teilgenommen",
    "a rejoint",
    "rejoint", "se unio", "unido", "ha partecipato", "partecipato", "iscritto", "deelgenomen",
    "eerder deelgenomen", "toegetreden", "dolaczyl", "dolaczono", "ingressou", "entrou", "anslot", "ansluten",
    "deltog", "tiltradte", "liittyi", "pripojil",
  ]
  private static let leaving = [
    "left", "leave", "verlassen", "hat die besprechung verlassen", "a quitte", "quitte", "parti", "abandono",
    "salio", "ha abbandonato", "abbandonato", "uscito", "verlaten", "vertrokken", "opuscil", "opuszczono",
    "wyszedl", "saiu", "lamnade", "forlod", "poistui", "opustil",
  ]

  /// Whether the word is one for joining, false for leaving; nil when it is not known.
  static func isJoining(_ action: String) -> Bool? {
    let word = action.folded
    if joining.contains(where: word.hasPrefix) { return true }
    return leaving.contains(where: word.hasPrefix) ? false : nil
  }
}
