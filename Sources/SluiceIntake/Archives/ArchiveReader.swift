import SluiceCore

/// Gives the entries of a tar or zip archive.
final class ArchiveReader<Decoder: ArchiveDecoder>: ContainerReader {
  private var elements: DecodedStream<Decoder>
  private let origin: Origin
  private let problems: ProblemLog
  private let options: IntakeOptions
  private let skipped: SkipLog
  private let expansion: Expansion?
  private var current: EntrySource?
  private var entries = 0
  private var produced = 0
  private var isStopped = false

  init(
    _ source: any ByteSource, _ window: ByteWindow, _ decoder: Decoder, at origin: Origin, _ options: IntakeOptions,
    _ problems: ProblemLog, _ skipped: SkipLog, _ expansion: Expansion?
  ) {
    elements = DecodedStream(source, window: window, decoder: decoder)
    self.origin = origin
    self.options = options
    self.problems = problems
    self.skipped = skipped
    self.expansion = expansion
  }

  func next() -> ContainerItem? {
    // What the last entry's reader left unread is passed over.
    while let entry = current, !entry.isAtEnd {
      var dropped = ByteWindow(capacity: 0)
      _ = entry.fill(&dropped)
    }
    current = nil
    while !isStopped, let element = elements.next() {
      guard case .entry(let entry) = element else {
        take(element)
        continue
      }
      entries += 1
      if entries > options.maximumEntries.value {
        let message = "holds more than max_entries (\(options.maximumEntries.value)); the rest is left out"
        problems.add(.tooLarge, message, at: origin)
        return nil
      }
      if options.isHidden(member: entry.name) { continue }
      guard options.takes(member: entry.name) else {
        skipped.count(.path)
        continue
      }
      let source = EntrySource { [unowned self] window, source in fill(&window, source) }
      current = source
      return .member(Member(origin: origin.member(entry.name, at: entry.offset), name: entry.name, source: source))
    }
    return nil
  }

  private func fill(_ window: inout ByteWindow, _ source: EntrySource) -> Filling {
    while let element = elements.next() {
      switch element {
      case .content(let count):
        window.append(elements.decoder.output.span)
        elements.decoder.output.consume(count)
        if allows(count) { return .more }
        isStopped = true
        source.end(isIntact: false)
        return .end
      case .entryEnd(let isIntact):
        source.end(isIntact: isIntact)
        return .end
      default: take(element)
      }
    }
    source.end(isIntact: false)
    return .end
  }

  private func allows(_ count: Int) -> Bool {
    produced += count
    return expansion?.allows(count, container: produced, at: origin, problems) ?? true
  }

  /// Tells of a problem; other elements belong to an entry that nobody reads any more.
  private func take(_ element: ArchiveElement) {
    guard case .problem(let code, let message, let offset, let entry) = element else {
      if case .content(let count) = element, !allows(count) { isStopped = true }
      elements.decoder.output.reset()
      return
    }
    problems.add(code, message, at: entry.map { origin.member($0, at: offset) } ?? origin.at(offset))
  }
}

/// The content of one entry, while the archive's reader stands in it.
final class EntrySource: ByteSource {
  private let read: (inout ByteWindow, EntrySource) -> Filling
  private(set) var isAtEnd = false
  private(set) var isDamaged = false

  init(read: @escaping (inout ByteWindow, EntrySource) -> Filling) { self.read = read }

  func fill(_ window: inout ByteWindow) -> Filling { isAtEnd ? .end : read(&window, self) }

  func end(isIntact: Bool) {
    isAtEnd = true
    isDamaged = !isIntact
  }
}

extension Origin {
  /// The place of something inside this one.
  func member(_ name: String, at offset: Int? = nil) -> Origin {
    Origin(path: path, member: member.map { "\($0)!\(name)" } ?? name, offset: offset)
  }

  /// A byte inside this place.
  func at(_ offset: Int?) -> Origin { Origin(path: path, member: member, offset: offset) }
}
