import ArgumentParser
import Serving

/// `hanji served`: for who runs a host that serves the paper over SSH.
struct ServedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "served", abstract: "Serve the paper to many readers over SSH.",
    discussion: "The readers' sessions are hanji --served, which sshd starts.",
    subcommands: [ServedSetup.self, ServedStatus.self], defaultSubcommand: ServedStatus.self)
}

/// The folder that holds paper, people and house.
struct ServedPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of what is served.", valueName: "DIR"))
  var data = ServedFolders.standard.root

  var folders: ServedFolders { ServedFolders(root: data) }
}

/// `hanji served setup FOLDER`.
struct ServedSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Write what a host is set up with into a folder, for review.",
    discussion: "Nothing else is touched; steps.txt says what to do with the files, as root.")
  @OptionGroup var place: ServedPlace
  @Argument(
    help: "A folder, made where it is not there.", completion: .directory
  )
  var folder: String
  @Flag(help: "Replace the files that are there.") var force = false

  func run() throws {
    guard let text = SetupText(program: Files.ownProgram ?? "", folders: place.folders) else {
      throw ValidationError(
        "--data takes an absolute path of letters, digits and ./_-+ alone, as does the program's own."
      )
    }
    carryOut {
      try Files.makeFolder(folder)
      for file in ServedFiles.all {
        let output = try OutputFile("\(folder)/\(file.name)", replaces: force)
        try output.write(text.text(of: file.text))
        try output.finish()
        print("\(folder)/\(file.name)")
      }
      return .done
    }
  }
}
