extension String {
  /// How many columns the text takes on a terminal.
  ///
  /// Combining marks take none; East Asian wide letters and most pictographs take two.
  public var columnWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.columnWidth }
  }

  /// The text filled up with spaces at its end to at least `width` columns.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columnWidth))
  }

  /// The text filled up with spaces at its start to at least `width` columns.
  public func rightAligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columnWidth)) + self
  }
}

extension Unicode.Scalar {
  fileprivate var columnWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
