import Reports

/// One piece of a sentence: a number with its unit, a year, a word that means something to the
/// rules, a mark, or anything else.
struct Lexeme {
  enum Kind: Equatable {
    /// A number; its place among the numbers of the paragraph.
    case number(Int)
    case year(Int)
    case word(Word)
    case mark(Mark)
    /// Words that the lexicon does not know, as far as they go.
    case other
  }

  var kind: Kind
  /// The scalars of the paragraph.
  var scalars: Range<Int>

  var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// Whether a sentence ends here.
  var isStop: Bool {
    if case .mark(.stop) = kind { true } else { false }
  }

  var mark: Mark? {
    if case .mark(let mark) = kind { mark } else { nil }
  }
}

/// The marks that part sentences, clauses and items.
enum Mark: UInt8 {
  case stop, semicolon, colon, comma, pause, open, close
}

/// A number of the prose with what it counts.
struct ProseNumber {
  var value: Quantity
  var unit: CountUnit
  /// Whether the sentence gives it as exact: not 余, 多, 近, 约, 以上, no range, no ordinal.
  var isExact: Bool
  /// How many places stand behind the decimal point.
  var decimals: Int
  /// The scalars of the number alone.
  var digits: Range<Int>
}

/// What a number of the prose counts. Amounts are converted to 万元 when they are read.
enum CountUnit: Equatable {
  /// 件 宗 起 份 例: cases, which are what the tables count.
  case cases
  case money
  case percent
  /// Another measure word, by its first character: 条 项 篇 期 次 人 个 ….
  case measure(UInt16)
  /// No measure word.
  case none

  /// 条, 项 and 个 count applications only where the verb leaves no doubt.
  var isLoose: Bool {
    if case .measure(let sign) = self { Self.looseUnits.contains(sign) } else { false }
  }

  private static let looseUnits = ScalarSet("条项个")
}
