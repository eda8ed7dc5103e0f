import Text

/// What a column of a report is for.
enum ColumnKind: Int, CaseIterable {
  case name, firstName, lastName, email, member, join, leave, firstJoin, lastLeave, duration, date, role,
    status
  case waiting, attended, registered, action, moment, session, signature, topic, meetingStart, meetingEnd,
    peopleCount, ticket
}

/// The words by which programs head their columns.
///
/// Polish and Portuguese words, and most German ones, were seen in files or in programs that read such files;
/// the French, Spanish and Dutch ones are what those programs are known to say, and a column that bears another
/// word is found by what stands in it.
enum HeaderWords {
  private static let words: [ColumnKind: [String]] = [
    .name: [
      "Name", "Full Name", "FullName", "User Name", "Participant", "Participant Name", "Attendee",
      "Display Name",
      "Teilnehmer", "Vollständiger Name", "Benutzername", "Nom", "Nom complet", "Nom d'utilisateur", "Nombre",
      "Nombre completo", "Nombre de usuario", "Naam", "Volledige naam", "Gebruikersnaam", "Imię i nazwisko",
      "Nazwa",
      "Nome", "Nome completo", "Fullständigt namn", "Namn",
    ],
    .firstName: ["First Name", "Vorname", "Prénom", "Voornaam", "Imię", "Given Name"],
    .lastName: [
      "Last Name", "Surname", "Family Name", "Nachname", "Nom de famille", "Apellido", "Apellidos",
      "Achternaam", "Nazwisko",
    ],
    .email: [
      "Email", "E-Mail", "User Email", "Email Address", "E-Mail-Adresse", "Registration Email",
      "Benutzer-E-Mail",
      "Adresse e-mail", "Adresse de messagerie", "Courriel", "E-mail de l'utilisateur", "Correo",
      "Correo electrónico",
      "E-mailadres", "E-mail van gebruiker", "Adres e-mail", "Endereço de email",
    ],
    .member: ["Member", "Member No", "Member No.", "Member Number", "Mitgliedsnummer", "Lidnummer"],
    .join: [
      "Join Time", "Joined", "Arrived", "Beitritt", "Beitreten", "Beitrittszeit", "Beitrittszeitpunkt",
      "Teilnahmezeit",
      "Heure d'arrivée", "Heure de connexion", "Heure de participation", "Heure d'entrée", "Hora de unión",
      "Hora de entrada", "Hora de ingreso", "Tijdstip van deelname", "Deelnametijd", "Tijd van deelname",
      "Godzina dołączenia", "Czas dołączenia", "Horário de Entrada",
    ],
    .leave: [
      "Leave Time", "Left", "Verlassen", "Austrittszeit", "Zeit des Verlassens", "Zeitpunkt des Verlassens",
      "Verlassenszeit", "Heure de départ", "Heure de sortie", "Heure de déconnexion", "Hora de salida",
      "Hora de abandono", "Hora de partida", "Tijdstip van verlaten", "Tijdstip van vertrek", "Vertrektijd",
      "Godzina opuszczenia", "Czas opuszczenia", "Godzina wyjścia", "Horário de Saída",
    ],
    .firstJoin: [
      "First Join", "Time Joined", "Erster Beitritt", "Erste Teilnahme", "Première participation",
      "Première connexion", "Primera unión", "Primera entrada", "Primer acceso", "Eerste deelname",
      "Pierwsze dołączenie", "Primeiro ingresso", "Primeira Entrada",
    ],
    .lastLeave: [
      "Last Leave", "Time Exited", "Letztes Verlassen", "Letzter Austritt", "Dernier départ",
      "Dernière sortie",
      "Última salida", "Laatste vertrek", "Laatst verlaten", "Ostatnie wyjście", "Ostatnie opuszczenie",
      "Última saída",
    ],
    .duration: [
      "Duration", "Total Duration", "Time in Session", "In-Meeting Duration", "Time in Meeting", "Minutes",
      "Dauer",
      "Gesamtdauer", "Besprechungsdauer", "Dauer der Besprechung", "Dauer in der Besprechung", "Durée",
      "Durée totale", "Durée de la réunion", "Durée dans la réunion", "Duración", "Duración total",
      "Duración de la reunión", "Duración en la reunión", "Duur", "Totale duur", "Vergaderduur",
      "Duur in vergadering",
      "Duur van vergadering", "Czas trwania", "Czas udziału w spotkaniu", "Duração", "Duração na reunião",
      "Duração da reunião",
    ],
    .date: ["Date", "Datum", "Fecha", "Data"],
    .role: ["Role", "Rolle", "Rôle", "Rol", "Rola", "Função", "Ruolo", "Roll", "Rooli", "Papel"],
    .status: [
      "Status", "Attendance", "Attendance Status", "Anwesenheit", "Présence", "Asistencia", "Aanwezigheid",
    ],
    .waiting: [
      "In Waiting Room", "Im Warteraum", "Im Wartezimmer", "En salle d'attente", "Dans la salle d'attente",
      "En la sala de espera", "En sala de espera", "In wachtkamer", "In de wachtkamer", "W poczekalni",
      "Na sala de espera", "Em sala de espera", "In sala d'attesa", "In sala di attesa",
      "Nella sala d'attesa",
      "I väntrummet", "I väntrum", "I venteværelset", "I venterommet", "Odotushuoneessa", "V čekárně",
      "Váróteremben", "Bekleme odasında", "Dalam ruang tunggu", "Trong phòng chờ", "待機室", "待機室内",
      "待機室にいる", "待機室で待機中", "等候室", "在等候室", "在等候室中", "在等待室", "等待室", "在等候室內",
      "대기실", "대기실에 있음", "대기실 내", "В зале ожидания", "Στην αίθουσα αναμονής", "في غرفة الانتظار",
    ],
    .attended: ["Attended", "Teilgenommen", "A participé", "Asistió", "Deelgenomen", "Uczestniczył"],
    .registered: [
      "Registration Time", "Registration Date", "Registered At", "Registrierungszeit", "Anmeldezeit",
      "Heure d'inscription", "Hora de registro", "Hora de inscripción", "Registratietijd",
      "Godzina rejestracji",
      "Horário de registro", "Horário de inscrição", "Ora di registrazione",
    ],
    .action: [
      "User Action", "Action", "Benutzeraktion", "Action de l'utilisateur", "Action utilisateur",
      "Acción del usuario", "Azione utente", "Atividade", "Användaråtgärd", "Gebruikersactie",
      "Akcja użytkownika", "Ação do usuário",
    ],
    .moment: [
      "Timestamp", "UtcEventTimestamp", "UTC Event Timestamp", "Event Timestamp", "Tidsstämpel",
      "Zeitstempel", "Horodatage", "Horodateur", "Marca de tiempo",
      "Tijdstempel",
      "Tijdstip", "Znacznik czasu", "Carimbo de data/hora",
    ],
    .session: ["Session ID", "SessionID"],
    .signature: ["Signature seen"],
    .topic: ["Topic", "Meeting Title", "Thema", "Sujet", "Tema", "Onderwerp", "Temat", "Tópico"],
    .meetingStart: [
      "Start Time", "Actual Start Time", "Startzeit", "Heure de début", "Hora de inicio", "Begintijd",
    ],
    .meetingEnd: ["End Time", "Endzeit", "Heure de fin", "Hora de finalización", "Eindtijd"],
    .peopleCount: [
      "Attended Participants", "Total Number of Participants", "Anwesende Teilnehmer",
      "Gesamtanzahl der Teilnehmer", "Participants présents", "Nombre total de participants",
      "Participantes asistentes", "Número total de participantes", "Partecipanti presenti",
      "Aanwezige deelnemers", "Totaal aantal deelnemers", "Liczba uczestników",
    ],
    .ticket: [
      "Order #", "Order ID", "Order Date", "Ticket Type", "Attendee #", "Attendee Status", "Price Tier",
      "Total Paid",
      "Buyer Email", "Purchase Date", "Ticket Number", "Order Type",
    ],
  ]

