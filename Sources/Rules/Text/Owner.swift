import Reports

/// Whose report it is, as far as that decides which numbers of its sentences are its own.
///
/// ```
/// 青石县人民政府    全县 我县 青石县            县政府办, 各乡镇, 全市: narrower or wider
/// 青石县财政局      我局 本机关 县财政局         全县, 各股室
/// ```
struct Owner {
  enum Kind {
    /// Governs an area that has departments of its own.
    case government
    /// A town: it has no departments, so all that it calls itself is the same.
    case town
    case department
    /// The office of a government, which may stand for the government.
    case office
    case unknown
  }

  let kind: Kind
  private let name: [UInt16]
  /// 人民政府 at the end of a government's name left out.
  private let area: [UInt16]

  init(_ agency: Agency?) {
    name = FoldedProse.folded(agency?.name ?? "")
    var area = name[...]
    for ending in Self.governments where area.count > ending.count + 1 {
      if area.suffix(ending.count).elementsEqual(ending) { area = area.dropLast(ending.count) }
    }
    self.area = Array(area)
    let level = area.last ?? 0
    if name.isEmpty {
      kind = .unknown
    } else if name.suffix(3).elementsEqual(Self.office) || name.suffix(3).elementsEqual(Self.hall) {
      kind = name.firstRange(of: Self.government) == nil ? .department : .office
    } else if Self.towns.contains(level) {
      kind = .town
    } else if Self.areas.contains(level) {
      kind = .government
    } else {
      kind = .department
    }
  }

  /// Whether a word by which an agency calls itself means this one: 我局, 本机关.
  var isOwnAgency: Bool { kind != .government }

  /// Whether 全县, 我区 … is the area of this government; `scalars` is the word.
  func isOwnArea(_ scalars: ArraySlice<UInt16>) -> Bool {
    guard kind == .government || kind == .town, let level = scalars.last else { return false }
    return area.last == level
  }

  /// Where a name of this agency that begins at `index` ends: the name in full, the area of a
  /// government, or for a department what leaves out some of the name but neither its last
  /// character nor a 分 that makes it a branch (县发改局 for 青石县发展和改革局).
  func nameEnd(_ scalars: [UInt16], at index: Int) -> Int? {
    guard name.count > 1, scalars[index] == name[0] || kind != .government else { return nil }
    if scalars[index...].starts(with: name) { return index + name.count }
    if kind == .government {
      return scalars[index...].starts(with: area) ? index + area.count : nil
    }
    var (place, end) = (0, index)
    var best: Int?
    while end < scalars.count, let next = name[place...].firstIndex(of: scalars[end]) {
      if !name[place..<next].contains(Self.branch) || scalars[index..<end].contains(Self.branch) {
        if scalars[end] == name.last, end > index { best = end + 1 }
      }
      place = next + 1
      end += 1
    }
    return best
  }

  private static let governments = ["人民政府", "管理委员会", "管委会", "政府", "办事处"].map(FoldedProse.folded)
  private static let government = FoldedProse.folded("政府")
  private static let office = FoldedProse.folded("办公室")
  private static let hall = FoldedProse.folded("办公厅")
  private static let towns = Set(FoldedProse.folded("镇乡道"))
  private static let areas = Set(FoldedProse.folded("省市区县旗州盟"))
  private static let branch = FoldedProse.folded("分")[0]
}
