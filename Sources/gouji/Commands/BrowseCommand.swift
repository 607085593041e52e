import Browser
import Corpus
import Reports
import Terminal

/// `gouji`: the browser.
struct BrowseCommand {
  let arguments: Arguments
  let language: Language

  func run() throws(UsageError) -> ExitStatus {
    let paths = arguments.paths.orCurrentFolder
    var options = BrowserOptions(paths: paths, jobs: try arguments.jobs(), language: language)
    options.selection = try arguments.selection()
    options.isASCII = arguments.has("ascii")
    switch arguments.value("ambiguous") {
    case "1": options.screen.ambiguous = .narrow
    case "2": options.screen.ambiguous = .wide
    default: break
    }
    switch arguments.value("color") {
    case "never": options.screen.colorDepth = ColorDepth.none
    case "always": options.screen.colorDepth = .ansi16
    default: break
    }
    // What cannot be opened at all is said before the screen is taken.
    let unreachable = Walk.unreachable(paths)
    for problem in unreachable { complain(problem.sentence, language) }
    guard unreachable.count < paths.count else { return .unreadable }
    options.paths.removeAll { path in
      unreachable.contains { problem in
        if case .cannotRead(path, _) = problem { true } else { false }
      }
    }
    do throws(ScreenError) {
      let unread = try browse(options)
      for problem in unread { complain(problem.sentence, language) }
      return unread.contains(where: \.isFailure) || !unreachable.isEmpty ? .unreadable : .done
    } catch {
      complain(Phrase(error.chinese, error.english), language)
      return .unreadable
    }
  }
}
