import Reports

/// Finds printed labels in the texts before the values of a row.
///
/// ```
/// 三、本年度办理结果 · （六）其 · 2、申请人逾期未按收费通知要 · 求缴纳费用… · 政府信息公开申请
///                                └──────────── joined from the back: a label ───────────┘
/// ```
///
/// A label may stand in one text or be cut into several, with parts of other labels before it.
struct LabelReader {
  private let bytes: [UInt8]
  private let labels = StatutoryLabels.shared
  private var folder = LabelFolder()
  private var starts: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// So many texts at the end are tried together.
  private static let mostJoined = 8
  /// Longer than any label with everything that stands before it.
  static let longestJoined = 80
  /// A text of more bytes is passed over.
  private static let longestText = 4 * longestJoined

  mutating func label(of row: AssembledRow, in rows: AssembledRows) -> RowLabel {
    var label = RowLabel()
    guard let last = row.pieces.last else { return label }
    let ownStart = row.pieces.upperBound - row.ownPieces
    var start = row.pieces.lowerBound
    while start <= last {
      let token = rows.pieceTokens[start]
      var end = start + 1
      while end <= last, rows.pieceTokens[end] == token { end += 1 }
      let isOwn = start >= ownStart
      // A line is one text with blanks in it, or several texts side by side.
      if end - start == 1 || !note(rows.pieces[start..<end], token, isOwn, &label) {
        for piece in start..<end { _ = note(rows.pieces[piece...piece], token, isOwn, &label) }
      }
      start = end
    }
    if row.pieces.count > 1 { readMeaning(of: row, in: rows, &label) }
    label.isDistant = label.meaning != nil && row.ownPieces == 0
    return label
  }

  /// Notes what a text means, if it is anything that the form prints.
  private mutating func note(
    _ text: ArraySlice<Range<Int>>, _ token: Int, _ isOwn: Bool, _ label: inout RowLabel
  ) -> Bool {
    guard mayBegin(text) else { return false }
    fold(text)
    guard folder.scalars.count <= Self.longestJoined else { return false }
    label.meaning = labels.meaning(folder.scalars[...])
    switch label.meaning {
    case .row(let row, let number):
      if row.hasCommonLabel, number != .same {
        label.heads.insert(.common)
      } else {
        label.mentions.insert(row)
      }
    case .group(let group):
      if isOwn { label.group = group }
    case .head(let head): label.heads.insert(head)
    case nil:
      guard let heads = labels.heads(in: folder.scalars[...]) else { return false }
      label.heads.add(heads)
    }
    if label.firstToken == nil {
      label.firstToken = token
      label.firstOffset = text.first?.lowerBound
    }
    return true
  }

  /// Whether some texts, one behind the other, may be a label however they go on.
  private func mayBegin(_ texts: ArraySlice<Range<Int>>) -> Bool {
    labels.starts.mayBegin(bytes, texts, longest: Self.longestText)
  }

  /// The longest text at the end of the row's several texts that is a label to the letter.
  private mutating func readMeaning(
    of row: AssembledRow, in rows: AssembledRows, _ label: inout RowLabel
  ) {
    label.meaning = nil
    var tail = rows.pieces(of: row).suffix(Self.mostJoined)
    let length = tail.reduce(0) { $0 + $1.count }
    if length > 3 * Self.longestJoined { tail = shortTail(of: tail) }
    guard let first = tail.indices.first(where: { mayBegin(tail[$0...]) }) else { return }
    fold(tail[first...])
    for (index, start) in starts.enumerated() {
      let joined = folder.scalars[start...]
      guard joined.count <= Self.longestJoined, labels.starts.mayBegin(joined),
        let meaning = labels.meaning(joined)
      else { continue }
      label.meaning = meaning
      if case .row(let row, _) = meaning, index + 1 < starts.count { label.mentions.insert(row) }
      return
    }
  }

  /// The last of some texts, as many as may together be no longer than a label.
  private func shortTail(of texts: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
    var count = 0
    for (index, range) in zip(texts.indices, texts).reversed() where range.count <= Self.longestText
    {
      count += ideographs(in: range)
      if count > Self.longestJoined { return texts[(index + 1)...] }
    }
    return texts
  }

  /// How many of the usual ideographs stand in a text; nothing folds them away.
  private func ideographs(in range: Range<Int>) -> Int {
    let text = bytes.span.extracting(range)
    var count = 0
    var start = 0
    while start < text.count {
      // Without a branch and in bytes, so that many are looked at at once.
      let chunk = text.extracting(start..<min(start + 255, text.count))
      var chunkCount: UInt8 = 0
      for place in chunk.indices { chunkCount &+= chunk[place] &- 0xE4 < 6 ? 1 : 0 }
      count += Int(chunkCount)
      start += chunk.count
    }
    return count
  }

  /// Folds some texts, one behind the other; `starts` tells where each begins.
  private mutating func fold(_ texts: ArraySlice<Range<Int>>) {
    let bytes = bytes
    folder.removeAll()
    starts.removeAll(keepingCapacity: true)
    folder.append(bytes, texts, longest: Self.longestText, starts: &starts)
  }

  /// How well the texts of a row match each of `entries` when none is a label to the letter:
  /// 0 to 80, for the best number of texts joined.
  mutating func likeness(
    of row: AssembledRow, in rows: AssembledRows, to entries: [StatutoryLabels.Entry]
  ) -> [Int] {
    fold(rows.pieces(of: row).suffix(Self.mostJoined))
    var best = [Int](repeating: 0, count: entries.count)
    for start in starts.suffix(4) {
      let joined = folder.scalars[start...]
      guard joined.count >= 2, joined.count <= Self.longestJoined else { continue }
      for (index, entry) in entries.enumerated() {
        best[index] = max(best[index], Likeness.score(joined, entry))
      }
    }
    return best
  }

  /// The folded text of several ranges, one behind the other.
  mutating func folded(_ ranges: some Sequence<Range<Int>>) -> [UInt16] {
    folder.removeAll()
    for range in ranges { folder.append(bytes, range) }
    return folder.scalars
  }
}
