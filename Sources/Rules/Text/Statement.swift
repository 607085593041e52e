package import Reports

/// What one sentence of a report states as a number of its tables.
package struct Statement: Sendable, Equatable {
  /// Which kind of statement it is, and so which rule compares it.
  package enum Subject: Sendable, Equatable {
    /// How many applications came in: 收到, 受理, 办理.
    case received
    /// How many came in anew, without those carried in: 本年新收.
    case newlyReceived
    case carriedIn, carriedOut
    /// How many were decided: 办结, 答复.
    case decided
    /// How many ended in some way: 予以公开, 不予公开.
    case outcome
    /// How many came from some kind of applicant.
    case applicant
    /// Reviews and lawsuits over the disclosure of information.
    case review
    /// Decisions on licences, penalties and coercion.
    case decisions
    case fees
    /// Documents issued in the year, or in force at its end.
    case issued
  }

  /// Cells that are added up, less those that are taken off.
  package struct Sum: Sendable, Equatable {
    package var cells: [CellID]
    package var less: [CellID] = []
  }

  package var subject: Subject
  /// The sums any of which the sentence may mean; the first is the plain reading.
  package var readings: [Sum]
  /// The number; an amount of money is in 万元.
  package var number: Quantity
  /// Whether it says 收到 and nothing of what was carried in: to count that too is worth a note.
  var isPlainReceipt = false
  /// How many places of an amount are printed behind the decimal point.
  var decimals: Int
  /// The clause, as bytes of the report's text.
  package var range: Range<Int>
  /// The digits alone, as bytes of the report's text.
  package var numberRange: Range<Int>
  /// The section in which it stands.
  package var section: SectionID?

  init(
    subject: Subject, readings: [Sum], number: Quantity, decimals: Int, range: Range<Int>,
    numberRange: Range<Int>, section: SectionID?
  ) {
    self.subject = subject
    self.readings = readings
    self.number = number
    self.decimals = decimals
    self.range = range
    self.numberRange = numberRange
    self.section = section
  }
}

/// Every number of the prose that is one of the tables' numbers, in the order of the document. A
/// sentence of another year, another object, another agency or a rounded number states nothing.
package func statements(in report: Report) -> [Statement] {
  report.isReport ? Prose(report).statements : []
}

/// That something did not happen, or is all done: what a cell other than zero contradicts.
struct Claim {
  /// The cells that have to be zero.
  var cells: [CellID]
  /// Bytes of the report's text.
  var range: Range<Int>
  var section: SectionID?
}

/// A total and the parts into which a sentence divides it.
struct Breakdown {
  var whole: Quantity
  var sum: Quantity
  /// From the total to the last part, as bytes of the report's text.
  var range: Range<Int>
  var section: SectionID?
}

/// A printed percentage that does not agree with the counts beside it.
struct Share {
  var printed: Quantity
  /// What the counts give, to two places more than is printed.
  var computed: Quantity
  var part: Quantity
  var whole: Quantity
  var range: Range<Int>
  var section: SectionID?
}

/// What the prose of a report says, read once.
struct Prose {
  var statements: [Statement] = []
  var claims: [Claim] = []
  /// Only those that do not add up.
  var breakdowns: [Breakdown] = []
  /// Only those that do not agree.
  var shares: [Share] = []

  init(_ report: borrowing Report) {
    var none: LongSentences?
    self.init(report, &none)
  }

  /// Reads the prose, and the long sentences where they are asked for: folding it serves both.
  init(_ report: borrowing Report, _ sentences: inout LongSentences?) {
    var reader = ProseReader(report)
    let bytes = report.text.bytes
    for section in report.sections {
      section.forEachParagraph(of: bytes) { paragraph in
        // Plans and examples stand among the problems, no numbers of the year.
        if section.id != .problems {
          reader.read(paragraph, section.id, into: &self)
          sentences?.take(reader.lexer.prose)
        } else if sentences != nil {
          reader.lexer.fold(bytes, paragraph)
          sentences?.take(reader.lexer.prose)
        }
      }
    }
    sentences?.end()
  }
}

extension Section {
  /// Hands on the paragraphs of the section, those in one that only the end of a page's line parts.
  func forEachParagraph(of bytes: [UInt8], _ body: (Range<Int>) -> Void) {
    var place = paragraphs.startIndex
    while place < paragraphs.endIndex {
      var paragraph = paragraphs[place]
      place += 1
      while place < paragraphs.endIndex, bytes.goesOn(paragraph, in: paragraphs[place]) {
        paragraph = paragraph.lowerBound..<paragraphs[place].upperBound
        place += 1
      }
      body(paragraph)
    }
  }
}

extension [UInt8] {
  /// Whether a sentence that a short page broke over its lines goes on in the next paragraph: the
  /// first is a long line, no mark ends it, and the second follows right behind.
  fileprivate func goesOn(_ first: Range<Int>, in second: Range<Int>) -> Bool {
    guard first.count >= 75, second.lowerBound >= first.upperBound,
      second.lowerBound - first.upperBound <= 2, second.upperBound <= count
    else { return false }
    let ending = self[first].suffix(3)
    return !Self.endings.contains { ending.elementsEqual($0) }
  }

  private static let endings = ["。", "；", "：", "！", "？", "”"].map { Array($0.utf8) }
}
