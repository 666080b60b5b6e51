import CZlib
import SluiceJSON

/// One file of compressed rows that are no run's: it gets its name when it is complete, and leaves nothing where it is not.
package final class RowFile {
  /// A block of this size compresses within a percent of one stream.
  private static let blockBytes = 4 << 20

  private let fileSystem: any FileSystem
  private let path: String
  private let file: OutputFile
  private let compressor: BlockCompressor
  private var isOpen = true
  private var json = JSONWriter()
  private var pending = 0
  private var crc: UInt = 0
  private var plainBytes = 0
  /// How many rows were added.
  package private(set) var rows = 0

  /// Begins the file beside the name that it gets.
  ///
  /// - Parameters:
  ///   - path: The name that it gets.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it cannot be made.
  package init(path: String, fileSystem: any FileSystem = PosixFileSystem()) throws(EmitError) {
    self.fileSystem = fileSystem
    self.path = path
    compressor = BlockCompressor(level: BlockCompressor.defaultLevel)
    file = try fileSystem.create("\(path).part")
    try fileSystem.write(gzipHeader, to: file)
  }

  deinit {
    if isOpen { try? fileSystem.close(file) }
    // It has another name where it was completed.
    try? fileSystem.remove(file.path)
  }

  /// Adds rows.
  ///
  /// - Parameter write: Writes whole lines.
  /// - Throws: ``EmitError`` when they cannot be written.
  package func add(_ write: (inout JSONWriter) -> Void) throws(EmitError) {
    let before = json.bytes.count
    write(&json)
    var added = 0
    for byte in json.bytes[before...] where byte == 0x0A { added += 1 }
    pending += added
    rows += added
    if json.bytes.count >= Self.blockBytes { try flush() }
  }

  private func flush() throws(EmitError) {
    let block = compressor.compress(json.bytes, rows: pending)
    crc = crc32_combine(crc, UInt(block.crc), block.plainBytes)
    plainBytes += block.plainBytes
    try fileSystem.write(block.deflated, to: file)
    json.removeAll()
    pending = 0
  }

  /// Completes the file and gives it its name.
  ///
  /// - Throws: ``EmitError`` when the disk refuses.
  package func finish() throws(EmitError) {
    try flush()
    try fileSystem.write(gzipTrailer(crc: UInt32(truncatingIfNeeded: crc), plainBytes: plainBytes), to: file)
    try fileSystem.sync(file)
    isOpen = false
    try fileSystem.close(file)
    try fileSystem.rename(file.path, to: path)
  }
}
