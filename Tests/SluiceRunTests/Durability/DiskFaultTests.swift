import SluiceEmit
import Testing

@Suite struct DiskFaultTests {
  private let run: SmallRun

  init() throws { run = try SmallRun() }

  @Test(arguments: [1, 3]) func aDiskThatIsFullAtAnyWriteEndsTheRunAndLosesNothing(threads: Int) throws {
    let (whole, expected) = try run.undisturbed()
    for operation in 1...whole.operations {
      let disk = SimulatedDisk()
      disk.fault = (operation, .full)
      do {
        try run.perform(on: disk, threads: threads)
        Issue.record("operation \(operation) failed and the run did not say so")
      } catch {
        #expect(error.code == .noSpace)
      }
      #expect(
        disk.files["out/manifest.json"] == nil || disk.files["out/manifest.json"] == expected["out/manifest.json"])
      disk.fault = nil
      try run.perform(on: disk, threads: threads)
      try #require(run.result(on: disk) == expected, "operation \(operation) of \(whole.operations)")
    }
  }

  @Test func anOutputFolderThatIsRemovedIsNeverCalledComplete() throws {
    let (whole, expected) = try run.undisturbed()
    for operation in 1...whole.operations {
      let disk = SimulatedDisk()
      disk.fault = (operation, .removed)
      do {
        try run.perform(on: disk)
        // Only the very first operation comes before there is a folder, only the last after all is named.
        #expect(operation == 1)
      } catch {
        #expect(disk.files["out/manifest.json"] == nil)
      }
      disk.fault = nil
      try run.perform(on: disk)
      try #require(run.result(on: disk) == expected, "operation \(operation) of \(whole.operations)")
    }
  }
}
