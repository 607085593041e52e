import Reports

/// A paragraph reduced to the scalars by which its words are recognised, with their places.
///
/// ```
/// bytes     共 收 到 依 申 请 公 开 ３ 件 ， \n 已 办 结 。
/// scalars   共 收 到 依 申 请 公 开 3  件 ，    已 办 结 。
/// ```
///
/// Blanks and line breaks go, radicals and full-width forms become the ordinary character, and of
/// traditional characters those that the words of the `Lexicon` need. The buffers are used again
/// and again.
struct FoldedProse {
  private(set) var scalars: [UInt16] = []
  /// For each scalar four times the place of its first byte, and how many follow that one.
  private var places: [Int] = []

  /// Takes a range of `bytes`, which is clipped to what there is, in place of what was there.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    scalars.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    let range = range.clamped(to: 0..<bytes.count)
    // Most of a report goes through this loop: the table is looked up once, and the arrays have
    // room before it begins.
    let folded = Self.folded
    scalars.reserveCapacity(range.count / 2)
    places.reserveCapacity(range.count / 2)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      let scalar = folded[Int(Self.scalar(in: bytes, at: &index, before: range.upperBound))]
      guard scalar != 0 else { continue }
      scalars.append(scalar)
      places.append(start << 2 | (index - start - 1))
    }
  }

  /// The bytes from which some scalars come.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return places[first] >> 2..<places[last] >> 2 + places[last] & 3 + 1
  }

  /// The folded scalars of a text.
  static func folded(_ text: String) -> [UInt16] {
    var prose = FoldedProse()
    let bytes = Array(text.utf8)
    prose.read(bytes, 0..<bytes.count)
    return prose.scalars
  }

  /// The scalar at `index`, which moves behind it; what is malformed or lies beyond the basic plane
  /// is the replacement character.
  @inline(__always)
  private static func scalar(in bytes: [UInt8], at index: inout Int, before end: Int) -> UInt16 {
    let first = UInt16(bytes[index])
    if first >= 0xE0, first < 0xF0, index + 3 <= end {
      let (second, third) = (UInt16(bytes[index + 1]), UInt16(bytes[index + 2]))
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        index += 3
        return first << 12 | (second & 0x3F) << 6 | third & 0x3F
      }
    }
    index += 1
    if first < 0x80 { return first }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    guard length > 0, index + length <= end else { return replacement }
    var scalar: UInt16 = length == 1 ? first & 0x1F : first & 0x0F
    for offset in 0..<length {
      let byte = UInt16(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return replacement }
      scalar = scalar << 6 | byte & 0x3F
    }
    index += length
    return length < 3 ? scalar : replacement
  }

  private static let replacement: UInt16 = 0xFFFD

  /// What each scalar of the basic plane becomes; 0 for what is left out. A table, for every scalar
  /// of every report is looked up.
  private static let folded: [UInt16] = {
    var table = (0...UInt16.max).map(\.self)
    let blanks = Array(0...0x20) + [0x7F, 0xA0] + Array(0x2000...0x200F) + [0x3000, 0xFEFF]
    // Markdown leaves its emphasis around numbers.
    for blank in blanks + [0x2A] { table[blank] = 0 }
    for wide in 0xFF01...0xFF5E { table[wide] = UInt16(wide - 0xFEE0) }
    func put(_ ordinary: [UInt16], from first: UInt16) {
      for (place, scalar) in ordinary.enumerated() { table[Int(first) + place] = scalar }
    }
    put(FoldingTable.radicalSupplement, from: FoldingTable.radicalSupplementFirst)
    put(FoldingTable.kangxiRadicals, from: FoldingTable.kangxiRadicalsFirst)
    put(FoldingTable.compatibilityIdeographs, from: FoldingTable.compatibilityIdeographsFirst)
    let pairs = FoldingTable.traditional + proseForms
    for place in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[Int(pairs[place])] = pairs[place + 1]
    }
    return table
  }()

  /// Pairs of a traditional and a simplified character that sentences have and the form has not.
  private static let proseForms: [UInt16] = Array(
    "個个億亿兩两餘余約约達达產产與与還还縣县鄉乡鎮镇廳厅員员視视諮咨眾众訂订應应當当佔占來来".utf16)
}
