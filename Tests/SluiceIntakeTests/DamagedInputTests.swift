import SluiceCore
import SluiceIntake
import Testing

@Suite struct DamagedInputTests {
  /// The texts that the table has, with the file's name put in front.
  private func expected(_ texts: [String], of input: DamagedInput) -> [String] {
    texts.map { text in
      let standsAlone = text.hasPrefix(":") || text.hasPrefix("@")
      return standsAlone ? input.name + text : "\(input.name)!\(text)"
    }
  }

  @Test func everyDamageGivesItsRowsAndErrors() throws {
    let folder = try TemporaryFolder()
    for input in damagedInputs {
      let reading = read([try folder.write(input.name, input.bytes)])
      #expect(reading.rows == expected(input.rows, of: input), "\(input.name)")
      #expect(reading.errors == expected(input.errors, of: input), "\(input.name)")
    }
    #expect(damagedInputs.count >= 60 && Set(damagedInputs.map(\.name)).count == damagedInputs.count)
  }

  @Test func aFolderOfThemGivesAllOfThem() throws {
    let folder = try TemporaryFolder()
    for input in damagedInputs { try folder.write(input.name, input.bytes) }
    let inOrder = damagedInputs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let reading = read([folder.path])
    #expect(reading.rows == inOrder.flatMap { expected($0.rows, of: $0) })
    #expect(reading.errors == inOrder.flatMap { expected($0.errors, of: $0) })
  }

  /// What a crash would look like: any byte of any input changed, or the input cut anywhere.
  @Test func noChangeOfOneByteIsAnythingButRead() throws {
    let folder = try TemporaryFolder()
    for (index, input) in damagedInputs.enumerated() where !input.bytes.isEmpty {
      var state = UInt64(index)
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var bytes = input.bytes
        let at = Int(state >> 33) % bytes.count
        if state >> 20 & 3 == 0 {
          bytes.removeLast(bytes.count - at)
        } else {
          bytes[at] = UInt8(truncatingIfNeeded: state >> 24)
        }
        let path = try folder.write(input.name, bytes)
        let first = read([path])
        #expect(first.rows == read([path]).rows)
      }
    }
  }
}
