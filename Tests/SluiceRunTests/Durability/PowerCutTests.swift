import SluiceEmit
import Testing

@Suite struct PowerCutTests {
  private let run: SmallRun

  init() throws { run = try SmallRun() }

  @Test func afterAPowerCutAtAnyMomentTheRunGoesOnToTheSameBytes() throws {
    let (disk, expected) = try run.undisturbed()
    #expect(expected.keys.count { $0.hasPrefix("out/documents-") } > 2)
    #expect(expected["out/manifest.json"] != nil)
    for moment in 0..<disk.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = disk.afterPowerCut(at: moment, survival)
        try run.perform(on: left)
        // A flag alone, so that a failure does not print all shards.
        let isSame = run.result(on: left) == expected
        try #require(isSame, "moment \(moment) of \(disk.moments), \(survival)")
      }
    }
  }

  @Test func aSecondPowerCutDuringTheRecoveryIsSurvivedToo() throws {
    let (disk, expected) = try run.undisturbed()
    for moment in stride(from: 3, to: disk.moments, by: 13) {
      let left = disk.afterPowerCut(at: moment, moment % 2 == 0 ? .mixed1 : .everything)
      try run.perform(on: left)
      for second in 0..<left.moments {
        for survival in [SimulatedDisk.Survival.nothing, .onlyNames, .mixed2] {
          let again = left.afterPowerCut(at: second, survival)
          try run.perform(on: again)
          let isSame = run.result(on: again) == expected
          try #require(isSame, "moments \(moment), \(second), \(survival)")
        }
      }
    }
  }

  @Test func aRunThatHasEndedIsOnTheDiskWhole() throws {
    let (disk, expected) = try run.undisturbed()
    let left = disk.afterPowerCut(at: disk.moments - 1, .nothing)
    let isSame = run.result(on: left) == expected
    #expect(isSame)
    #expect(left.files["out/run.json"]?.isEmpty == false)
  }

  @Test func aReplacementLeavesTheOldRunOrTheNewOneWhole() throws {
    let (disk, old) = try run.undisturbed()
    let settled = disk.afterPowerCut(at: disk.moments - 1, .everything)
    try run.perform(on: settled, fresh: true, version: "2")
    let new = run.result(on: settled)
    #expect(new["out/manifest.json"] != old["out/manifest.json"])
    for moment in 0..<settled.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = settled.afterPowerCut(at: moment, survival)
        let found = run.result(on: left).filter { $0.key.hasPrefix("out/") }
        let isWhole = found == old || found == new
        try #require(isWhole, "moment \(moment) of \(settled.moments), \(survival)")
        try run.perform(on: left, fresh: true, version: "2")
        let isNew = run.result(on: left) == new
        try #require(isNew, "moment \(moment) of \(settled.moments), \(survival)")
      }
    }
  }
}
