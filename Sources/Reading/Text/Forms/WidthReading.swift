/// How the writer of a text counted its columns.
///
/// ```
///                     危 及 “ 三 安 全 ”
/// narrow              2  2  1 2  2  2  1      most terminals
/// likeNeighbours      2  2  2 2  2  2  2      a sign is as wide as the character before it
/// wide                2  2  2 2  2  2  2      terminals of East Asia
/// letters             1  1  1 1  1  1  1      programs that count characters
/// ```
///
/// Quotes, dashes and dots stand in both kinds of fonts, and writers differ about them. A table
/// tells which reading is meant: its columns stand under each other in that one only.
enum WidthReading: CaseIterable {
  case narrow, likeNeighbours, wide, letters

  /// The readings of writers that pad a table for the eye.
  static let padded: [WidthReading] = [.narrow, .likeNeighbours, .wide]

  /// The columns that a scalar takes behind one of width `previous`.
  @inline(__always)
  func width(of scalar: UInt32, after previous: Int) -> Int {
    if scalar < 0x80 || self == .letters { return 1 }
    switch scalar {
    case 0xA0, 0xFF61...0xFFDC: return 1
    case 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF, 0x0300...0x036F: return 0
    case ..<0x1100, 0x2000...0x2E7F:
      switch self {
      case .narrow, .letters: return 1
      case .likeNeighbours: return previous == 2 ? 2 : 1
      case .wide: return 2
      }
    default: return 2
    }
  }
}
