#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a small file, nil where it cannot be read.
func readSmallFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 { return nil }
    if count == 0 { return bytes }
    bytes.append(contentsOf: buffer[..<count])
  }
}

/// Writes a small file.
///
/// - Returns: Whether all of it was written.
func writeSmallFile(_ text: String, to path: String) -> Bool {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { return false }
  let bytes = Array(text.utf8)
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count <= 0 { break }
    done += count
  }
  return close(descriptor) == 0 && done == bytes.count
}

/// Whether there is a file or folder of a name.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
