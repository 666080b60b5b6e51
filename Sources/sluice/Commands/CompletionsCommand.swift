import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the script by which a shell completes commands and options.",
    discussion: """
      EXAMPLES
        sluice completions bash > ~/.local/share/bash-completion/completions/sluice
        sluice completions zsh > ~/.zfunc/_sluice
        sluice completions fish > ~/.config/fish/completions/sluice.fish

      An installed package has them in place already.
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  @OptionGroup var common: CommonOptions

  func run() {
    switch shell {
    case .bash: print(Sluice.completionScript(for: .bash))
    case .zsh: print(Sluice.completionScript(for: .zsh))
    case .fish: print(Sluice.completionScript(for: .fish))
    }
  }
}
