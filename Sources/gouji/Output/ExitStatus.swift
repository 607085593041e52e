/// How the program ends. Where several hold, wrong usage comes before a file that could not be read
/// (or written), and that before findings.
enum ExitStatus: Int32 {
  case done = 0
  case foundSomething = 1
  case wrongUsage = 2
  case unreadable = 3
}
