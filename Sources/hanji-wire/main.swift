import Glibc

/// Reads requests on standard input and answers them on standard output, until the input ends.
let isTracing = CommandLine.arguments.dropFirst().contains("--trace")
guard Confinement.enter(isTracing: isTracing), let server = WireServer(isTracing: isTracing) else {
  exit(71)  // EX_OSERR: without its limits the wire does not work.
}
// Nothing is left to flush or free, and a thread of the resolver may still wait for its name server.
_exit(server.run())
