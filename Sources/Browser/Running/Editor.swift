import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The editor that the user has chosen.
func environmentEditor() -> String? {
  for name in ["VISUAL", "EDITOR"] {
    if let value = unsafe getenv(name), let editor = unsafe String(validatingCString: value),
      !editor.isEmpty
    {
      return editor
    }
  }
  return nil
}

/// Whether something stands at `path`, a dangling link included.
func fileExists(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path.fileNameBytes, &status) == 0
}

/// Runs the editor on a line of a file and waits for it; returns its exit status, or -1 when it
/// could not be started. `$EDITOR` may hold arguments; the path is passed as it is, past any shell.
func runEditor(_ editor: String, path: String, line: Int) -> Int32 {
  let words = editor.split(separator: " ").map(String.init)
  guard let program = words.first else { return -1 }
  // A path that begins with a dash must not look like an option.
  let file = path.hasPrefix("-") ? "./" + path : path
  let arguments = words + place(line, of: file, for: program)
  var pointers = unsafe arguments.map { unsafe strdup($0.fileNameBytes) }
  defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
  unsafe pointers.append(nil)
  var child: pid_t = 0
  guard unsafe posix_spawnp(&child, program, nil, nil, pointers, environ) == 0 else { return -1 }
  var status: Int32 = 0
  while unsafe waitpid(child, &status, 0) < 0 {
    guard errno == EINTR else { return -1 }
  }
  return status
}

/// How an editor is told a line of a file; one that is not known gets the file alone.
private func place(_ line: Int, of file: String, for program: String) -> [String] {
  switch program.split(separator: "/").last.map(String.init) ?? program {
  case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "mg",
    "less", "most":
    ["+\(line)", file]
  case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
  case "code", "codium": ["--goto", "\(file):\(line)"]
  default: [file]
  }
}
