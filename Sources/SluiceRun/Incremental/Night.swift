/// What a night of an incremental run has to do.
package struct Night {
  /// The number of the generation that it makes.
  package var generation: Int
  /// The folder that gets its rows.
  package var path: String
  /// The inputs that no night before read.
  package var added = 0
  /// The inputs whose content is another one.
  package var changed = 0
  /// The inputs that are read again because a document that they repeat is gone.
  package var reconsidered = 0
  /// The documents of earlier nights that `dedup` compares with.
  package var history = DedupHistory()
  /// The inputs that are gone.
  package var removed = 0
  /// The inputs whose rows stand in earlier generations.
  package var unchanged = 0
  /// Those of them that lie in another folder than before: where a disk is lost, the list must say what lay on it.
  package var moved = 0

  /// Whether there is anything to do; the first night always has.
  package var isNeeded: Bool { generation == 1 || added + changed + removed + moved > 0 }
}
