import NcursesTerminal

// Descriptors that are closed at the start would be given to files that are opened, and written to.
StandardDescriptors.fill()

// The daily way in, past the tree of commands and options: it saves 5 ms.
if let options = ReaderOptions(daily: CommandLine.arguments.dropFirst()) {
  Ending.leave(ReaderProgram.run(options))
}
HanjiCommand.start()
