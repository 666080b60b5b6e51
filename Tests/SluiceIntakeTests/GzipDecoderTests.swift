import SluiceIntake
import Testing

@Suite struct GzipDecoderTests {
  private let first = gzip("The first member says one.".bytes)
  private let second = gzip("The second says two.".bytes)

  private func decode(_ input: [UInt8], _ recovery: GzipDecoder.Recovery = .stop) -> [String] {
    verify(input, { GzipDecoder(recovery: recovery) }) { element, decoder, _ in
      switch element {
      case .memberStart(let offset): "start \(offset)"
      case .content(let count): "+" + String(decoding: decoder.output.take(count), as: UTF8.self)
      case .memberEnd: "end"
      case .damage(let damage, let offset): "\(damage) \(offset)"
      }
    }
  }

  @Test func membersFollowEachOther() {
    #expect(
      decode(first + second) == [
        "start 0", "+The first member says one.", "end", "start \(first.count)", "+The second says two.", "end",
      ])
  }

  @Test func headerFieldsAreSkipped() {
    var header: [UInt8] = [0x1F, 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 255]
    header += [3, 0, 1, 2, 3] + "name.html\0".bytes + "a comment\0".bytes + [0, 0]
    #expect(decode(header + first[10...]) == ["start 0", "+The first member says one.", "end"])
  }

  @Test func truncationKeepsWhatWasRead() {
    let text = noise(3000).map { $0 % 26 + 97 }
    let whole = gzip(text)
    let rows = decode(Array(whole.prefix(whole.count / 2)))
    #expect(rows.first == "start 0")
    #expect(rows.last == "truncated \(whole.count / 2)")
    #expect(rows[1].count > 1000 && String(decoding: text, as: UTF8.self).hasPrefix(rows[1].dropFirst()))
  }

  @Test func truncationInTheTrailerKeepsAll() {
    #expect(
      decode(Array(first.dropLast(3))) == ["start 0", "+The first member says one.", "truncated \(first.count - 3)"])
  }

  @Test func wrongChecksumIsToldAndTheNextMemberRead() {
    var bad = first
    bad[bad.count - 8] ^= 0xFF
    #expect(decode(bad + second)[2] == "wrongChecksum \(first.count - 8)")
    #expect(decode(bad + second).last == "end")
  }

  @Test func wrongLengthIsTold() {
    var bad = first
    bad[bad.count - 1] ^= 1
    #expect(decode(bad)[2] == "wrongLength \(first.count - 8)")
  }

  @Test func zerosBehindAMemberArePadding() {
    #expect(decode(first + [UInt8](repeating: 0, count: 512)).last == "end")
  }

  @Test func trailingBytesAreToldOnce() {
    #expect(decode(first + "not gzip at all".bytes).suffix(2) == ["end", "trailingBytes \(first.count)"])
  }

  @Test func recordsGoOnBehindADamagedMember() {
    // A deflate block of type 3, which does not exist.
    let bad: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 0x1F, 0x8B, 9, 0x1F]
    let rows = decode(first + bad + second, .nextMember)
    #expect(rows[3...4] == ["start \(first.count)", "corrupt \(first.count + 11)"])
    #expect(rows[5...] == ["start \(first.count + bad.count)", "+The second says two.", "end"])
    #expect(decode(first + bad + second, .stop).count == 5)
  }

  @Test func damageInsideAMemberKeepsWhatStandsBefore() {
    var bad = gzip(noise(3000).map { $0 % 26 + 97 })
    for index in 1500..<1530 { bad[index] ^= 0x5A }
    let rows = decode(bad + second, .nextMember)
    #expect(rows[1].hasPrefix("+") && rows[1].count > 1000)
    #expect(rows[2].hasPrefix("corrupt") || rows[2].hasPrefix("wrongChecksum"))
    #expect(rows.suffix(2) == ["+The second says two.", "end"])
  }

  @Test func oneByteOfHeaderIsTruncation() {
    #expect(decode([0x1F]) == ["truncated 0"])
  }
}
