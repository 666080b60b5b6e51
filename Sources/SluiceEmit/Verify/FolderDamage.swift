/// What is wrong with a file of an output folder.
package struct FolderDamage: Error, CustomStringConvertible {
  /// The file.
  package var file: String
  /// The place in it: a byte offset or a row.
  package var place: String
  /// What is wrong.
  package var message: String

  /// The damage on one line.
  package var description: String { "\(file)\(place.isEmpty ? "" : ", \(place)"): \(message)" }
}
