import SluiceCore

/// What an input file looked like when it was listed.
package struct InputState: Sendable, Equatable {
  /// The path below the input root.
  package var path: InputPath
  /// The folder that it lies below, where inputs lie below several: of two files with one path there the first has it.
  package var root: InputPath?
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
    var cursor = cursor(from: 0)
    while let entry = cursor.next() {
      let file = file(entry)
      let path = InputPath(file.path)
      let root = roots.count > 1 ? InputPath(bytes: roots[entry.root]) : nil
      states.append((path, Self.standing(of: file, path, below: root)))
    }
    return states
  }

  private static func standing(of file: InputFile, _ path: InputPath, below root: InputPath?) -> InputStanding {
    guard file.size != nil else { return .other }
    do throws(SystemError) {
      let status = try FileStatus(file.location, followsLinks: true)
      guard status.kind == .file else { return .other }
      return .file(
        InputState(
          path: path, root: root, location: file.location, size: status.size, modified: status.modified,
          touched: status.touched))
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
