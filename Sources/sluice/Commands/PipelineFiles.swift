import ArgumentParser
import SluiceCore
import SluiceRun

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pipeline files in folders, told apart from the lists of names that lie beside them.
enum PipelineFiles {
  /// The pipeline files that a name on the command line stands for.
  ///
  /// - Parameter path: A file, a folder, or the name of a shipped pipeline.
  /// - Returns: The file itself, or every pipeline below the folder in the order of the paths.
  /// - Throws: An exit with status 2 for a folder without any.
  static func below(_ path: String) throws -> [String] {
    guard isFolder(path) else { return [path] }
    let pipelines = files(below: path).filter { !isNameList($0) }
    if pipelines.isEmpty, try nameLists(below: path).isEmpty {
      Terminal.error("sluice: no .yaml file lies below \(path); name a folder that holds pipeline files")
      throw Exit.wrongUsage
    }
    return pipelines
  }

  /// The lists of names below a folder; none where the path is a file.
  static func nameLists(below path: String) throws -> [String] {
    isFolder(path) ? files(below: path).filter(isNameList) : []
  }

  /// Whether a YAML file is a list of names: none of its keys is one of a pipeline's, and it is not a short file with a
  /// key that nearly is.
  private static func isNameList(_ path: String) -> Bool {
    guard let source = readSmallFile(path) else { return false }
    let telling = ["stages", "intake", "output", "tests"]
    let keys = source.split(separator: 0x0A).compactMap { line -> String? in
      // A key of the outermost mapping starts a line; # starts a comment.
      guard let first = line.first, first > 0x23, first != 0x2D, let colon = line.firstIndex(of: 0x3A) else {
        return nil
      }
      return String(decoding: line[..<colon], as: UTF8.self)
    }
    if keys.contains(where: telling.contains) { return false }
    return keys.count > PipelineParser.keys.count || !keys.contains { nearest(to: $0, among: telling) != nil }
  }

  private static func files(below folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var found: [String] = []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    while let entry = readdir(handle) {
      // SAFETY: the name is ended by NUL inside the entry, which lives until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = prefix + name
      if isFolder(path) {
        found += files(below: path)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), !isManifest(path) {
        found.append(path)
      }
    }
    return found.sorted()
  }

  /// Whether a file is a Kubernetes manifest, which may lie beside a pipeline.
  private static func isManifest(_ path: String) -> Bool {
    (readSmallFile(path) ?? []).split(separator: 0x0A).contains { $0.starts(with: "apiVersion:".utf8) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// A folder that is removed with its files when it is no longer needed.
final class ScratchFolder {
  /// Where it is.
  let path: String

  /// Makes the folder below `TMPDIR`; nil where that cannot be written.
  init?() {
    let base = getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/sluice-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let handle = opendir(path) {
      while let entry = readdir(handle) {
        // SAFETY: the name is ended by NUL inside the entry, which lives until the next call.
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        unlink("\(path)/\(name)")
      }
      closedir(handle)
    }
    rmdir(path)
  }
}
