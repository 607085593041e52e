/// Folded labels and what they mean, looked up by a part of a buffer without copying it.
///
/// Open addressing with linear probing; every document asks for some hundred texts that are no
/// labels, and nearly all of them are told by their length or an empty slot.
struct LabelTable: Sendable {
  private var slots: [(key: [UInt16], meaning: LabelMeaning)?] = Array(repeating: nil, count: 1024)
  private var longest = 0

  /// What a text means; setting adds a label or gives it another meaning. The table has room for
  /// many times the labels of the form.
  subscript(text: ArraySlice<UInt16>) -> LabelMeaning? {
    get {
      guard text.count <= longest, !text.isEmpty else { return nil }
      return slots[slot(of: text)]?.meaning
    }
    set {
      longest = max(longest, text.count)
      slots[slot(of: text)] = newValue.map { (Array(text), $0) }
    }
  }

  /// The slot that holds the text, or the empty one where it would stand.
  private func slot(of text: ArraySlice<UInt16>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in text { hash = (hash ^ UInt32(scalar)) &* 16_777_619 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 16) & (slots.count - 1)
    while let entry = slots[slot], !entry.key.elementsEqual(text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
