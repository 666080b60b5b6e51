import SluiceEmit
import SluiceRun
import Testing

/// Power cuts in the nights of an incremental run and in the merging of them.
@Suite struct SeriesPowerCutTests {
  private let series: SmallSeries

  init() throws { series = try SmallSeries() }

  /// The disk behind a first night, whose inputs then change: a document that another one repeats goes.
  private func settled() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try series.perform(on: disk)
    try series.write("a", ["five", "two"])
    try series.write("d", ["four"])
    try series.settle()
    return disk.afterPowerCut(at: disk.moments - 1, .everything)
  }

  @Test func theFirstNightComesToTheSameBytesFromAnyMoment() throws {
    let disk = SimulatedDisk()
    try series.perform(on: disk)
    let expected = series.result(on: disk)
    #expect(expected["out/latest"] == Array("-> gen-0001".utf8))
    for moment in 0..<disk.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = disk.afterPowerCut(at: moment, survival)
        try series.perform(on: left)
        let isSame = series.result(on: left) == expected
        try #require(isSame, "moment \(moment) of \(disk.moments), \(survival)")
      }
    }
  }

  @Test func aNightLeavesTheNightsBeforeWholeAndComesToTheSameBytes() throws {
    let settled = try settled()
    let before = series.result(on: settled)
    try series.perform(on: settled)
    let expected = series.result(on: settled)
    #expect(expected["out/latest"] == Array("-> gen-0002".utf8))
    for moment in 0..<settled.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = settled.afterPowerCut(at: moment, survival)
        // Whoever reads meanwhile finds the last complete night under `latest`.
        let found = series.result(on: left)
        let isOld = found["out/latest"] == before["out/latest"]
        #expect(isOld || found["out/latest"] == expected["out/latest"])
        let kept = found.filter { $0.key.hasPrefix("out/gen-0001/") }
        let isKept = kept == before.filter { $0.key.hasPrefix("out/gen-0001/") }
        let isWhole = isOld || found.filter { $0.key.hasPrefix("out/") && !$0.key.hasSuffix(".part") } == expected
        try #require(isKept && isWhole, "moment \(moment) of \(settled.moments), \(survival)")
        try series.perform(on: left)
        let isSame = series.result(on: left) == expected
        try #require(isSame, "moment \(moment) of \(settled.moments), \(survival)")
      }
    }
  }

  @Test func aSnapshotComesToTheSameBytesAndTheNightsStayAsTheyWere() throws {
    let disk = try settled()
    try series.perform(on: disk)
    let settled = disk.afterPowerCut(at: disk.moments - 1, .everything)
    let nights = series.result(on: settled)
    try series.compact(on: settled)
    let expected = series.result(on: settled)
    #expect(expected["snapshot/manifest.json"] != nil)
    for moment in 0..<settled.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = settled.afterPowerCut(at: moment, survival)
        let areKept = series.result(on: left).filter { $0.key.hasPrefix("out/") } == nights
        try #require(areKept)
        try series.compact(on: left)
        let isSame = series.result(on: left) == expected
        try #require(isSame, "moment \(moment) of \(settled.moments), \(survival)")
      }
    }
  }

  @Test func aLaterSnapshotTakesThePlaceOfTheEarlierOneInOneStep() throws {
    let disk = SimulatedDisk()
    try series.perform(on: disk)
    try series.compact(on: disk)
    try series.write("a", ["five", "two"])
    try series.write("d", ["four"])
    try series.settle()
    try series.perform(on: disk)
    let settled = disk.afterPowerCut(at: disk.moments - 1, .everything)
    let snapshot = { (disk: SimulatedDisk) in series.result(on: disk).filter { $0.key.hasPrefix("snapshot/") } }
    let before = snapshot(settled)
    try series.compact(on: settled)
    let expected = series.result(on: settled)
    let after = snapshot(settled)
    #expect(before != after)
    for moment in 0..<settled.moments {
      for survival in SimulatedDisk.Survival.allCases {
        let left = settled.afterPowerCut(at: moment, survival)
        let found = snapshot(left)
        try #require(found == before || found == after, "moment \(moment) of \(settled.moments), \(survival)")
        try series.compact(on: left)
        let isSame = series.result(on: left) == expected
        try #require(isSame, "moment \(moment) of \(settled.moments), \(survival)")
      }
    }
  }

  @Test func aFullDiskAtAnyWriteOfANightLosesNothing() throws {
    let whole = try settled()
    let left = whole.afterPowerCut(at: whole.moments - 1, .everything)
    try series.perform(on: left)
    let expected = series.result(on: left)
    for operation in 1...left.operations {
      let disk = whole.afterPowerCut(at: whole.moments - 1, .everything)
      disk.fault = (operation, .full)
      #expect(throws: EmitError.self) { try series.perform(on: disk) }
      disk.fault = nil
      try series.perform(on: disk)
      let isSame = series.result(on: disk) == expected
      try #require(isSame, "operation \(operation) of \(left.operations)")
    }
  }
}
