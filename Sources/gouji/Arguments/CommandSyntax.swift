import Reports

/// Everything about a command that parsing, help, completions and the manual go by.
struct CommandSyntax {
  let operands: Operands
  /// What it does, in a sentence.
  let summary: Phrase
  /// What else a person needs to know to use it.
  var remarks: [Phrase] = []
  let options: [Option]
  let examples: [String]
}

/// What stands behind the name of a command, besides options.
enum Operands {
  case paths, files, queryAndPaths, rule, shell, none

  /// As the help writes it.
  var usage: String {
    switch self {
    case .paths: "[PATH...]"
    case .files: "FILE..."
    case .queryAndPaths: "QUERY [PATH...]"
    case .rule: "RULE"
    case .shell: Shell.allCases.map(\.rawValue).joined(separator: "|")
    case .none: ""
    }
  }

  /// How many words there may be.
  var count: ClosedRange<Int> {
    switch self {
    case .paths: 0...Int.max
    case .files, .queryAndPaths: 1...Int.max
    case .rule, .shell: 1...1
    case .none: 0...0
    }
  }

  /// The words that may stand there, where these are few.
  var choices: [String] {
    switch self {
    case .rule: RuleID.allCases.map(\.rawValue)
    case .shell: Shell.allCases.map(\.rawValue)
    case .paths, .files, .queryAndPaths, .none: []
    }
  }

  /// Whether names of files may stand there.
  var takesFiles: Bool {
    switch self {
    case .paths, .files, .queryAndPaths: true
    case .rule, .shell, .none: false
    }
  }
}
