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

/// Whether there is a file or folder of a name.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
