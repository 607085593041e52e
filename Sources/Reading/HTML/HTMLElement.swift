/// What a tag means for the text of a page. Names that are not listed mark up words inside a line.
enum HTMLElement: UInt8 {
  case inline
  case block, lineBreak, heading, preformatted
  /// Leads elsewhere, with what stands in it.
  case link
  case table, rowGroup, row, cell
  /// Its content is no markup, and nothing that is read.
  case rawText
  /// Its content is the page's title.
  case title
  /// Has no content; its attributes may name the document.
  case meta
  /// Has no content; its value shows in its place.
  case field
  /// Controls and navigation: certainly no part of the document.
  case chrome

  // Word's own markup, as it stands in a .docx.
  case wordText, wordTab, wordCellSpan, wordRowStart, wordContinuation

  /// Whether attributes of its tag are needed.
  var hasAttributes: Bool {
    switch self {
    case .link, .cell, .meta, .field, .wordCellSpan, .wordRowStart, .wordContinuation: true
    default: false
    }
  }
}

/// The names of tags and attributes as numbers: the first eight letters in lower case, which are
/// enough to tell them apart.
struct HTMLName: Hashable {
  private(set) var code: UInt64 = 0

  init() {}

  init(_ name: some Sequence<UInt8>) {
    for byte in name { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    guard code >> 56 == 0 else { return }
    let isUpperCase = byte &- 0x41 < 26
    code = code << 8 | UInt64(isUpperCase ? byte | 0x20 : byte)
  }
}

/// The elements by name: a table with open addressing, since it is asked for every tag.
struct HTMLElementTable {
  private var names: [UInt64]
  private var elements: [HTMLElement]

  /// Every element that is not inline.
  static let all = HTMLElementTable()

  private init() {
    names = [UInt64](repeating: 0, count: Self.size)
    elements = [HTMLElement](repeating: .inline, count: Self.size)
    for (element, list) in Self.lists {
      for name in list.split(separator: " ") {
        let code = HTMLName(name.utf8).code
        var place = Self.place(of: code)
        while names[place] != 0 { place = (place + 1) % Self.size }
        names[place] = code
        elements[place] = element
      }
    }
  }

  subscript(name: HTMLName) -> HTMLElement {
    var place = Self.place(of: name.code)
    while names[place] != name.code {
      if names[place] == 0 { return .inline }
      place = (place + 1) % Self.size
    }
    return elements[place]
  }

  private static let size = 512

  private static func place(of code: UInt64) -> Int {
    Int((code &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private static let lists: [(HTMLElement, String)] = [
    (
      .block,
      """
      address article aside blockquote body caption center dd details dialog dir div dl dt \
      fieldset figcaption figure form head header hgroup hr html legend li listing main menu ol \
      optgroup p section summary ul w:p
      """
    ),
    (.lineBreak, "br w:br w:cr"),
    (.heading, "h1 h2 h3 h4 h5 h6"),
    (.preformatted, "pre"),
    (.link, "a"),
    (.table, "table w:tbl"),
    (.rowGroup, "thead tbody tfoot"),
    (.row, "tr w:tr"),
    (.cell, "td th w:tc"),
    (.rawText, "script style noscript iframe noframes textarea xmp"),
    (.title, "title"),
    (.meta, "meta"),
    (.field, "input"),
    (.chrome, "nav footer select button datalist template svg math object xml mc:fallback"),
    (.wordText, "w:t"),
    (.wordTab, "w:tab w:ptab"),
    (.wordCellSpan, "w:gridspan"),
    (.wordRowStart, "w:gridbefore"),
    (.wordContinuation, "w:vmerge"),
  ]
}
