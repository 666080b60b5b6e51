import Testing

@Suite struct EngineTests {
  @Test(arguments: [1, 2, 7], [1, 1000, 3 << 22, nil])
  func theOutputDependsNeitherOnThreadsNorOnWhatIsInFlight(threads: Int, bytesInFlight: Int?) throws {
    let run = try SmallRun()
    let disk = SimulatedDisk()
    try run.perform(on: disk, threads: threads, bytesInFlight: bytesInFlight)
    let isSame = run.result(on: disk) == (try run.undisturbed().result)
    #expect(isSame)
  }
}
