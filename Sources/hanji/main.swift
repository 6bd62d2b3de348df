import NcursesTerminal

// Descriptors that are closed at the start would be given to files that are opened, and written to.
StandardDescriptors.fill()

// The daily way in, past the reading of options that it does not have: it saves 5 ms.
if CommandLine.arguments.count <= 1 {
  Ending.leave(ReaderProgram.run(ReaderOptions()))
}
HanjiCommand.start()
