import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Environment {
  /// The environment of the running process.
  public static var process: Environment {
    keepStandardDescriptors()
    var environment = Environment(
      today: localDate(), now: { Instant(seconds: time(nil)) }, variables: environmentVariables(),
      isInteractive: isatty(0) == 1 && isatty(2) == 1, readLine: { Swift.readLine() }, random: randomBytes,
      standardOutput: { try write($0, to: 1) }, standardError: { try write($0, to: 2) })
    environment.showsProgress = isatty(2) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
    environment.uptime = milliseconds
    environment.minuteOfUTC = ZoneClock.minuteOfUTC
    return environment
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// A closed descriptor 0, 1 or 2 would be given to the next file that is opened; what is printed would end up in it.
  private static func keepStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  private static func localDate() -> CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate.epoch
  }

  private static func environmentVariables() -> [String: String] {
    let names = ["BALINT_REGISTER", "BALINT_ACTOR", "XDG_DATA_HOME", "HOME", "LOGNAME", "USER"]
    return names.reduce(into: [:]) { found, name in
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
  }

  private static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { unistdWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Problem(
          .unusable, "the output cannot be written: \(String(cString: strerror(errno)))",
          details: ["What was printed is not complete."])
      }
      written += count
    }
  }
}

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
