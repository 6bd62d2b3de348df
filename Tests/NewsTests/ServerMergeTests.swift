import News
import Testing

/// Merging with a server that keeps no stamps.
@Suite struct ServerMergeTests {
  private let fact = ServerFact(.bookmark, "paper#1")

  /// What becomes of one fact, in a word.
  private func outcome(
    _ known: ServerFactState?, here: Bool?, there: Bool
  ) -> String {
    let own = OwnFacts(on: here == true ? [fact] : [], withdrawn: here == false ? [fact] : [])
    let merge = ServerMerge(
      known: known.map { [fact: $0] } ?? [:], own: own, theirs: there ? [fact] : [])
    let sets = [
      ("gained", merge.gained), ("lost", merge.lost), ("give", merge.toGive),
      ("take", merge.toTake), ("alike", merge.alike), ("ended", merge.ended),
    ]
    return sets.filter { !$0.1.isEmpty }.map(\.0).joined(separator: " ")
  }

  @Test func whatOneSideDidHoldsOnTheOther() {
    #expect(outcome(nil, here: nil, there: true) == "gained")
    #expect(outcome(nil, here: true, there: false) == "give")
    #expect(outcome(.had, here: true, there: false) == "lost")
    #expect(outcome(.had, here: false, there: true) == "take")
  }

  @Test func whatBothSidesDidIsNoted() {
    #expect(outcome(nil, here: true, there: true) == "alike")
    #expect(outcome(.had, here: true, there: true) == "")
    #expect(outcome(.had, here: false, there: false) == "ended")
    #expect(outcome(.had, here: nil, there: false) == "ended")
    #expect(outcome(nil, here: nil, there: false) == "")
    #expect(outcome(nil, here: false, there: false) == "")
  }

  @Test func whatWasLostWithAFileIsNoDecision() {
    #expect(outcome(.had, here: nil, there: true) == "gained")
  }

  @Test func whatWasSetThereAfterItWasTakenAwayHereComesBack() {
    #expect(outcome(nil, here: false, there: true) == "gained")
  }

  @Test func ofWhatWasSentWithoutAnAnswerTheServerKnows() {
    // It came there, and the reader has taken it away since.
    #expect(outcome(.sent, here: false, there: true) == "take")
    #expect(outcome(.sent, here: true, there: true) == "alike")
    // It did not come there, or was taken off there.
    #expect(outcome(.sent, here: true, there: false) == "give")
    #expect(outcome(.sent, here: false, there: false) == "ended")
  }

  @Test func whatAServerRefusesIsNotSentAgainUntilItWasTakenAwayHere() {
    #expect(outcome(.refused, here: true, there: false) == "")
    #expect(outcome(.refused, here: false, there: false) == "ended")
    #expect(outcome(.refused, here: true, there: true) == "alike")
  }

  @Test func greatLossesAreSuspicious() {
    let facts = (1...20).map { ServerFact(.bookmark, "paper#\($0)") }
    let known = Dictionary(uniqueKeysWithValues: facts.map { ($0, ServerFactState.had) })
    func loss(keeping count: Int) -> Int? {
      ServerMerge(known: known, own: OwnFacts(on: Set(facts)), theirs: Set(facts.prefix(count)))
        .suspiciousLoss(of: .bookmark, known: known)
    }
    #expect(loss(keeping: 0) == 20)
    #expect(loss(keeping: 9) == 11)
    #expect(loss(keeping: 10) == nil)
    let few = known.filter { Int($0.key.subject.dropFirst(6)) ?? 99 < 10 }
    let merge = ServerMerge(known: few, own: OwnFacts(on: Set(few.keys)), theirs: [])
    #expect(merge.lost.count == 9)
    #expect(merge.suspiciousLoss(of: .bookmark, known: few) == nil)
    #expect(merge.suspiciousLoss(of: .read, known: few) == nil)
  }

  @Test(arguments: [nil, .had, .sent, .refused] as [ServerFactState?])
  func everyMergeLeavesBothSidesAlikeButForWhatIsRefused(known: ServerFactState?) {
    for here in [true, false, nil] as [Bool?] {
      for there in [true, false] {
        let outcome = outcome(known, here: here, there: there)
        let isHere = (here == true || outcome == "gained") && outcome != "lost"
        let isThere = (there || outcome == "give") && outcome != "take"
        #expect(isHere == isThere || known == .refused && isHere)
      }
    }
  }
}
