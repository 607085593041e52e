// A file's name that is no title has parts, and mostly one of them is the agency:
//
//   玉石县_白石县教育局_20240131.docx        白石县教育局; which year it is about is not said
//   附件3：白石县教育局（2023年度）定稿.docx   白石县教育局, 2023

extension Identity.Lead {
  /// The only organ below a government that a part of a file's name names with its place.
  var onlyPart: Identity.Name? {
    var found: Identity.Name?
    for part in parts {
      var part = part
      if let year = year(at: part.lowerBound, before: part.upperBound, isBare: true) {
        part = year.range.upperBound..<part.upperBound
      }
      if let year = years(in: part).first { part = part.lowerBound..<year.range.lowerBound }
      part = part.lowerBound..<part.upperBound - length(.yearbooks, endingAt: part.upperBound)
      guard let name = Identity.Name(self, part.clamped(to: 0..<count)), name.hasPlace,
        !name.isGovernment || Identity.Words.township.ends(name.key)
      else { continue }
      if let found, found.key != name.key { return nil }
      found = name
    }
    return found
  }

  /// The only year in a file's name that is marked as one and is no day's: 2023年, not 2023.
  var onlyYear: Int? {
    let values = Set(years(in: 0..<count).map(\.value))
    return values.count == 1 ? values.first ?? nil : nil
  }

  private func years(in range: Range<Int>) -> [Identity.Year] {
    range.compactMap { place in
      guard !isDigit(place - 1), let year = year(at: place, before: range.upperBound),
        year.value != nil, !isMonth(year.range.upperBound)
      else { return nil }
      return year
    }
  }

  private func isMonth(_ place: Int) -> Bool {
    isDigit(place) && (has("月", at: place + 1) || isDigit(place + 1) && has("月", at: place + 2))
  }

  /// The pieces between marks, brackets and blanks.
  private var parts: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for place in 0...count {
      let isMark = has(.marks, at: place) || has(.brackets, at: place)
      guard place == count || isMark || gap(place) != .none else { continue }
      if start < place { parts.append(start..<place) }
      start = isMark ? place + 1 : place
    }
    return parts
  }
}
