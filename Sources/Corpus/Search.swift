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
  /// list's own order. ASCII letters match in either case; blanks that an input method left between
  /// characters do not matter. An empty query finds all in their order.
  package func matching(_ query: String) -> [Int] {
    let forms = searchForms(query)
    guard !forms.isEmpty else { return Array(0..<count) }
    var ranked: [(rank: UInt64, agency: Int)] = []
    for agency in 0..<count {
      let name = names.range(agency)
      guard let match = bestMatch(of: forms, in: name) else { continue }
      ranked.append((UInt64(match.quality) << 32 | UInt64(name.count), agency))
    }
    ranked.sort { ($0.rank, $0.agency) < ($1.rank, $1.agency) }
    return ranked.map(\.agency)
  }

  /// Where `query` stands in the name of an agency, as a range of bytes of the name.
  package func matchRange(_ query: String, in agency: Int) -> Range<Int>? {
    bestMatch(of: searchForms(query), in: names.range(agency)).map { match in
      match.offset..<match.offset + match.length
    }
  }

  /// The best place of the first form of a query that stands in a name.
  private func bestMatch(
    of forms: [[UInt8]], in name: Range<Int>
  ) -> (offset: Int, length: Int, quality: Int)? {
    for form in forms {
      if let match = bestMatch(of: form, in: name) {
        return (match.offset, form.count, match.quality)
      }
    }
    return nil
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

/// The bytes to look for: the query as typed, without blanks at its ends, then without any.
private func searchForms(_ query: String) -> [[UInt8]] {
  let typed = query.utf8.map(lowercased)
  let isBlank = { (byte: UInt8) in byte == 0x20 }
  guard let first = typed.firstIndex(where: { !isBlank($0) }),
    let last = typed.lastIndex(where: { !isBlank($0) })
  else { return [] }
  let trimmed = Array(typed[first...last])
  return trimmed.contains(where: isBlank) ? [trimmed, trimmed.filter { !isBlank($0) }] : [trimmed]
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
