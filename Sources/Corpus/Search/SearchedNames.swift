/// Names as a search compares them, one behind the other: all of a list, or some that follow each
/// other in it.
struct SearchedNames: Sendable {
  private(set) var characters: [UInt16] = []
  /// Where in the whole list the first of `characters` stands.
  private(set) var start = 0
  /// Where in the whole list each name ends.
  private(set) var ends: [UInt32] = []
  /// What each name offers to a search.
  private(set) var masks = NameMasks()

  init() {}

  init(characters: [UInt16], from start: Int = 0, ends: [UInt32], masks: NameMasks) {
    self.characters = characters
    self.start = start
    self.ends = ends
    self.masks = masks
  }

  var bytes: Int { 2 * characters.count + 4 * ends.count + masks.bytes }

  mutating func append(_ name: [UInt16]) {
    characters += name
    ends.append(UInt32(truncatingIfNeeded: characters.count))
    masks.append(NameMask(name.span, .shared))
  }

  /// The characters of a name, as a range of `characters`.
  func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]) - start)..<Int(ends[row]) - start
  }
}
