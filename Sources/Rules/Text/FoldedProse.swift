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
    for (traditional, simplified) in zip(traditionalForms, simplifiedForms) {
      table[Int(traditional)] = simplified
    }
    return table
  }()

  private static let traditionalForms: [UInt16] = Array(
    """
    請開復複議訴訟結轉處辦個計總數萬億條項兩餘約過屬關機構業組織務費許罰強製發規範結達無沒\
    產糾維審會為與還間單縣區鄉鎮廳員環報據經繼續順頒視舉諮詢眾係統體獲現對訂應該當於內補\
    終結決佔覆劃從來類說權責雙
    """.utf16)

  private static let simplifiedForms: [UInt16] = Array(
    """
    请开复复议诉讼结转处办个计总数万亿条项两余约过属关机构业组织务费许罚强制发规范结达无没\
    产纠维审会为与还间单县区乡镇厅员环报据经继续顺颁视举咨询众系统体获现对订应该当于内补\
    终结决占复划从来类说权责双
    """.utf16)
}
