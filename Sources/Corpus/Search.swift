/// Finding agencies by a part of their names.
///
/// ```
/// 财政          青石县财政局      白塔市财政局      财政部
///                     ‾‾‾‾              ‾‾‾‾      ‾‾‾‾
/// class          after a place     after a place    prefix: comes first
/// ```
extension AgencyList {
  /// The agencies whose names contain `query`, the best first: the query at the front of the name,
  /// then behind a place (省, 市, 县, 区 …), then anywhere; within these the shorter name, then the
  /// list's own order. ASCII letters match in either case. An empty query finds all in their order.
  package func matching(_ query: String) -> [Int] {
    let wanted = query.utf8.filter { $0 != 0x20 }.map(lowercased)
    guard !wanted.isEmpty else { return Array(0..<count) }
    var ranked: [(rank: UInt64, agency: Int)] = []
    for agency in 0..<count {
      if let rank = rank(of: wanted, in: names.range(agency)) { ranked.append((rank, agency)) }
    }
    ranked.sort { ($0.rank, $0.agency) < ($1.rank, $1.agency) }
    return ranked.map(\.agency)
  }

  /// Where `query` stands in the name of an agency, as a range of bytes of the name.
  package func matchRange(_ query: String, in agency: Int) -> Range<Int>? {
    let wanted = query.utf8.filter { $0 != 0x20 }.map(lowercased)
    let name = names.range(agency)
    guard !wanted.isEmpty, let match = bestMatch(of: wanted, in: name) else { return nil }
    return match.offset..<match.offset + wanted.count
  }

  private func rank(of wanted: [UInt8], in name: Range<Int>) -> UInt64? {
    bestMatch(of: wanted, in: name).map { match in
      UInt64(match.quality) << 32 | UInt64(name.count)
    }
  }

  /// The best place of the query in a name, and its class: 0 at the front, 1 behind a place, 2
  /// elsewhere.
  private func bestMatch(
    of wanted: [UInt8], in name: Range<Int>
  ) -> (offset: Int, quality: Int)? {
    guard wanted.count <= name.count else { return nil }
    let bytes = names.bytes
    var best: (offset: Int, quality: Int)?
    for start in name.lowerBound...name.upperBound - wanted.count
    where lowercased(bytes[start]) == wanted[0] {
      guard (1..<wanted.count).allSatisfy({ lowercased(bytes[start + $0]) == wanted[$0] }) else {
        continue
      }
      let offset = start - name.lowerBound
      let quality = offset == 0 ? 0 : endsPlace(bytes, at: start, from: name.lowerBound) ? 1 : 2
      if quality < best?.quality ?? 3 { best = (offset, quality) }
      if quality <= 1 { break }
    }
    return best
  }

  /// Whether the character before `offset` closes the name of a place.
  private func endsPlace(_ bytes: [UInt8], at offset: Int, from start: Int) -> Bool {
    guard offset - start >= 3 else { return false }
    let before = bytes[offset - 3..<offset]
    return placeEndings.contains { before.elementsEqual($0) }
  }
}

/// The last characters of the names of places.
private let placeEndings: [[UInt8]] = ["省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "道"]
  .map { Array($0.utf8) }

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
