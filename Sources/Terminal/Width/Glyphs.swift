// Text falls into glyphs: what a terminal shows in one or two columns of its own.
//
//     a  中  é(e + U+0301)  ESC  tab        text
//     a  中  é              ␛    ····       glyphs
//     1  2   1              1    1 1 1 1    columns
//
// Only a base and its combining marks are joined. Sequences that a newer terminal may join further
// (flags, families of emoji) are shown in their parts, so that their width is known.

/// What a terminal shows in one or two columns.
struct Glyph {
  /// The character, or the base of a cluster.
  var base: Unicode.Scalar
  /// The marks that join the base; empty for nearly all glyphs.
  var marks: [Unicode.Scalar] = []
  /// One or two columns.
  var width: Int
  /// Whether a terminal may think otherwise about the width.
  var isDoubtful = false
}

/// The glyphs of a text, one after another.
struct Glyphs: IteratorProtocol {
  /// More marks than this on one base are left out; no script needs them.
  static let markLimit = 8
  /// A tab is shown as blanks up to the next multiple of this, from the start of the text.
  static let tabWidth = 4

  private var scalars: String.UnicodeScalarView.Iterator
  private var following: Unicode.Scalar?
  private var blanksOfTab = 0
  private var column = 0
  private let ambiguous: AmbiguousWidth
  private let marks: SafeMarks

  init(_ text: String, ambiguous: AmbiguousWidth, marks: SafeMarks = .pictures) {
    scalars = text.unicodeScalars.makeIterator()
    following = scalars.next()
    self.ambiguous = ambiguous
    self.marks = marks
  }

  mutating func next() -> Glyph? {
    guard let glyph = nextUncounted() else { return nil }
    column += glyph.width
    return glyph
  }

  private mutating func nextUncounted() -> Glyph? {
    if blanksOfTab > 0 {
      blanksOfTab -= 1
      return Glyph(base: " ", width: 1)
    }
    while let scalar = following {
      following = scalars.next()
      if scalar == "\t" {
        blanksOfTab = Self.tabWidth - column % Self.tabWidth - 1
        return Glyph(base: " ", width: 1)
      }
      switch scalar.terminalClass {
      case .variation: continue
      case .hidden: return Glyph(base: marks.mark(for: scalar), width: 1)
      // A mark without a base gets a blank one.
      case .combining: return cluster(Glyph(base: " ", marks: [scalar], width: 1))
      case .narrow: return cluster(Glyph(base: scalar, width: 1))
      case .wide: return cluster(Glyph(base: scalar, width: 2))
      case .doubtfulNarrow: return cluster(Glyph(base: scalar, width: 1, isDoubtful: true))
      case .doubtfulWide: return cluster(Glyph(base: scalar, width: 2, isDoubtful: true))
      case .ambiguous:
        let width = ambiguous == .wide ? 2 : 1
        return cluster(Glyph(base: scalar, width: width, isDoubtful: true))
      }
    }
    return nil
  }

  /// The glyph with the marks that follow it in the text.
  private mutating func cluster(_ base: Glyph) -> Glyph {
    var glyph = base
    while let scalar = following, scalar.value >= 0x300 {
      switch scalar.terminalClass {
      case .combining where glyph.marks.count < Self.markLimit: glyph.marks.append(scalar)
      case .combining, .variation: break
      default: return glyph.markedAsDoubtful
      }
      following = scalars.next()
    }
    return glyph.markedAsDoubtful
  }
}

extension Glyph {
  /// Terminals that know nothing of combining marks give them a column.
  fileprivate var markedAsDoubtful: Glyph {
    guard !marks.isEmpty else { return self }
    var glyph = self
    glyph.isDoubtful = true
    return glyph
  }
}
