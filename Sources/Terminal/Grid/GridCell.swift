// A cell of the grid is one machine word, so that frames are compared word by word and copying one
// counts no references.
//
//     bits   0–20   the scalar, or the number of a cluster
//            21     it is the number of a cluster
//            22–23  kind: narrow, head, continuation
//            24     terminals may disagree about the width
//            32–47  the number of the style
//
//     a 中 b     │ a narrow │ 中 head │ (0) continuation │ b narrow │

/// One column of one row of a grid.
struct GridCell: Hashable, Sendable {
  enum Kind: UInt64 {
    /// A glyph of one column.
    case narrow
    /// The left column of a glyph of two.
    case head
    /// The right column of a glyph of two; it holds the style and nothing else.
    case continuation
  }

  private(set) var word: UInt64

  private init(word: UInt64) {
    self.word = word
  }

  init(_ kind: Kind, scalar: Unicode.Scalar, style: Int, isDoubtful: Bool = false) {
    word =
      UInt64(scalar.value) | kind.rawValue << 22 | (isDoubtful ? 1 << 24 : 0)
      | UInt64(truncatingIfNeeded: style & 0xFFFF) << 32
  }

  init(_ kind: Kind, cluster: Int, style: Int) {
    word =
      UInt64(truncatingIfNeeded: cluster & 0x1F_FFFF) | 1 << 21 | kind.rawValue << 22 | 1 << 24
      | UInt64(truncatingIfNeeded: style & 0xFFFF) << 32
  }

  /// A blank in the plain style.
  static let blank = GridCell(.narrow, scalar: " ", style: 0)

  static func blank(style: Int) -> GridCell {
    GridCell(.narrow, scalar: " ", style: style)
  }

  static func continuation(style: Int) -> GridCell {
    GridCell(word: Kind.continuation.rawValue << 22 | UInt64(truncatingIfNeeded: style) << 32)
  }

  var kind: Kind { Kind(rawValue: word >> 22 & 3) ?? .narrow }

  var isDoubtful: Bool { word >> 24 & 1 == 1 }

  var style: Int {
    get { Int(word >> 32 & 0xFFFF) }
    set { word = word & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: newValue & 0xFFFF) << 32 }
  }

  /// The number of the cluster; nil for a single scalar.
  var cluster: Int? {
    get { word >> 21 & 1 == 1 ? Int(word & 0x1F_FFFF) : nil }
    set {
      guard let newValue else { return }
      word = word & ~0x1F_FFFF | UInt64(truncatingIfNeeded: newValue & 0x1F_FFFF)
    }
  }

  var scalar: Unicode.Scalar { Unicode.Scalar(UInt32(word & 0x1F_FFFF)) ?? " " }
}
