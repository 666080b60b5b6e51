#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The pipelines that come with the program, wherever it was installed or built.
enum ShippedFiles {
  /// The folder of the shipped pipelines: beside an installed program (`../share/sluice/pipelines`), or above a built
  /// one (`Pipelines` of the source tree); nil where neither is.
  static let pipelines: String? = {
    guard let program else { return standardFolders.first { exists("\($0)/news-dump.yaml") } }
    var folder = parent(of: program)
    if exists("\(folder)/../share/sluice/pipelines/news-dump.yaml") { return "\(folder)/../share/sluice/pipelines" }
    // .build/release, or .build/x86_64-unknown-linux-gnu/release behind the link.
    for _ in 0..<4 {
      folder = parent(of: folder)
      if exists("\(folder)/Pipelines/news-dump.yaml") { return "\(folder)/Pipelines" }
    }
    return standardFolders.first { exists("\($0)/news-dump.yaml") }
  }()

  /// Where packages put them, for a root in which the program cannot find itself.
  private static let standardFolders = ["/usr/local/share/sluice/pipelines", "/usr/share/sluice/pipelines"]

  /// The names of the shipped pipelines, for messages and completions.
  static let names = ["news-dump", "text", "claims", "decode"]

  /// The file of a shipped pipeline.
  static func pipeline(named name: String) -> String? {
    guard let pipelines, !name.contains("/"), !name.isEmpty else { return nil }
    let path = "\(pipelines)/\(name).yaml"
    return exists(path) ? path : nil
  }

  /// The path of the running program, links resolved.
  private static var program: String? {
    let name = access("/proc/self/exe", F_OK) == 0 ? "/proc/self/exe" : (Main.arguments.first ?? "")
    guard let path = realpath(name, nil) else { return nil }
    defer { free(path) }
    return unsafe String(cString: path)
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
