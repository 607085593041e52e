/// The words that the rules understand, looked up by their folded scalars.
///
/// ```
/// 收 ─┬─ 到 (收到)                     one step a scalar, the longest word on the way is taken
///     ├─ 取 (收取)
/// 上 ─┴─ 年 (上年) ─┬─ 度 ── 结 ── 转
///                   └─ 结 ── 转
/// ```
///
/// One look at the table rejects a scalar with which no word begins, one bit of a node a scalar
/// with which none goes on.
struct Lexicon: Sendable {
  static let shared = Lexicon(words)

  private struct Node {
    var letter: UInt16
    var word: Word?
    /// The nodes that go on from here stand side by side.
    var first: UInt16 = 0
    var count: UInt16 = 0
    /// A bit for each value of the last six of their letters.
    var filter: UInt64 = 0
  }

  /// For each scalar what it becomes, and above that the `Beginning`; 0 for what is left out.
  let table: [UInt32]
  /// Level by level; the first is the root, the next ones are the heads of all words.
  private let nodes: [Node]

  private init(_ words: [(word: Word, forms: String)]) {
    let forms = words.flatMap { word, forms in
      forms.split(separator: " ").map { (word: word, scalars: FoldedScalars.of($0)) }
    }
    var nodes = [Node(letter: 0)]
    // The words that go on from each node.
    var going = [Array(forms.indices)]
    var depth = [0]
    var place = 0
    while place < nodes.count {
      let letters = Dictionary(grouping: going[place]) { forms[$0].scalars[depth[place]] }
      nodes[place].first = UInt16(nodes.count)
      nodes[place].count = UInt16(letters.count)
      for (letter, members) in letters.sorted(by: { $0.key < $1.key }) {
        let ending = members.first { forms[$0].scalars.count == depth[place] + 1 }
        nodes[place].filter |= 1 << UInt64(letter & 63)
        nodes.append(Node(letter: letter, word: ending.map { forms[$0].word }))
        going.append(members.filter { forms[$0].scalars.count > depth[place] + 1 })
        depth.append(depth[place] + 1)
      }
      place += 1
    }
    self.nodes = nodes
    let claims = forms.filter(\.word.makesClaims).compactMap(\.scalars.first)
    table = Self.table(heads: nodes[1...Int(nodes[0].count)].map(\.letter), claims: claims)
  }

  /// The longest word that stands at `index` and how many scalars it has.
  @inline(__always)
  func word(_ signs: Span<FoldedProse.Sign>, at index: Int) -> (word: Word, count: Int)? {
    var node = signs[index].beginning.head
    guard node > 0 else { return nil }
    let nodes = nodes.span
    var found: Word?
    var count = 0
    var place = index
    while true {
      place += 1
      if let word = nodes[node].word { (found, count) = (word, place - index) }
      guard place < signs.count else { break }
      let letter = signs[place].scalar
      guard nodes[node].filter >> UInt64(letter & 63) & 1 == 1 else { break }
      var next = Int(nodes[node].first)
      let end = next + Int(nodes[node].count)
      while next < end, nodes[next].letter != letter { next += 1 }
      guard next < end else { break }
      node = next
    }
    return found.map { ($0, count) }
  }

  private static func table(heads: [UInt16], claims: [UInt16]) -> [UInt32] {
    var beginnings = Array(repeating: Beginning(), count: FoldedScalars.table.count)
    for (place, letter) in heads.enumerated() {
      beginnings[Int(letter)] = Beginning(rawValue: UInt16(place + 1))
    }
    for scalar in Array(0..<0x80) + Array(0x2000..<0x3100) {
      beginnings[scalar] = .sign
      let letter = UInt16(scalar)
      if Lexer.mark(letter) != nil || Lexer.closing(letter) != nil {
        beginnings[scalar].insert(.mark)
      }
      if Lexer.digit(letter) != nil { beginnings[scalar].insert(.digit) }
    }
    for scalar in 0x3100..<beginnings.count where Lexer.numeral(UInt16(scalar)) != nil {
      beginnings[scalar].insert(.numeral)
    }
    for letter in FoldedScalars.of("省市州盟县区旗镇乡") { beginnings[Int(letter)].insert(.level) }
    for letter in claims { beginnings[Int(letter)].insert(.claim) }
    return FoldedScalars.table.map { letter in
      letter == 0 ? 0 : UInt32(letter) | UInt32(beginnings[Int(letter)].rawValue) << 16
    }
  }
}
