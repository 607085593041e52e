import Foundation

// A parent may have had the signal ignored, but a closed pipe is to end the program quietly.
signal(SIGPIPE, SIG_DFL)
// Patterns of file names count characters, not bytes, whatever the locale says.
for name in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] {
  if unsafe setlocale(LC_CTYPE, name) != nil { break }
}

exit(
  run(
    Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment
  ).rawValue)
