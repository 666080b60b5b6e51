import SluiceCore

/// Reads tar archives: ustar, pax, and GNU's long names and sizes.
///
/// A header that makes no sense is told once, and reading goes on at the next block that is one. Sparse files are told
/// as unsupported: their runs of zeros would have to be put back.
package struct TarDecoder: ArchiveDecoder {
  private enum State {
    case header
    case extra(TarHeader.Kind, left: Int, padding: Int)
    case content(left: Int, padding: Int, isTold: Bool)
    case padding(Int)
    case search
    case done
  }

  /// The most bytes of a long name or of pax fields.
  private static let maximumExtra = 1 << 20

  package var output = ByteWindow()
  private var state = State.header
  private var extra: [UInt8] = []
  private var longName: [UInt8]?
  private var fields: PaxFields?
  private var globalFields: PaxFields?
  private var name = ""
  /// What is told before anything else is decoded.
  private var pending: [ArchiveElement] = []

  /// Makes a decoder.
  package init() {}

  package mutating func decode(_ window: inout ByteWindow) -> ArchiveElement? {
    if !pending.isEmpty { return pending.removeFirst() }
    while true {
      switch state {
      case .header:
        guard window.count >= TarHeader.block else { return nil }
        if let element = header(&window) { return element }
      case .search:
        guard window.count >= TarHeader.block else { return nil }
        if TarHeader.isZero(window) || TarHeader(window) != nil {
          state = .header
        } else {
          window.consume(TarHeader.block)
        }
      case .extra(let kind, let left, let padding):
        if left > 0, window.isEmpty { return nil }
        readExtra(&window, kind, left: left, padding: padding)
      case .content(let left, let padding, let isTold):
        if left == 0 {
          state = .padding(padding)
          if isTold { return .entryEnd(isIntact: true) }
        } else if window.isEmpty {
          return nil
        } else if let element = content(&window, left: left, padding: padding, isTold: isTold) {
          return element
        }
      case .padding(let left):
        let count = min(left, window.count)
        window.consume(count)
        state = left == count ? .header : .padding(left - count)
        if left > count { return nil }
      case .done:
        window.consume(window.count)
        return nil
      }
    }
  }

  package mutating func finish(_ window: inout ByteWindow) -> ArchiveElement? {
    if let element = decode(&window) { return element }
    let end = window.offset + window.count
    let left = window.count
    window.consume(left)
    let open = state
    state = .header
    longName = nil
    fields = nil
    switch open {
    case .content(_, _, isTold: true):
      pending = [.entryEnd(isIntact: false)]
      return .problem(.truncated, "the archive ends inside an entry; what could be read is used", at: end, entry: name)
    case .header where left > 0, .extra, .content:
      return .problem(.truncated, "the archive ends early", at: end, entry: nil)
    default: return nil
    }
  }

  private mutating func header(_ window: inout ByteWindow) -> ArchiveElement? {
    let offset = window.offset
    if TarHeader.isZero(window) {
      state = .done
      return nil
    }
    guard let header = TarHeader(window) else {
      state = .search
      return .problem(.corrupt, "this is no tar header; the next one is looked for", at: offset, entry: nil)
    }
    window.consume(TarHeader.block)
    let own = fields
    let isFile = header.kind == .file || header.kind == .sparse
    let size = isFile ? own?.size ?? globalFields?.size ?? header.size : header.size
    let padding = (TarHeader.block - size % TarHeader.block) % TarHeader.block
    switch header.kind {
    case .longName, .fields, .globalFields:
      extra = []
      state = .extra(header.kind, left: size, padding: padding)
      return nil
    case .file, .sparse, .other:
      name = entryPath(printable(own?.path ?? longName ?? globalFields?.path ?? header.name))
      let isSparse = header.kind == .sparse || own?.isSparse == true
      longName = nil
      fields = nil
      state = .content(left: size, padding: padding, isTold: header.kind == .file && !isSparse)
      if isSparse { return .problem(.unsupported, "a sparse file, which is not read", at: offset, entry: name) }
      return header.kind == .file ? .entry(ArchiveEntry(name: name, offset: offset)) : nil
    }
  }

  private mutating func readExtra(_ window: inout ByteWindow, _ kind: TarHeader.Kind, left: Int, padding: Int) {
    let count = min(left, window.count)
    if extra.count + count <= Self.maximumExtra {
      window.take(count, appendingTo: &extra)
    } else {
      window.consume(count)
    }
    if left > count {
      state = .extra(kind, left: left - count, padding: padding)
      return
    }
    state = .padding(padding)
    switch kind {
    case .longName: longName = Array(extra.prefix { $0 != 0 })
    case .globalFields: globalFields = PaxFields(extra)
    default: fields = PaxFields(extra)
    }
  }

  private mutating func content(_ window: inout ByteWindow, left: Int, padding: Int, isTold: Bool) -> ArchiveElement? {
    let count = min(left, window.count)
    if isTold { output.append(window.span.extracting(0..<count)) }
    window.consume(count)
    state = .content(left: left - count, padding: padding, isTold: isTold)
    return isTold ? .content(count) : nil
  }
}
