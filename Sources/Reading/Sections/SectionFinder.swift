import Reports

/// The sections of a report: headings and the paragraphs below them, tables left out.
struct SectionFinder {
  private let bytes: [UInt8]
  private var sections = [Section(id: nil, heading: 0..<0)]
  private var numbers: [Int?] = [nil]

  private let extents: [Range<Int>]

  private init(_ bytes: [UInt8], _ extents: [Range<Int>]) {
    self.bytes = bytes
    self.extents = extents.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// All sections in the order of the document; what stands before the first heading comes first,
  /// with an empty heading. `tables` are the tokens that belong to tables, in ascending order;
  /// `extents` are bytes inside other tokens that do.
  static func find(
    _ stream: TokenStream, tables: [Range<Int>], extents: [Range<Int>] = []
  ) -> [Section] {
    var finder = SectionFinder(stream.text.bytes, extents)
    var tables = tables[...]
    for (index, token) in stream.tokens.enumerated() {
      while let table = tables.first, table.upperBound <= index { tables = tables.dropFirst() }
      if let table = tables.first, table.contains(index) {
        if token.kind != .cell { finder.addHeading(token.range) }
        continue
      }
      switch token.kind {
      case .line, .heading: finder.add(token.range)
      case .cell where token.range.count > longestCell: finder.add(token.range)
      default: break
      }
    }
    finder.nameByPlace()
    return finder.sections.filter { !$0.heading.isEmpty || !$0.paragraphs.isEmpty }
  }

  /// A longer text in a cell outside the tables is prose in a page's layout.
  private static let longestCell = 90
  /// A longer text may hold several headings: a page that lost its line breaks.
  private static let longestLine = 240

  private mutating func add(_ text: Range<Int>) {
    let isLong = text.count > Self.longestLine
    guard !isLong, let heading = SectionHeading(bytes, text, isLine: true) else {
      return addText(text, isLong: isLong)
    }
    begin(heading)
    addText(heading.range.upperBound..<text.upperBound, isLong: false)
  }

  /// Takes a line between the parts of a table as a heading, if it surely is one.
  private mutating func addHeading(_ text: Range<Int>) {
    guard text.count <= Self.longestLine, SectionHeading.mayBeNumber(bytes, text),
      let heading = SectionHeading(bytes, text, isLine: true),
      heading.number != nil, heading.id != nil
    else { return }
    begin(heading)
  }

  private mutating func begin(_ heading: SectionHeading) {
    sections.append(Section(id: heading.id, heading: heading.range))
    numbers.append(heading.number)
  }

  /// Cuts a text at the headings in it: a number that stands free, and a closing word. Glued to a
  /// word, or in a short text, only the next number in order is believed.
  private mutating func addText(_ text: Range<Int>, isLong: Bool) {
    var start = text.lowerBound
    for (place, isFree) in headingPlaces(in: text) where place >= start {
      guard let heading = SectionHeading(bytes, place..<text.upperBound, isLine: false) else {
        continue
      }
      let isNext = heading.id != nil && heading.number == ((numbers.last ?? nil) ?? 0) + 1
      guard isLong ? isFree || isNext : isFree && isNext else { continue }
      addParagraph(start..<place)
      begin(heading)
      start = heading.range.upperBound
    }
    addParagraph(start..<text.upperBound)
  }

  /// Adds what of the range is prose, if anything is.
  private mutating func addParagraph(_ range: Range<Int>) {
    var start = range.lowerBound
    for extent in extents where extent.overlaps(range) {
      appendParagraph(start..<max(start, extent.lowerBound))
      start = min(range.upperBound, max(start, extent.upperBound))
    }
    appendParagraph(start..<range.upperBound)
  }

  private mutating func appendParagraph(_ range: Range<Int>) {
    let paragraph = bytes.trimmingBlanks(range)
    if !paragraph.isEmpty { sections[sections.count - 1].paragraphs.append(paragraph) }
  }

  /// Offsets of `一、` … `十、`, and whether each stands free: at the start or behind something that
  /// is no part of a word.
  private func headingPlaces(in text: Range<Int>) -> [(place: Int, isFree: Bool)] {
    var places: [(place: Int, isFree: Bool)] = []
    var start = text.lowerBound
    let sign = Self.pause
    // What stands before 、 is decoded backwards.
    while let mark = bytes.span.firstPlace(of: sign.span, anchor: 2, in: start..<text.upperBound) {
      start = mark + 3
      guard mark > text.lowerBound else { continue }
      var place = mark
      while place - text.lowerBound >= 3, mark - place < 6, isNumeral(place - 3) { place -= 3 }
      if place < mark { places.append((place, isFree(place, after: text.lowerBound))) }
    }
    return places
  }

  private static let pause = Array("、".utf8)

  private func isNumeral(_ index: Int) -> Bool {
    var index = index
    let scalar = LabelFolder.scalar(in: bytes, at: &index, before: index + 3)
    return LabelFolder.isNumeral(LabelFolder.fold(scalar))
  }

  /// Whether no word ends at `index`: a digit, a blank or a mark stands there, or the text begins.
  private func isFree(_ index: Int, after start: Int) -> Bool {
    guard index > start else { return true }
    var before = index - 1
    while before > start, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return LabelFolder.fold(LabelFolder.scalar(in: bytes, at: &before, before: index)) < 0x3A
  }

  /// A heading in other words is the section whose number it carries, when its neighbours are the
  /// sections before and behind.
  private mutating func nameByPlace() {
    let all = SectionID.allCases
    for index in sections.indices where sections[index].id == nil {
      guard let number = numbers[index], all.indices.contains(number - 1) else { continue }
      let before = number == 1 || index > 0 && sections[index - 1].id == all[number - 2]
      let behind =
        number == all.count
        || index + 1 < sections.count && sections[index + 1].id == all[number]
      if before, behind { sections[index].id = all[number - 1] }
    }
  }
}
