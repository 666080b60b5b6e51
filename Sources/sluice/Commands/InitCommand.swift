import ArgumentParser
import SluiceIntake
import SluiceRun

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Look at a folder and write a commented pipeline for what lies there.",
    discussion: """
      EXAMPLES
        sluice init dump/                    writes dump.yaml into this folder
        sluice init dump/ --output my.yaml
        sluice init dump/ --output - | less

      A sample of the files, spread over the whole folder, is read: formats,
      encodings, languages and what cannot be read decide what the pipeline says.
      """)

  @Argument(help: "The folder, or files, to look at.", completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file to write, - for standard output (default: the folder's name and .yaml).")
  var output: String?

  @Option(help: "How many files to look at.")
  var sample = 200

  @Flag(help: "Replace the file where it exists.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...100_000).contains(sample) { throw ValidationError("--sample is from 1 to 100000, not \(sample)") }
  }

  func run() throws {
    let target = output ?? defaultName
    if target != "-", !force, readSmallFile(target) != nil {
      throw ValidationError("\(target) exists; name another file with --output, or replace it with --force")
    }
    let survey = FolderSurvey(of: inputs, sample: sample)
    if survey.files == 0 {
      throw ValidationError("no file lies in \(inputs.joined(separator: ", ")); check the name")
    }
    let text = PipelineDraft.text(
      survey, inputs: inputs, file: target, findsLexicons: ShippedFiles.pipelines != nil)
    if target == "-" { return print(text, terminator: "") }
    guard writeSmallFile(text, to: target) else {
      Terminal.error("sluice: cannot write \(target); name another file with --output")
      throw Exit.cannotWrite
    }
    _ = try loadPipeline(target)
    common.print(survey.summary)
    common.print("wrote \(target); next:\n  sluice run \(target) \(inputs.joined(separator: " ")) --output out")
  }

  private var defaultName: String {
    let last = inputs[0].split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? "pipeline"
    return "\(last.split(separator: ".").first.map(String.init) ?? "pipeline").yaml"
  }
}
