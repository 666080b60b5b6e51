import SluiceCore

/// Lists the files of a folder and all below it, in the bytewise order of their paths.
struct Walker {
  /// Something found on the way.
  enum Finding {
    case file(path: [UInt8], status: FileStatus, folder: FileIdentity)
    case skipped(path: [UInt8], DropReason)
    case failure(path: [UInt8], SystemError)
    /// A link that leads nowhere, and whether a file of its name would be taken.
    case deadLink(path: [UInt8], link: FileIdentity, isTaken: Bool)
    /// The run's own output.
    case output(path: [UInt8])
  }

  let options: IntakeOptions
  /// The run's own folders.
  var outputs: Set<FileIdentity> = []
  /// Only paths below the root that match are taken, beside what the options say; for an input that is a pattern.
  var pattern: Glob?
  /// How many folders deep files may lie; nil for any depth.
  var maximumDepth: Int?

  private struct Child {
    /// The name, with `/` behind a folder's: so a sort by bytes is the sort of the whole paths.
    var key: [UInt8]
    var status: FileStatus
  }

  private struct Level {
    var children: [Child]
    var next = 0
    var path: [UInt8]
    var identity: FileIdentity
  }

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - root: The folder as the working directory sees it.
  ///   - report: Takes every file and failure; paths are below the root.
  func walk(_ root: [UInt8], _ report: (Finding) -> Void) {
    var levels: [Level] = []
    do throws(SystemError) {
      enter([], try FileStatus(root, followsLinks: true), &levels, root: root, report)
    } catch {
      report(.failure(path: [], error))
    }
    while let level = levels.last {
      guard level.next < level.children.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      let child = level.children[level.next]
      let path = level.path + child.key
      switch child.status.kind {
      case .folder: enter(path, child.status, &levels, root: root, report)
      case .file:
        report(
          takes(path)
            ? .file(path: path, status: child.status, folder: level.identity) : .skipped(path: path, .path))
      // Links that are followed show as what they lead to.
      case .link where options.followsLinks && !isExcluded(path):
        report(.deadLink(path: path, link: child.status.identity, isTaken: takes(path)))
      case .link: report(.skipped(path: path, .link))
      case .other: report(.skipped(path: path, .special))
      }
    }
  }

  private func enter(
    _ path: [UInt8], _ status: FileStatus, _ levels: inout [Level], root: [UInt8], _ report: (Finding) -> Void
  ) {
    // A link that leads to a folder above would go round for ever.
    if levels.contains(where: { $0.identity == status.identity }) { return }
    if let maximumDepth, levels.count > maximumDepth { return }
    if !path.isEmpty, isExcluded(Array(path.dropLast())) {
      return report(.skipped(path: path, .path))
    }
    if !path.isEmpty, outputs.contains(status.identity) { return report(.output(path: path)) }
    do throws(SystemError) {
      let full = path.isEmpty ? root : joined(root, path)
      var children: [Child] = []
      let names = try namesInFolder(full)
      if !path.isEmpty, EarlierOutput.isOne(full, names) {
        return report(.skipped(path: Array(path.dropLast()), .earlierOutput))
      }
      for name in names where options.readsHidden || name.first != 0x2E && name != Self.recovered {
        if let child = child(name, in: path, root: root, report) { children.append(child) }
      }
      children.sort { $0.key.lexicographicallyPrecedes($1.key) }
      levels.append(Level(children: children, path: path, identity: status.identity))
    } catch {
      let isGone = !path.isEmpty && error.isNotFound && FileIdentity(folder: joined(root, path)) == nil
      if !isGone { report(.failure(path: path, error)) }
    }
  }

  private func child(_ name: [UInt8], in path: [UInt8], root: [UInt8], _ report: (Finding) -> Void) -> Child? {
    do throws(SystemError) {
      let status = try FileStatus(joined(root, path + name), followsLinks: options.followsLinks)
      return Child(key: status.kind == .folder ? name + [0x2F] : name, status: status)
    } catch {
      let own = try? FileStatus(joined(root, path + name), followsLinks: false)
      if let own, own.kind == .link, error.isNotFound || error.isLoop { return Child(key: name, status: own) }
      if own != nil || !error.isNotFound { report(.failure(path: path + name, error)) }
      // Else it went since its folder was listed.
      return nil
    }
  }

  /// What `mkfs` makes on every disk, which only its owner may list.
  private static let recovered = Array("lost+found".utf8)

  private func isExcluded(_ path: [UInt8]) -> Bool { options.exclude.contains { $0.matches(path) } }

  private func takes(_ path: [UInt8]) -> Bool {
    if let pattern, !pattern.matches(path) { return false }
    // What an archive holds is matched by the entries' own names.
    let isArchive = archiveSuffixes.contains(nameSuffix(printable(path)))
    if !options.include.isEmpty, !isArchive, !options.include.contains(where: { $0.matches(path) }) { return false }
    return !isExcluded(path)
  }
}

/// Puts a path below a folder.
///
/// - Parameters:
///   - folder: The folder, with or without `/` at its end.
///   - path: The path below it.
/// - Returns: The whole path.
func joined(_ folder: [UInt8], _ path: [UInt8]) -> [UInt8] {
  if folder.isEmpty { return path }
  return folder.last == 0x2F ? folder + path : folder + [0x2F] + path
}
