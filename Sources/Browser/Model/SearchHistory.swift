/// What was searched for before, walked with keys while a search field is open.
///
/// ```
/// entries   民政 · 财政 · 青石          oldest first
/// place                   ▲            behind the last one: what is being typed
/// ```
package struct SearchHistory: Sendable {
  private var entries: [String] = []
  /// Which entry the field shows; `nil` when it shows what is being typed.
  private var place: Int?
  private var typed = ""

  private static let limit = 50

  package init() {}

  /// Whether the field shows an entry.
  var isWalking: Bool { place != nil }

  /// Keeps what was searched for, once, as the newest.
  mutating func keep(_ query: String) {
    place = nil
    guard !query.isEmpty else { return }
    entries.removeAll { $0 == query }
    entries.append(query)
    if entries.count > Self.limit { entries.removeFirst() }
  }

  /// The field shows something of its own again.
  mutating func stopWalking() { place = nil }

  /// The entry before the one that shows, or `nil` when there is none; `text` is what the field
  /// holds.
  mutating func earlier(than text: String) -> String? {
    let before = (place ?? entries.count) - 1
    guard entries.indices.contains(before) else { return nil }
    if place == nil { typed = text }
    place = before
    return entries[before]
  }

  /// The entry behind the one that shows; behind the newest, what was typed.
  mutating func later() -> String? {
    guard let shown = place else { return nil }
    place = shown + 1 < entries.count ? shown + 1 : nil
    return place.map { entries[$0] } ?? typed
  }
}
