import SluiceCore

/// Finds the living inputs with a document that repeats one whose rows no longer hold: they are to be read again.
///
/// An input that is read again may have had originals itself, which others repeat, and so on: each input, document and
/// repetition is looked at once, however long such a chain is. What is held grows with the documents: of 300,000 the peak
/// of a night rose from 368 to 388 MB.
struct DedupOrphans {
  private typealias Input = Int
  private typealias Text = Int

  private var inputs: [InputPath: Input] = [:]
  private var texts: [OriginalKey: Text] = [:]
  /// How many living inputs have each text as an original.
  private var holders: [Int32] = []
  /// Texts that an input had whose rows no longer hold.
  private var lost: [Text] = []
  /// The living inputs' originals, and the texts that others repeat.
  private var originals: [(Input, Text)] = []
  private var repeats: [(Text, Input)] = []

  /// Adds what a log says of a document.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - isLiving: Whether the rows of its input still hold.
  mutating func add(_ record: DedupRecord, isLiving: Bool) {
    switch record {
    case .options: break
    case .original(let document):
      let text = text(document.key)
      guard isLiving else { return lost.append(text) }
      holders[text] += 1
      originals.append((input(document.path), text))
    case .duplicate(let document, let original):
      if isLiving { repeats.append((text(original), input(document.path))) }
    }
  }

  /// The inputs to be read again.
  func paths() -> Set<InputPath> {
    var isOrphan = [Bool](repeating: false, count: inputs.count)
    var holders = holders
    let originals = Groups(self.originals, count: inputs.count)
    let repeats = Groups(self.repeats, count: texts.count)
    // An original that came back with the same identifier and text is still there.
    var gone = Array(Set(lost.filter { holders[$0] == 0 }))
    while let text = gone.popLast() {
      for input in repeats[text] where !isOrphan[input] {
        isOrphan[input] = true
        for own in originals[input] {
          holders[own] -= 1
          if holders[own] == 0 { gone.append(own) }
        }
      }
    }
    return Set(inputs.filter { isOrphan[$0.value] }.keys)
  }

  private mutating func input(_ path: InputPath) -> Input {
    if let known = inputs[path] { return known }
    inputs[path] = inputs.count
    return inputs.count - 1
  }

  private mutating func text(_ key: OriginalKey) -> Text {
    if let known = texts[key] { return known }
    texts[key] = holders.count
    holders.append(0)
    return holders.count - 1
  }
}

/// Numbers by the number that they belong to, in one array.
private struct Groups {
  private var starts: [Int]
  private var members: [Int]

  init(_ pairs: [(Int, Int)], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for (group, _) in pairs { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    members = [Int](repeating: 0, count: pairs.count)
    var next = starts
    for (group, member) in pairs {
      members[next[group]] = member
      next[group] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<Int> { members[starts[group]..<starts[group + 1]] }
}