  private static let kinds: [String: ColumnKind] = {
    let pairs = ColumnKind.allCases.flatMap { kind in (words[kind] ?? []).map { (bare($0), kind) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// What a column headed like this is for; what stands in parentheses, such as `(minutes)`, makes no difference.
  static func kind(of header: String) -> ColumnKind? { kinds[bare(header)] }

  /// Whether the column is one of our attendance sheets, whose `minutes` are the session's and not a person's.
  static func isSheetOfOurs(_ header: String) -> Bool { bare(header) == "minutes present" }

  /// Whether the header says that the times in the column are not of a wall clock: `First Join (UTC)`.
  static func isUTC(_ header: String) -> Bool {
    let folded = header.folded
    return folded.contains("utc") || folded.contains("gmt")
  }

  private static let guestWords = [
    "guest", "gast", "invit", "convidado", "ospit", "gosc", "recording", "consent", "disclaimer",
    "aufzeichnung",
    "enregistrement", "grabacion", "gravacao", "registrazione", "opname", "nagrani",
  ]

  /// Whether the header is of Zoom's columns of guests and of consent to a recording.
  static func isOfGuests(_ header: String) -> Bool {
    let folded = header.folded
    return guestWords.contains(where: folded.contains)
  }

  private static let yes: Set<String> = Set(
    [
      "yes", "y", "true", "1", "x", "ja", "j", "oui", "o", "si", "s", "sim", "tak", "t", "da", "ano", "kylla",
      "igen", "evet", "ναι", "да", "نعم", "ya", "có", "はい", "是", "예", "네",
    ].map(\.folded))
  private static let no: Set<String> = Set(
    [
      "no", "n", "false", "0", "nein", "non", "nee", "nao", "nie", "-", "--", "—",
      "nej", "nei", "ei", "ne", "nem", "hayir", "οχι", "нет", "لا", "tidak", "いいえ", "否", "不是", "아니요", "아니오",
    ].map(\.folded))

  /// Whether a cell says yes, in some language.
  static func isYes(_ cell: String) -> Bool { cell.utf8.count < 16 && yes.contains(cell.folded) }

  /// Whether a cell says no, in some language, or is the dash for nothing.
  static func isNo(_ cell: String) -> Bool { cell.utf8.count < 16 && no.contains(cell.folded) }

  /// The header in the form in which it is looked up.
  static func bare(_ header: String) -> String {
    var text = ReportedName.parted(header.folded).shown
    if text.isEmpty { text = header.folded }
    if text.hasSuffix(":") { text.removeLast() }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "_" ? " " : $0 })).trimmed
  }
}
