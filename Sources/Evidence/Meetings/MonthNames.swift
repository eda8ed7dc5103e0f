/// The names of months in the languages of the programs, known by their first letters.
enum MonthNames {
  private static let beginnings: [[String]] = [
    ["jan", "sty", "ene", "gen", "led", "tammi"], ["feb", "fev", "lut", "uno", "helmi"],
    ["mar", "mrz", "maa", "mrt", "bre"], ["apr", "avr", "abr", "kwi", "dub", "huhti"],
    ["may", "mai", "mei", "maj", "mag", "kve", "touko"], ["juin", "jun", "cze", "giu", "cerv", "kesa"],
    ["juil", "jul", "lip", "lug", "cervenc", "cervenec", "heina"],
    ["aug", "aou", "ago", "sie", "srp", "elo"],
    ["sep", "set", "wrz", "zar", "syys"], ["oct", "okt", "out", "paz", "ott", "rij", "loka"],
    ["nov", "lis", "marras"], ["dec", "dez", "dic", "gru", "pro", "joulu"],
  ]

  /// The month whose name begins like this folded text, 1 to 12; of two beginnings the longer decides.
  static func number(of letters: String) -> Int? {
    let fitting = beginnings.enumerated().flatMap { month, names in
      names.filter(letters.hasPrefix).map { (month: month + 1, length: $0.utf8.count) }
    }
    return fitting.max { $0.length < $1.length }?.month
  }
}
