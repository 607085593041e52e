import Foundation

// What tests do to a process that has a terminal.
extension PseudoTerminal {
  /// Opens a terminal by its name, for a process that did not make it.
  package static func openTerminal(_ name: String) -> Int32? {
    let file = unsafe open(name, O_RDWR | O_NOCTTY)
    return file >= 0 ? file : nil
  }

  /// Sends a signal to this process; the worker threads of tests do not take any themselves.
  package static func signalThisProcess(_ signal: Int32) { kill(getpid(), signal) }

  /// Crashes by reading where nothing is.
  package static func readNothing() {
    let nowhere = unsafe UnsafePointer<Int>(bitPattern: 8)
    unsafe print(nowhere?.pointee ?? 0)
  }

  package static func abortThisProcess() { abort() }
}
