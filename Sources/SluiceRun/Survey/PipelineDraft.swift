/// A commented pipeline file for what a survey found.
package enum PipelineDraft {
  /// Writes the file.
  ///
  /// - Parameters:
  ///   - survey: What was found.
  ///   - inputs: What was looked at, for the comments.
  ///   - file: The file's name, for the comments.
  ///   - findsLexicons: Whether the program finds the lexicons that come with it.
  /// - Returns: The file's text; it passes the check of pipeline files.
  package static func text(_ survey: FolderSurvey, inputs: [String], file: String, findsLexicons: Bool) -> String {
    let name = file == "-" ? "pipeline.yaml" : file
    return """
      # Made by `sluice init` for \(inputs.joined(separator: ", ")): \(survey.sampled) of \(survey.files) files were looked at.
      #   sluice run \(name) \(inputs.joined(separator: " ")) --output out
      #   sluice lint \(name)     checks it;  `sluice stages` tells every option
      \(findings(survey))
      name: \(quoted(baseName(name)))
      \(intake(survey))
      stages:
      \(stages(survey, findsLexicons))

      output:
        rows: [documents, claims]
        # level: 9          # smaller shards, slower; 1 is fast and large
        # shard_mb: 64      # more and smaller shards

      # Examples of what must come out; `sluice test \(name)` runs them.
      tests:
        - name: a sentence with a number gives a claim
          \(example(survey))

      """
  }

  private static func findings(_ survey: FolderSurvey) -> String {
    let lines: [(String, String)] = [
      ("formats", survey.formats.shares), ("encodings", survey.encodings.shares), ("scripts", survey.scripts.shares),
      ("languages", survey.languages.shares), ("page types", survey.pageTypes.shares),
      ("told by flags", survey.flags.shares), ("failures", survey.problems.shares),
    ]
    return lines.filter { !$0.1.isEmpty }.map { "# \($0.0): \($0.1)" }.joined(separator: "\n")
  }

  private static func intake(_ survey: FolderSurvey) -> String {
    var lines: [String] = []
    if survey.readsCleanRecords { lines.append("  format: jsonl        # every record's text is taken as it is") }
    if let key = survey.likelyTextKey {
      lines.append("  # The records have no text, html or content; most of their text stands in this field.")
      lines.append("  fields: {text: \(quoted(key))}")
    }
    let excluded = survey.unreadableSuffixes.names.filter { !$0.isEmpty }.map { "\"*\($0)\"" }
    if !excluded.isEmpty {
      lines.append("  # No stage reads these; left out, they give no error rows.")
      lines.append("  exclude: [\(excluded.joined(separator: ", "))]")
    }
    if lines.isEmpty { return "# intake: {include: [\"*.html\"]}   # takes some of the files only" }
    return (["intake:"] + lines).joined(separator: "\n")
  }

  private static func stages(_ survey: FolderSurvey, _ findsLexicons: Bool) -> String {
    var lines: [String] = []
    if !survey.readsCleanRecords {
      lines += [
        "  # Bytes to Unicode; the charset is found for every document by itself.", "  - decode",
        "  # Puts mojibake back where it can be, and drops control characters.", "  - normalise",
        "  # The main text of pages, with title, date, author and site. favour: precision | recall", "  - extract",
        survey.split > 0
          ? "  # Some files hold several articles; each becomes a document of its own."
          : "  # No file of the sample holds several articles; this cuts those that do.",
        "  - split",
      ]
    }
    lines += ["  # Scripts by ISO 15924, Hans and Hant told apart, and the language.", "  - script"]
    lines.append("  # What is not wanted ends here, counted by reason in the manifest.")
    lines.append("  # - filter: {scripts: [\(survey.mainScript)], min_chars: 200}")
    lines.append("  # Marks or drops what repeats an earlier document (not with --shard or --incremental).")
    lines.append("  # - dedup: {action: drop}")
    if survey.hasReadableClaims, !findsLexicons {
      lines += [
        "  # Numeric claims. The metric lexicons that come with sluice are not beside this program; with a copy of them:",
        "  # - claims: {lexicons: [lexicons/economy.yaml]}", "  - claims",
      ]
    } else if survey.hasReadableClaims {
      lines += [
        "  # Numeric claims; the lexicons give metrics one name. Your own lexicon can stand beside this file.",
        "  - claims:",
        "      lexicons: [lexicons/economy.yaml, lexicons/industry.yaml, lexicons/society.yaml, lexicons/company.yaml]",
      ]
    } else {
      lines += [
        "  # Claims are read in Chinese and English; this sample holds neither, so there may be none.", "  - claims",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// An example that holds for the draft as it stands.
  private static func example(_ survey: FolderSurvey) -> String {
    let input =
      survey.mainScript == "Latn" ? "Revenue rose 12% to $3.4 billion in 2023." : "2023年收入5万元，同比增长4%。"
    let claim =
      survey.mainScript == "Latn" ? "{text: 12%, kind: growth, value: 12}" : "{text: 5万元, kind: level, value: 50000}"
    let rest = survey.mainScript == "Latn" ? "{text: $3.4 billion, unit: USD}" : "{text: 4%, kind: growth, value: 4}"
    let field = survey.likelyTextKey ?? "text"
    let body =
      survey.readsCleanRecords || survey.likelyTextKey != nil ? "{\(quoted(field)): \"\(input)\"}" : "\"\(input)\""
    return "input: \(body)\n    claims: [\(claim), \(rest)]"
  }

  private static func baseName(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }

  /// A text that stays one in YAML, whatever it looks like.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

extension FolderSurvey {
  /// Whether all that was read are records of clean text.
  var readsCleanRecords: Bool { holdsRecordsOnly && (documents > 0 || likelyTextKey != nil) }

  /// The field that most likely holds the text of records that have none by the usual names.
  var likelyTextKey: String? { textKeys.names.first.flatMap { textKeys[$0] > 0 ? $0 : nil } }

  /// The script of most documents.
  var mainScript: String { scripts.names.first { $0 != "Zyyy" } ?? "Latn" }

  /// Whether documents are in a language whose claims are read.
  var hasReadableClaims: Bool {
    claims > 0 || languages.names.contains { $0 == "en" || $0.hasPrefix("en-") || $0 == "zh" || $0.hasPrefix("zh-") }
  }

  /// What was found, on a few lines.
  package var summary: String {
    let lines = [
      "looked at \(sampled) of \(files) files: \(documents) documents, \(problems.total) failures",
      encodings.shares.isEmpty ? "" : "  encodings: \(encodings.shares)",
      languages.shares.isEmpty ? "" : "  languages: \(languages.shares)",
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
