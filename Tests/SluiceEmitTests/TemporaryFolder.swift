#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of one test's own, removed when the test is done.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/sluice-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ShellFailure(status: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? run("cd / && rm -rf '\(path)'") }

  struct ShellFailure: Error { var status: Int32 }

  /// Runs a shell command in the folder and returns what it printed.
  func run(_ command: String) throws -> String {
    guard let pipe = popen("cd '\(path)' && \(command)", "r") else { throw ShellFailure(status: errno) }
    var out: [UInt8] = []
    while true {
      let byte = fgetc(pipe)
      if byte == EOF { break }
      out.append(UInt8(truncatingIfNeeded: byte))
    }
    let status = pclose(pipe)
    guard status == 0 else { throw ShellFailure(status: status) }
    return String(decoding: out, as: UTF8.self)
  }
}
