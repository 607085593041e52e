import Foundation
import Reports

// A parent may have had the signal ignored, but a closed pipe is to end the program quietly.
signal(SIGPIPE, SIG_DFL)
// Patterns of file names count characters, not bytes, whatever the locale says.
for name in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] {
  if unsafe setlocale(LC_CTYPE, name) != nil { break }
}

// The words as bytes, not as Strings: a file may have a name that is no text.
let words = (1..<max(1, Int(CommandLine.argc))).compactMap { index -> String? in
  guard let word = unsafe CommandLine.unsafeArgv[index] else { return nil }
  return unsafe String(fileName: Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
}

exit(run(words, environment: ProcessInfo.processInfo.environment).rawValue)
