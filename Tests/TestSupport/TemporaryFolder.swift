#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A piece of a shell script that waits until a condition holds, at most a minute and a half.
///
/// A test that waits for a state holds on every machine; one that waits for a time holds until a program is faster.
///
/// - Parameter condition: A shell command that succeeds then.
/// - Returns: The loop, without an end of line.
package func wait(until condition: String) -> String {
  "for _ in $(seq 9000); do \(condition) && break; sleep 0.01; done 2>/dev/null"
}

/// A folder of one test's own, removed when the test is done.
package final class TemporaryFolder {
  /// The folder's path.
  package let path: String

  /// Makes the folder.
  package init() throws {
    var template = Array("/tmp/sluice-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ShellFailure(status: errno, output: "") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? run("cd / && chmod -R u+rwx '\(path)' && rm -rf '\(path)'") }

  /// Writes a file below the folder; folders on the way must exist.
  package func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "we") else { throw ShellFailure(status: errno, output: name) }
    let bytes = Array(bytes)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw ShellFailure(status: errno, output: name) }
  }

  /// Writes a text file below the folder.
  package func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The bytes of a file below the folder.
  package func read(_ name: String) throws -> [UInt8] {
    guard let file = fopen("\(path)/\(name)", "re") else { throw ShellFailure(status: errno, output: name) }
    defer { fclose(file) }
    return drain(file)
  }

  /// Seals a manifest again that was changed on purpose: its last key is the SHA-256 of what stands before it.
  package func reseal(_ manifest: String) throws {
    _ = try run(
      """
      head -c -76 '\(manifest)' >unsealed && sum=$(sha256sum unsealed | cut -d' ' -f1) &&
      printf '%s,"seal":"%s"}\\n' "$(cat unsealed)" $sum >'\(manifest)' && rm unsealed
      """)
  }

  /// Runs a shell command in the folder and returns what it printed; one that fails is an error.
  package func run(_ command: String) throws -> String {
    let (status, output) = try attempt(command)
    guard status == 0 else { throw ShellFailure(status: status, output: output) }
    return output
  }

  /// Runs a shell command in the folder and returns its exit status and what it printed.
  package func attempt(_ command: String) throws -> (status: Int32, output: String) {
    guard let pipe = popen("cd '\(path)' && \(command)", "r") else { throw ShellFailure(status: errno, output: "") }
    let out = drain(pipe)
    let status = pclose(pipe)
    // A normal end is in the second byte; a signal is shown as shells show it.
    return (status & 0x7F == 0 ? status >> 8 : 128 + status & 0x7F, String(decoding: out, as: UTF8.self))
  }

  private func drain(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return out }
      out.append(contentsOf: buffer[..<count])
    }
  }
}

/// A command that failed, or a file that could not be used.
package struct ShellFailure: Error {
  /// The exit status, or the system's error number.
  package var status: Int32
  /// What was printed, or the file's name.
  package var output: String
}
