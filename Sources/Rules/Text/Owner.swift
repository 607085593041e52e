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
    name = FoldedScalars.of(agency?.name ?? "")
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

  /// Whether 全县, 我区 … is the area of this government; `level` is the last scalar.
  func isOwnArea(_ level: UInt16) -> Bool {
    (kind == .government || kind == .town) && area.last == level
  }

  /// Where a name of this agency that begins at `index` ends: the name in full, the area of a
  /// government, or for a department what leaves out some of the name but neither its last
  /// character nor a 分 that makes it a branch (县发改局 for 青石县发展和改革局).
  func nameEnd(_ signs: Span<FoldedProse.Sign>, at index: Int) -> Int? {
    guard name.count > 1 else { return nil }
    if kind == .government {
      if name.stands(in: signs, at: index) { return index + name.count }
      return signs[index].scalar == name[0] && area.stands(in: signs, at: index)
        ? index + area.count : nil
    }
    if name.stands(in: signs, at: index) { return index + name.count }
    var (place, end) = (0, index)
    var best: Int?
    var hasBranch = false
    while end < signs.count, let next = name[place...].firstIndex(of: signs[end].scalar) {
      if hasBranch || !name[place..<next].contains(Self.branch) {
        if signs[end].scalar == name.last, end > index { best = end + 1 }
      }
      if signs[end].scalar == Self.branch { hasBranch = true }
      place = next + 1
      end += 1
    }
    return best
  }

  private static let governments = ["人民政府", "管理委员会", "管委会", "政府", "办事处"].map {
    FoldedScalars.of($0)
  }
  private static let government = FoldedScalars.of("政府")
  private static let office = FoldedScalars.of("办公室")
  private static let hall = FoldedScalars.of("办公厅")
  private static let towns = ScalarSet("镇乡道")
  private static let areas = ScalarSet("省市区县旗州盟")
  private static let branch = FoldedScalars.of("分")[0]
}

extension [UInt16] {
  /// Whether the scalars stand at `index`.
  fileprivate func stands(in signs: Span<FoldedProse.Sign>, at index: Int) -> Bool {
    guard count <= signs.count - index else { return false }
    for place in indices where self[place] != signs[index + place].scalar { return false }
    return true
  }
}
