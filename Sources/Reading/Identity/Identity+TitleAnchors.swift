extension Identity.Lead {
  /// A place at which a title may begin.
  struct Anchor {
    var place: Int
    var isSentence: Bool
    /// Whether a page's line begins here, or a piece of it behind a mark.
    var isLine: Bool
  }

  private static let mostAnchors = 24

  /// The places at which a title with this core may begin, from right to left.
  func anchors(_ core: Int) -> [Anchor] {
    var anchors: [Anchor] = []
    var lines = 0
    var place = core
    while place >= 0, core - place <= Self.reach, anchors.count < Self.mostAnchors {
      let verb = length(.announced, endingAt: place)
      if place == 0 || gap(min(place, count - 1)) == .line && place < count {
        anchors.append(.init(place: place, isSentence: false, isLine: true))
        lines += 1
      } else if verb > 0 || has(.commas, at: place - 1) {
        anchors.append(.init(place: place, isSentence: true, isLine: false))
      } else if lines == 0, isApart(place) || isMark(place - 1), !isNeighbour(place - 1) {
        anchors.append(.init(place: place, isSentence: false, isLine: false))
      }
      if has(.stops, at: place - 1) || lines == 4 { break }
      place -= 1
    }
    return anchors
  }

  /// Whether the mark at `place` may part a title from what stands before it.
  func isMark(_ place: Int) -> Bool {
    guard has(.marks, at: place) else { return false }
    // 2021-2022, 2021年—2022年: no year begins here.
    let isSpan = has("年", at: place - 1) && isDigit(place - 2) && isDigit(place + 1)
    return !has("-", at: place) || !isDigit(place - 1) && !isSpan
  }

  /// Whether the label that ends at `colon` announces another document.
  private func isNeighbour(_ colon: Int) -> Bool {
    has(":", at: colon) && length(.neighbours, endingAt: colon) > 0
  }

  /// Whether the line that begins at `place` goes on from a line of a paragraph above it.
  func isWrapped(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    var start = place - 1
    while start > 0, place - start < 16, !isLineStart(start) { start -= 1 }
    return place - start >= 16 && !has(.stops, at: place - 1) && !has(":", at: place - 1)
  }
}
