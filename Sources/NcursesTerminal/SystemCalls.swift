#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The system's calls under names that the methods of ours do not hide.

func systemPoll(_ watched: UnsafeMutablePointer<pollfd>, _ count: nfds_t, _ wait: Int32) -> Int32 {
  poll(watched, count, wait)
}

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
