package import Terminal

// A small terminal: it shows what a program sends, as a terminal with glyphs of two columns does.
//
//     bytes ──► EmulatorParser ──► print, move, erase, style, modes ──► cells, cursor, modes
//
// Writing over one half of a glyph blanks the other half. What it does not know is remembered, so
// that a test can ask that there be nothing of the kind.

/// The screen of a terminal, and how it got there.
package struct Emulator {
  /// One column of one row.
  package struct Cell: Equatable {
    /// What stands here; empty in the right half of a glyph.
    package var text = " "
    package var isWide = false
    package var style = Style.plain
  }

  package private(set) var width: Int
  package private(set) var height: Int
  package private(set) var cursor = (x: 0, y: 0)
  package private(set) var style = Style.plain
  /// The private modes that are on, by number; at the start the cursor shows and lines wrap.
  package private(set) var modes: Set<Int> = [7, 25]
  package private(set) var title = ""
  /// The requests for the clipboard, as they came (`c;…`).
  package private(set) var clipboard: [String] = []
  /// What the terminal answered; the driver sends it.
  package var answers: [UInt8] = []
  /// Sequences and controls that this terminal does not know.
  package private(set) var unknown: [String] = []
  /// Whether the terminal answers questions at all.
  package var isAnswering = true

  private let ambiguous: AmbiguousWidth
  private var cells: [Cell]
  /// The screen that the alternate one hides, with its cursor.
  private var hidden: (cells: [Cell], cursor: (x: Int, y: Int))?
  /// A character was put in the last column, and the next one goes to the next line.
  private var isWrapPending = false
  private var parser = EmulatorParser()

  package init(width: Int, height: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.width = width
    self.height = height
    self.ambiguous = ambiguous
    cells = Array(repeating: Cell(), count: width * height)
  }

  package var isCursorVisible: Bool { modes.contains(25) }
  package var isAlternateScreen: Bool { modes.contains(1049) }

  /// The screen as text, one string a row, without trailing blanks.
  package var lines: [String] {
    (0..<height).map { row in
      var line = cells[row * width..<(row + 1) * width].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package func cell(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// Takes what a program sends.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for action in parser.feed(byte) { perform(action) }
    }
  }

  /// Gives the terminal another size; what stood there is lost, as a program must expect.
  package mutating func resize(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Cell(), count: width * height)
    hidden = hidden.map { _ in (cells, (0, 0)) }
    cursor = (min(cursor.x, width - 1), min(cursor.y, height - 1))
  }

  /// The first place where the screen is not what a frame says, as a sentence; nil when it is.
  package func difference(from grid: Grid) -> String? {
    guard grid.width == width, grid.height == height else { return "The sizes differ." }
    var expected = Emulator(width: width, height: height, ambiguous: grid.ambiguous)
    expected.modes = []
    for (y, line) in grid.lines.enumerated() {
      for x in 0..<width where cell(x: x, y: y).style != grid.style(x: x, y: y) {
        return "The style at \(x),\(y) is \(cell(x: x, y: y).style), not \(grid.style(x: x, y: y))."
      }
      // The text decides about the kinds: it is the row's glyphs from its left edge.
      expected.moveTo(x: 0, y: y)
      for scalar in line.unicodeScalars { expected.print(scalar) }
      for x in 0..<width where cell(x: x, y: y).text != expected.cell(x: x, y: y).text {
        return
          "At \(x),\(y) stands “\(cell(x: x, y: y).text)”, not “\(expected.cell(x: x, y: y).text)”."
      }
    }
    if let caret = grid.caret {
      if !isCursorVisible || cursor != caret { return "The cursor is not at the caret \(caret)." }
    } else if isCursorVisible {
      return "The cursor shows."
    }
    return nil
  }
}

// MARK: - What sequences do

extension Emulator {
  private mutating func perform(_ action: EmulatorParser.Action) {
    switch action {
    case .print(let scalar): print(scalar)
    case .control(0x0D): moveTo(x: 0, y: cursor.y)
    case .control(0x0A): lineFeed()
    case .control(0x08): moveTo(x: cursor.x - 1, y: cursor.y)
    case .control(let byte): unknown.append("control \(byte)")
    case .sequence(let prefix, let numbers, let final):
      if prefix == "?" { setModes(numbers, final) } else { sequence(prefix, numbers, final) }
    case .command(let text):
      if text.hasPrefix("2;") {
        title = String(text.dropFirst(2))
      } else if text.hasPrefix("52;") {
        clipboard.append(String(text.dropFirst(3)))
      } else {
        unknown.append("command \(text)")
      }
    case .unknown(let text): unknown.append(text)
    }
  }

