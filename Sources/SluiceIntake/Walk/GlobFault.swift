/// A reason why a pattern can never match what a person means by it.
struct GlobFault {
  /// What is wrong, behind the pattern's name.
  let reason: String
  /// What would be right.
  let fix: String

  /// Looks for a fault.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - ofPaths: Whether it is matched against paths below the input folder, not addresses.
  /// - Returns: The first fault, nil where the pattern can match.
  static func find(in pattern: String, ofPaths: Bool) -> GlobFault? {
    if pattern.isEmpty { return GlobFault(reason: "is empty", fix: "write one such as `*.html`") }
    if let bracket = unclosedBracket(pattern) {
      return GlobFault(
        reason: "has a `[` that is never closed", fix: "close it, or write `\\[` for the character at \(bracket)")
    }
    return ofPaths ? pathFault(pattern) : nil
  }

  /// Paths below the input folder start with a name, are parted by `/` and end with a file's name.
  private static func pathFault(_ pattern: String) -> GlobFault? {
    if pattern.hasPrefix("/") || pattern.hasPrefix("./") {
      let rest = pattern.drop { $0 == "/" || $0 == "." }
      return GlobFault(
        reason: "never matches, for paths count from the input folder", fix: "write `\(rest.isEmpty ? "**" : rest)`")
    }
    if pattern.split(separator: "/").contains("..") {
      return GlobFault(
        reason: "never matches, for `..` leads out of the input folder", fix: "name the other folder as an input")
    }
    if pattern.hasSuffix("/") {
      return GlobFault(reason: "never matches, for it ends where a file's name is due", fix: "write `\(pattern)**`")
    }
    if let separator = windowsSeparator(pattern) {
      return GlobFault(
        reason: "has a `\\` before an ordinary letter", fix: "part folders with `/`: `\(separator)`")
    }
    return nil
  }

  /// The position of a `[` without its `]`, counted from 1.
  private static func unclosedBracket(_ pattern: String) -> Int? {
    let bytes = Array(pattern.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x5C {
        at += 2
        continue
      }
      guard bytes[at] == 0x5B else {
        at += 1
        continue
      }
      // A bracket right behind the opening one, or behind its negation, is a member of the set.
      var end = at + 1
      if end < bytes.count, bytes[end] == 0x21 || bytes[end] == 0x5E { end += 1 }
      end += 1
      while end < bytes.count, bytes[end] != 0x5D { end += 1 }
      if end >= bytes.count { return at + 1 }
      at = end + 1
    }
    return nil
  }

  /// The pattern with slashes, where a backslash stands before a letter, which needs none.
  private static func windowsSeparator(_ pattern: String) -> String? {
    let scalars = Array(pattern.unicodeScalars)
    let isFound = zip(scalars, scalars.dropFirst()).contains { $0 == "\\" && $1.properties.isAlphabetic }
    return isFound ? String(String.UnicodeScalarView(scalars.map { $0 == "\\" ? "/" : $0 })) : nil
  }
}
