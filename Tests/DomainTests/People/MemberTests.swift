import Domain
import Testing

struct MemberTests {
  @Test(arguments: [("Dr", "Dr Ngaio Müller"), (nil, "Ngaio Müller")] as [(String?, String)])
  func `the title is printed before the name`(title: String?, printed: String) {
    let member = Member(id: 12, name: "Ngaio Müller", title: title, profession: nil, email: nil)
    #expect([member.printedName, member.number] == [printed, "M-0012"])
  }
}
