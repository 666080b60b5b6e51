#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file, nil where it cannot be read.
package func fileBytes(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var out: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return out }
    out.append(contentsOf: buffer[..<count])
  }
}
