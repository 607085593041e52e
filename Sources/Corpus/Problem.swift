package import Reading
package import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that kept a path from being read; the rest is read all the same.
package enum Problem: Sendable, Equatable {
  case cannotRead(String, code: Int32)
  case loop(String)
  /// A document could not be read; `isNamed` when the user named its file.
  case document(DocumentError, isNamed: Bool)
  /// So many more items of a file could not be read.
  case furtherItems(String, count: Int)
  /// So many more items of a file are no reports.
  case furtherOthers(String, count: Int)
  /// The file has no item of that number.
  case noItem(String)

  /// A sentence for people, naming the path.
  package var sentence: Phrase {
    switch self {
    case .cannotRead(let path, let code):
      return switch code {
      case ENOENT: Phrase("\(path)：没有这个文件或文件夹", "\(path): there is no such file or folder")
      case EACCES, EPERM: Phrase("\(path)：没有读取权限", "\(path): no permission to read it")
      case ELOOP: Phrase("\(path)：符号链接成环", "\(path): symbolic links lead in a circle")
      default:
        unsafe Phrase(
          "\(path)：无法读取（\(String(cString: strerror(code)))）",
          "\(path): cannot be read (\(String(cString: strerror(code))))")
      }
    case .loop(let path):
      return Phrase("\(path)：链接指回上级文件夹，已跳过", "\(path): leads back to a folder above it; skipped")
    case .document(let error, _): return error.sentence
    case .furtherItems(let path, let count):
      return Phrase("\(path)：另有 \(count) 项无法读取", "\(path): \(count) more items could not be read")
    case .furtherOthers(let path, let count):
      return Phrase(
        "\(path)：另有 \(count) 项不是年报，不再列出",
        "\(path): \(count) more items are no annual reports and are not listed")
    case .noItem(let path): return Phrase("\(path)：文件里没有这一项", "\(path): the file has no such item")
    }
  }

  /// Whether something that was asked for stays unread. A loop only leads to what is read anyway, and
  /// a file of a foreign form that merely lies in a folder was not asked for.
  package var isFailure: Bool {
    switch self {
    case .cannotRead, .furtherItems, .noItem: true
    case .loop, .furtherOthers: false
    case .document(.unsupported, let isNamed): isNamed
    case .document: true
    }
  }
}
