import Foundation
import LoopbackSite
import Synchronization
import TestSupport
import Testing

/// Servers that do harm or nonsense: each is met by a real refresh, and a table is printed of it.
@Suite struct HostileServerTests {
  @Test func everyMisbehaviourEndsInTimeWithinMemoryWithASentence() throws {
    let hostile = try HostileSite(Misbehaviour.all)
    let filled = try hostile.fill()
    #expect(filled.status == 0, "\(filled.words)")
    let encounters = try Self.meetAll(hostile)
    #expect(encounters.count == Misbehaviour.all.count)
    for encounter in encounters { print(encounter.row) }
    for encounter in encounters { Self.judge(encounter) }
  }

  private static func judge(_ encounter: Encounter) {
    let name = encounter.misbehaviour.name
    // The promise is 30 s, and the table tells how long it took; a busy machine starts and ends late.
    #expect(encounter.refresh.time < .seconds(90), "\(name)")
    #expect(encounter.refresh.memory < 200_000_000, "\(name)")
    #expect(encounter.refresh.words.contains(encounter.misbehaviour.sentence), "\(name)")
    #expect(encounter.isSound, "\(name)")
    #expect(encounter.gained == encounter.misbehaviour.stories, "\(name)")
    let steers = encounter.refresh.words.unicodeScalars.contains { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control
    }
    #expect(!steers, "\(name) reaches the terminal")
  }

  /// Those that wait are met all at once, beside the others two at a time.
  private static func meetAll(_ hostile: HostileSite) throws -> [Encounter] {
    let waiting = OperationQueue()
    waiting.maxConcurrentOperationCount = 16
    let working = OperationQueue()
    working.maxConcurrentOperationCount = 2
    let found = Mutex<[Int: Encounter]>([:])
    for index in hostile.cases.indices {
      let isSlow = hostile.cases[index].sentence.contains("did not answer")
      (isSlow ? waiting : working).addOperation {
        guard let encounter = try? hostile.meet(index) else { return }
        found.withLock { $0[index] = encounter }
      }
    }
    waiting.waitUntilAllOperationsAreFinished()
    working.waitUntilAllOperationsAreFinished()
    return found.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }
}
