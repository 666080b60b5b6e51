import SluiceCore

/// What an input file looked like when it was listed.
package struct InputState: Sendable, Equatable {
  /// The path below the input root.
  package var path: String
  /// The path to open.
  package var location: [UInt8]
  /// The size in bytes.
  package var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  package var modified: Int
}

extension InputPlan {
  /// Looks at every file of the plan again.
  ///
  /// - Returns: The files in order; nil for the state of what is no file, such as a pipe, or is gone.
  package func states() -> [(path: String, state: InputState?)] {
    var states: [(path: String, state: InputState?)] = []
    var cursor = cursor(from: 0)
    while let entry = cursor.next() {
      let file = file(entry)
      guard file.size != nil, let status = try? FileStatus(file.location, followsLinks: true), status.kind == .file
      else {
        states.append((file.path, nil))
        continue
      }
      states.append(
        (file.path, InputState(path: file.path, location: file.location, size: status.size, modified: status.modified)))
    }
    return states
  }

  /// The plan with some of its files alone, in the same order.
  ///
  /// - Parameters:
  ///   - paths: The paths below the input root of the files to keep.
  ///   - digest: The hash of their contents, which stands for the list.
  /// - Returns: The smaller plan.
  package func keeping(_ paths: Set<String>, digest: String) -> InputPlan {
    var plan = self
    plan.files = PathList()
    plan.totalBytes = 0
    plan.digest = digest
    var cursor = cursor(from: 0)
    while let entry = cursor.next() {
      guard paths.contains(file(entry).path) else { continue }
      plan.files.append(entry)
      plan.totalBytes += entry.size ?? 0
    }
    return plan
  }
}

extension InputState {
  /// Reads the whole file.
  ///
  /// - Returns: Lowercase hex of the SHA-256 of its bytes.
  /// - Throws: ``SystemError`` when it cannot be read.
  package func contentHash() throws(SystemError) -> String {
    let file = try FileDescriptor(path: location)
    var window = ByteWindow()
    var hash = SHA256()
    while try file.read(into: &window, room: 1 << 18) > 0 {
      hash.update(window.span)
      window.consume(window.count)
    }
    return hex(hash.finish())
  }
}
