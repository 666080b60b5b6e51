/// A shell pattern for paths: `*`, `?`, `[a-z]`, `[!a-z]`, and `**` for any number of folders.
///
/// `*` and `?` do not match `/`. A pattern without `/` is matched against the last component alone, as in `.gitignore`.
/// Matching takes time proportional to path times pattern, whatever the pattern.
public struct Glob: Sendable, Equatable {
  private enum Token: Sendable, Equatable {
    case byte(UInt8)
    case anyByte
    case set([ClosedRange<UInt8>], negated: Bool)
    case anyRun
    case anyPath
    /// `**/` at the start of a folder's name, which may be none; the next token stands for being inside a name.
    case foldersStart
    case foldersInside
  }

  private let tokens: [Token]
  private let matchesNameOnly: Bool

  /// Compiles a pattern.
  ///
  /// - Parameter pattern: The pattern.
  public init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    matchesNameOnly = !bytes.contains(0x2F)
    tokens = Self.compile(bytes)
  }

  /// Compiles a pattern that is matched against the whole path, also where it has no `/`.
  ///
  /// - Parameter pattern: The pattern's bytes.
  package init(anchored pattern: [UInt8]) {
    matchesNameOnly = false
    tokens = Self.compile(pattern)
  }

  /// Whether a text holds characters that only a pattern has.
  ///
  /// - Parameter text: A path or pattern.
  /// - Returns: Whether it is a pattern.
  public static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// Tells whether a path matches.
  ///
  /// - Parameter path: The path below the root, without a leading `/`.
  /// - Returns: Whether the whole of it matches.
  public func matches(_ path: String) -> Bool { matches(Array(path.utf8)) }

  /// Tells whether a path matches.
  ///
  /// - Parameter path: The path's bytes.
  /// - Returns: Whether the whole of it matches.
  package func matches(_ path: [UInt8]) -> Bool {
    var start = 0
    if matchesNameOnly, let slash = path.lastIndex(of: 0x2F) { start = slash + 1 }
    // The set of tokens that may be next, moved on byte by byte.
    var next = [Bool](repeating: false, count: tokens.count + 1)
    next[0] = true
    spread(&next)
    for byte in path[start...] {
      var moved = [Bool](repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where next[index] {
        switch token {
        case .byte(let wanted): if byte == wanted { moved[index + 1] = true }
        case .anyByte: if byte != 0x2F { moved[index + 1] = true }
        case .set(let ranges, let negated):
          if byte != 0x2F, ranges.contains(where: { $0.contains(byte) }) != negated { moved[index + 1] = true }
        case .anyRun: if byte != 0x2F { moved[index] = true }
        case .anyPath: moved[index] = true
        case .foldersStart: moved[byte == 0x2F ? index : index + 1] = true
        case .foldersInside: moved[byte == 0x2F ? index - 1 : index] = true
        }
      }
      spread(&moved)
      next = moved
    }
    return next[tokens.count]
  }

  /// Runs may be empty: what may be next at a run may be next behind it.
  private func spread(_ next: inout [Bool]) {
    for (index, token) in tokens.enumerated() where next[index] {
      switch token {
      case .anyRun, .anyPath: next[index + 1] = true
      case .foldersStart: next[index + 2] = true
      default: break
      }
    }
  }

  private static func compile(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x2A:
        tokens += stars(bytes, &at)
      case 0x3F:
        tokens.append(.anyByte)
        at += 1
      case 0x5B:
        tokens.append(set(bytes, &at))
      case 0x5C where at + 1 < bytes.count:
        tokens.append(.byte(bytes[at + 1]))
        at += 2
      default:
        tokens.append(.byte(bytes[at]))
        at += 1
      }
    }
    return tokens
  }

  /// Reads `*`, `**` or `**/`, the last only where a folder's name may start.
  private static func stars(_ bytes: [UInt8], _ at: inout Int) -> [Token] {
    let isAtStart = at == 0 || bytes[at - 1] == 0x2F
    let count = bytes[at...].prefix { $0 == 0x2A }.count
    at += count
    if count == 1 { return [.anyRun] }
    guard isAtStart, at < bytes.count, bytes[at] == 0x2F else { return [.anyPath] }
    at += 1
    return [.foldersStart, .foldersInside]
  }

  /// Reads `[…]`; a bracket that is never closed stands for itself.
  private static func set(_ bytes: [UInt8], _ at: inout Int) -> Token {
    var index = at + 1
    let negated = index < bytes.count && (bytes[index] == 0x21 || bytes[index] == 0x5E)
    if negated { index += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    let first = index
    while index < bytes.count, bytes[index] != 0x5D || index == first {
      if index + 2 < bytes.count, bytes[index + 1] == 0x2D, bytes[index + 2] != 0x5D, bytes[index] <= bytes[index + 2] {
        ranges.append(bytes[index]...bytes[index + 2])
        index += 3
      } else {
        ranges.append(bytes[index]...bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else {
      at += 1
      return .byte(0x5B)
    }
    at = index + 1
    return .set(ranges, negated: negated)
  }
}