  private mutating func sequence(_ prefix: String, _ numbers: [Int], _ final: Character) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch (prefix, final) {
    case ("", "H"): moveTo(x: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, y: count - 1)
    case ("", "A"): moveTo(x: cursor.x, y: cursor.y - count)
    case ("", "B"): moveTo(x: cursor.x, y: cursor.y + count)
    case ("", "C"): moveTo(x: cursor.x + count, y: cursor.y)
    case ("", "D"): moveTo(x: cursor.x - count, y: cursor.y)
    case ("", "G"): moveTo(x: count - 1, y: cursor.y)
    case ("", "J"): eraseScreen(first)
    case ("", "K"): eraseLine(first)
    case ("", "X"): eraseCharacters(count)
    case ("", "m"): style.apply(numbers)
    case ("", "n") where first == 6:
      if isAnswering { answers += Array("\u{1B}[\(cursor.y + 1);\(cursor.x + 1)R".utf8) }
    // The title is put aside and brought back.
    case ("", "t") where first == 22 || first == 23: break
    default: unknown.append("sequence \(prefix)\(numbers)\(final)")
    }
  }

  private mutating func setModes(_ numbers: [Int], _ final: Character) {
    for number in numbers {
      switch final {
      case "h":
        if number == 1049, hidden == nil {
          hidden = (cells, cursor)
          eraseScreen(2)
        }
        modes.insert(number)
      case "l":
        if number == 1049, let hidden {
          cells = hidden.cells
          cursor = hidden.cursor
          self.hidden = nil
        }
        modes.remove(number)
      default: unknown.append("mode \(number)\(final)")
      }
    }
  }
}

// MARK: - Cells and cursor

extension Emulator {
  private mutating func moveTo(x: Int, y: Int) {
    cursor = (min(max(0, x), width - 1), min(max(0, y), height - 1))
    isWrapPending = false
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if cursor.y < height - 1 {
      cursor.y += 1
    } else {
      cells.removeFirst(width)
      cells += Array(repeating: Cell(), count: width)
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    // One table for the program and the emulator: a mark adds nothing to its base.
    let columns = displayWidth("x\(scalar)", ambiguous: ambiguous) - 1
    if columns == 0 {
      join(scalar)
      return
    }
    if isWrapPending || cursor.x + columns > width, modes.contains(7) {
      cursor.x = 0
      lineFeed()
    }
    // Without wrapping, the last column is written again and again.
    let x = min(cursor.x, width - columns)
    guard x >= 0 else { return }
    for column in x..<x + columns { release(column) }
    cells[cursor.y * width + x] = Cell(text: String(scalar), isWide: columns == 2, style: style)
    if columns == 2 { cells[cursor.y * width + x + 1] = Cell(text: "", style: style) }
    isWrapPending = x + columns >= width
    cursor.x = min(x + columns, width - 1)
  }

  /// A mark joins the glyph left of the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    var x = isWrapPending ? cursor.x : cursor.x - 1
    if x > 0, cell(x: x, y: cursor.y).text.isEmpty { x -= 1 }
    guard x >= 0 else { return }
    cells[cursor.y * width + x].text.unicodeScalars.append(mark)
  }

  /// Blanks the other half of the glyph that has this column.
  private mutating func release(_ x: Int) {
    let index = cursor.y * width + x
    if cells[index].isWide {
      cells[index + 1] = Cell(style: cells[index + 1].style)
      cells[index] = Cell(style: cells[index].style)
    } else if cells[index].text.isEmpty {
      cells[index - 1] = Cell(style: cells[index - 1].style)
      cells[index] = Cell(style: cells[index].style)
    }
  }

  private var erased: Cell { Cell(style: Style(background: style.background)) }

  private mutating func eraseScreen(_ part: Int) {
    let here = cursor.y * width + cursor.x
    let range = part == 0 ? here..<cells.count : part == 1 ? 0..<here + 1 : 0..<cells.count
    for index in range { cells[index] = erased }
  }

  private mutating func eraseLine(_ part: Int) {
    eraseColumns(part == 0 ? cursor.x..<width : part == 1 ? 0..<cursor.x + 1 : 0..<width)
  }

  private mutating func eraseCharacters(_ count: Int) {
    eraseColumns(cursor.x..<min(width, cursor.x + count))
  }

  private mutating func eraseColumns(_ columns: Range<Int>) {
    for column in columns {
      release(column)
      cells[cursor.y * width + column] = erased
    }
  }
}
