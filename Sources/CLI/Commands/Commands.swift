/// All commands, in the order in which the help lists them.
enum Commands {
  static let all: [any (Command & Sendable).Type] = [
    Init.self, Demo.self,
    Status.self, Explain.self, Log.self, Add.self, Mark.self, Again.self, Confirm.self, Reject.self,
    ImportCSV.self, ImportZoom.self, ImportTeams.self, ImportMeet.self, ImportSheet.self, Check.self,
    Undo.self, Redo.self,
    MemberAdd.self, MemberEdit.self, MemberMerge.self, MemberRecognise.self, MemberList.self, MemberShow.self,
    GroupAdd.self, GroupEdit.self, GroupJoin.self, GroupLeave.self, GroupApprove.self, GroupList.self,
    GroupShow.self,
    SessionAdd.self, SessionPlan.self, SessionEdit.self, SessionMove.self, SessionCancel.self,
    SessionList.self, SessionShow.self, SessionSheet.self,
    ActivityAdd.self, ActivityList.self, ActivityRemove.self,
    EvidenceAdd.self, EvidenceList.self, EvidenceRemove.self,
    LeaveAdd.self, LeaveList.self, LeaveRemove.self,
    PeriodClose.self, PeriodReopen.self, PeriodList.self,
    SchemeList.self, SchemeShow.self, SchemeCheck.self, SchemeDiff.self, SchemeAdd.self, Enrol.self,
    StatementIssue.self, CertificateIssue.self, CertificateList.self, CertificateShow.self,
    AuditMember.self, Help.self,
  ]

  /// What each is called, takes and does, in the same order.
  static var manuals: [Manual] { all.map { $0.manual } }

  /// The command whose words begin `words`, and how many words that are; nil when there is none.
  static func find(_ words: [String]) -> (command: any Command.Type, count: Int)? {
    let found = all.filter { words.starts(with: $0.manual.words) }
    guard let command = found.max(by: { $0.manual.words.count < $1.manual.words.count }) else { return nil }
    return (command, command.manual.words.count)
  }
}
