import Glibc
import LoopbackSite

// Serves the sample edition on 127.0.0.1: `loopback-site [PORT]`. The address is printed; the site
// ends with its standard input.
let port = CommandLine.arguments.dropFirst().first.flatMap { UInt16($0) } ?? 0
do {
  let site = try LoopbackSite(port: port)
  print(site.base)
  fflush(nil)
  var byte: UInt8 = 0
  while read(STDIN_FILENO, &byte, 1) != 0 {}
} catch {
  print("loopback-site: cannot listen on port \(port): \(error)")
  exit(1)
}
