import Domain
import SchemeFiles
import Store
import Text

extension Call {
  /// Options for which schemes and which days a command looks at.
  static let statementOptions = [
    Manual.Option(name: "--scheme", value: "ID", help: "only this scheme; may be repeated", repeats: true),
    Manual.Option(
      name: "--period", value: "PERIOD",
      help: "each scheme's own periods that touch 2026, 2026-05, 2026-q2 or FROM..TO; else the present one"),
    Manual.Option(
      name: "--as-of", value: "DATE", help: "as if this day were today: what came later does not count"),
  ]

  /// The schemes of the register and of the program.
  func shelf() throws -> SchemeShelf {
    SchemeShelf(
      registered: try register().schemeTexts().map {
        SchemeShelf.Volume(id: $0.code, version: $0.version, text: $0.text)
      })
  }

  /// The schemes of the program alone where no register was ever started.
  func shelfIfAny() throws -> SchemeShelf {
    guard try arguments.value("--register") != nil || DataFolder.holds(registerPath()) else {
      return SchemeShelf()
    }
    return try shelf()
  }

  /// The scheme with this name.
  ///
  /// - Throws: `Problem` when there is none.
  func scheme(_ id: String, on shelf: SchemeShelf) throws -> Scheme {
    if let scheme = try shelf.scheme(id.lowercased()) { return scheme }
    let guess = shelf.ids.nearest(to: id).map { ["Did you mean '\($0)'?"] } ?? []
    throw Problem(
      .notFound, "there is no scheme '\(id)'", details: guess,
      remedy: "'balint scheme list' lists the schemes.")
  }

  /// The enrolments that are asked for, each with its scheme.
  ///
  /// - Throws: `Problem` when the member is not under a scheme that was named.
  func enrolments(of member: Member) throws -> [(enrolment: Enrolment, scheme: Scheme)] {
    let shelf = try shelf()
    let mine = try register().enrolments(of: member.id)
    let named = try arguments.all("--scheme").map { try scheme($0, on: shelf).id }
    for id in named where !mine.contains(where: { $0.schemeID == id }) {
      throw Problem(
        .refused, "\(member.printedName) is not under the scheme '\(id)'",
        remedy: "Type 'balint enrol \(member.number) \(id)' first.")
    }
    var order = mine
    if !named.isEmpty {
      var seen: Set<String> = []
      order = named.filter { seen.insert($0).inserted }.compactMap { id in mine.first { $0.schemeID == id } }
    }
    return try order.map { ($0, try scheme($0.schemeID, on: shelf)) }
  }

  /// The day as of which reports are made: that of '--as-of', else today.
  func reportDay() throws -> CivilDate {
    arguments.manual.options.contains { $0.name == "--as-of" } ? try date("--as-of") ?? today : today
  }

  /// How a member stands under each scheme asked for, in each period asked for.
  ///
  /// - Parameters:
  ///   - days: Days whose periods are looked at where '--period' names none; nil for the present periods.
  ///   - view: What of the member's record is looked at.
  func statements(
    of member: Member, over days: Period? = nil, seeing view: (MemberRecord) -> MemberRecord = { $0 }
  ) throws -> [Statement] {
    let today = try reportDay()
    let span = try arguments.value("--period").map(PeriodReader.period) ?? days
    return try register().read {
      let record = view(try register().record(of: member.id).upTo(today))
      return try enrolments(of: member).flatMap { enrolment, scheme in
        try periods(of: scheme, enrolment: enrolment, in: span, asOf: today).map { period in
          try Statement(
            of: record, under: scheme, enrolment: enrolment, in: period, asOf: min(today, period.last))
        }
      }
    }
  }

  /// The scheme's own periods that share a day with `span`, without those that have not begun and those before
  /// or after the enrolment, unless no other is left.
  private func periods(of scheme: Scheme, enrolment: Enrolment, in span: Period?, asOf today: CivilDate)
    -> [Period]
  {
    guard let span else {
      return [scheme.period.period(containing: today, for: enrolment)].compactMap(\.self)
    }
    let periods = scheme.period.periods(overlapping: span, for: enrolment)
    let concerned = periods.filter { period in
      period.first <= min(today, enrolment.to ?? today) && enrolment.from <= period.last
    }
    return concerned.isEmpty ? periods : concerned
  }
}
