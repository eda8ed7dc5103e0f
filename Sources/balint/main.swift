import CLI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

exit(Balint.run(Array(CommandLine.arguments.dropFirst()), in: .process))
