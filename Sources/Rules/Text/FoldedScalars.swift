import Reports

/// What the scalars of the basic plane become before words are looked for.
enum FoldedScalars {
  /// Stands for what is malformed and for what lies beyond the basic plane.
  static let replacement: UInt16 = 0xFFFD

  /// The folded scalars of a text.
  static func of(_ text: some StringProtocol) -> [UInt16] {
    text.unicodeScalars.map { table[Int(UInt16(exactly: $0.value) ?? replacement)] }
      .filter { $0 != 0 }
  }

  /// What each scalar becomes; 0 for what is left out.
  static let table: [UInt16] = {
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

/// A few scalars, for the question whether one is among them.
struct ScalarSet {
  private let scalars: [UInt16]
  /// A bit for each value of the last six: most of the others are known by it.
  private let filter: UInt64

  init(_ text: String) { self.init(FoldedScalars.of(text)) }

  init(_ scalars: [UInt16]) {
    self.scalars = scalars
    filter = scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt16) -> Bool {
    filter >> UInt64(scalar & 63) & 1 == 1 && scalars.contains(scalar)
  }
}
