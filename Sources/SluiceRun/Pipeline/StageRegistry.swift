import SluiceClaims
import SluiceCore
import SluiceMarkup
import SluiceText

/// Every stage that a pipeline file may name, in the order of their usual use.
package enum StageRegistry {
  /// The stages' types; a new stage is added here and nowhere else.
  package static let all: [any Stage.Type] = [
    DecodeStage.self, ExtractStage.self, SplitStage.self, ScriptStage.self, NormaliseStage.self,
    DedupStage.self, ClaimsStage.self, FilterStage.self,
  ]

  /// The stage of a name.
  ///
  /// - Parameter name: The name in pipeline files.
  /// - Returns: The stage's type, nil where there is none.
  package static func stage(named name: String) -> (any Stage.Type)? {
    all.first { $0.declaration.name == name }
  }
}
