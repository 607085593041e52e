/// Folded labels and what they mean, looked up by a part of a buffer without copying it.
///
/// Open addressing with linear probing; every document asks for some hundred texts that are no
/// labels, and nearly all of them are told by their length or an empty slot. The slot depends on the
/// length and three of the scalars only.
///
/// ```
/// slots  | 0 | 2 | 0 | 0 | 1 |        number of a label, from 1; 0 where none stands
/// labels     [ key 0..<6, .row(…) ] [ key 6..<9, .head(…) ]
/// scalars    一 本 年 新 收 … 自 然 人
/// ```
struct LabelTable: Sendable {
  private var slots = [UInt16](repeating: 0, count: 1024)
  private var labels: [(key: Range<Int>, meaning: LabelMeaning)] = []
  private var scalars: [UInt16] = []
  private var longest = 0

  /// What a text means; setting adds a label or gives it another meaning. The table has room for
  /// many times the labels of the form.
  subscript(text: ArraySlice<UInt16>) -> LabelMeaning? {
    get {
      guard text.count <= longest, !text.isEmpty else { return nil }
      let label = Int(slots[slot(of: text)])
      return label == 0 ? nil : labels[label - 1].meaning
    }
    set {
      guard let newValue else { return }
      precondition(!text.isEmpty)
      longest = max(longest, text.count)
      let slot = slot(of: text)
      if slots[slot] == 0 {
        labels.append((scalars.count..<scalars.count + text.count, newValue))
        scalars += text
        slots[slot] = UInt16(labels.count)
      } else {
        labels[Int(slots[slot]) - 1].meaning = newValue
      }
    }
  }

  /// All labels, in no order of meaning.
  var keys: [ArraySlice<UInt16>] { labels.map { scalars[$0.key] } }

  /// The slot that holds the text, or the empty one where it would stand.
  private func slot(of text: ArraySlice<UInt16>) -> Int {
    let text = text.span
    // A few of the scalars tell the labels apart.
    let last = text.count - 1
    var hash = UInt32(text.count) &* 16_777_619
    hash = (hash ^ UInt32(text[last])) &* 16_777_619
    hash = (hash ^ UInt32(text[last / 2])) &* 16_777_619
    hash = (hash ^ UInt32(text[0])) &* 16_777_619
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 16) & (slots.count - 1)
    while slots[slot] != 0, !isKey(of: Int(slots[slot]) - 1, text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKey(of label: Int, _ text: Span<UInt16>) -> Bool {
    let key = labels[label].key
    guard key.count == text.count else { return false }
    for index in text.indices where scalars[key.lowerBound + index] != text[index] { return false }
    return true
  }
}
