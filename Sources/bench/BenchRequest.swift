/// What there is to measure.
enum Bench: String, CaseIterable {
  /// Reading and checking of whole folders, against ripgrep over the same files.
  case read
  /// What the rules find of known faults.
  case rules
  /// One query after the other over many names, against fzf over the same names.
  case search
  /// Drawing the screen.
  case frames
  /// From the start of the program to its end, and to its first rows in a terminal.
  case start
  /// The bytes that a report takes in memory and on disk, and the time to load them from there.
  case memory
  /// The most memory that the program itself takes, for folders of growing size.
  case growth
  /// What damaged documents do: no crash, no hang, no output that differs between two runs.
  case damage

  func run(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
    switch self {
    case .read: try benchRead(request, &report)
    case .rules: benchRules(request, &report)
    case .search: try benchSearch(request, &report)
    case .frames: benchFrames(request, &report)
    case .start: try benchStart(request, &report)
    case .memory: try benchMemory(request, &report)
    case .growth: try benchGrowth(request, &report)
    case .damage: try benchDamage(request, &report)
    }
  }
}

/// What the words behind the program's name ask for.
struct BenchRequest {
  private(set) var benches: [Bench] = []
  /// How many reports or names are made, where the default is not wanted.
  private(set) var count: Int?
  /// A folder of reports to read, or to damage, instead of those that are made or shipped.
  private(set) var folder: String?
  private(set) var isJSON = false
  /// Everything made up comes from this number.
  private(set) var seed: UInt64 = 20_250_131
  let jobs = 2

  static let usage = """
    usage: bench \(Bench.allCases.map(\.rawValue).joined(separator: "|"))|all \
    [--count N] [--seed N] [--folder PATH] [--json]
    """

  init(_ words: [String]) throws(BenchError) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "all": benches = Bench.allCases
      case "--json": isJSON = true
      case "--count": count = try Self.number(words.popFirst())
      case "--folder": folder = words.popFirst()
      case "--seed": seed = UInt64(try Self.number(words.popFirst()))
      default:
        guard let bench = Bench(rawValue: word) else { throw .usage }
        benches.append(bench)
      }
    }
    guard !benches.isEmpty else { throw .usage }
  }

  private static func number(_ word: String?) throws(BenchError) -> Int {
    guard let number = word.flatMap(Int.init), number > 0 else { throw .usage }
    return number
  }
}

/// Why nothing was measured.
enum BenchError: Error {
  case usage
  case cannotWrite(String)
  case failed(String)

  var sentence: String {
    switch self {
    case .usage: BenchRequest.usage
    case .cannotWrite(let path): "cannot write \(path)"
    case .failed(let what): what
    }
  }
}
