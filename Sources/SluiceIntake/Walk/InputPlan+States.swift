import SluiceCore

/// What an input file looked like when it was listed.
package struct InputState: Sendable, Equatable {
  /// The path that rows give it.
  package var path: InputPath
  /// The folder that it was found below.
  package var root: InputRoot
  /// Its path there: that of the rows, where no other file has that.
  package var below: InputPath
  /// The path to open.
  package var location: [UInt8]
  /// The size in bytes.
  package var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  package var modified: Int
  /// When it or what the system says of it was last changed, likewise; a file that takes another's place has its own.
  package var touched: Int
}

/// What became of an input since it was listed.
package enum InputStanding: Sendable, Equatable {
  /// It is a file.
  case file(InputState)
  /// It is gone.
  case gone
  /// It is no file that can be read again, such as a pipe, or the system would not say.
  case other

  /// The file's state, nil where it is none.
  package var state: InputState? { if case .file(let state) = self { state } else { nil } }
}

extension InputPlan {
  /// Looks at every file of the plan again.
  ///
  /// - Returns: The files in order.
  package func states() -> [(path: InputPath, standing: InputStanding)] {
    var states: [(path: InputPath, standing: InputStanding)] = []
    var root: (number: Int, root: InputRoot)?
    var cursor = cursor(from: 0)
    while let entry = cursor.next() {
      let file = file(entry)
      let path = InputPath(file.path)
      if root?.number != entry.root { root = (entry.root, InputRoot(roots[entry.root].folder)) }
      guard let root = root?.root else { continue }
      let below = roots[entry.root].prefix.isEmpty ? path : InputPath(bytes: entry.path)
      states.append((path, Self.standing(of: file, path, root, below)))
    }
    return states
  }

  private static func standing(
    of file: InputFile, _ path: InputPath, _ root: InputRoot, _ below: InputPath
  ) -> InputStanding {
    guard file.size != nil else { return .other }
    do throws(SystemError) {
      let status = try FileStatus(file.location, followsLinks: true)
      guard status.kind == .file else { return .other }
      return .file(
        InputState(
          path: path, root: root, below: below, location: file.location, size: status.size,
          modified: status.modified, touched: status.touched))
    } catch {
      return error.isNotFound ? .gone : .other
    }
  }

  /// The plan with some of its files alone, in the same order.
  ///
  /// - Parameters:
  ///   - paths: The paths below the input root of the files to keep.
  ///   - digest: The hash of their contents, which stands for the list.
  /// - Returns: The smaller plan.
  package func keeping(_ paths: Set<InputPath>, digest: String) -> InputPlan {
    var plan = self
    plan.files = PathList()
    plan.totalBytes = 0
    plan.digest = digest
    var cursor = cursor(from: 0)
    while let entry = cursor.next() {
      guard paths.contains(InputPath(file(entry).path)) else { continue }
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
