package import Reports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a file could not be written. `code` is the system's error number.
package enum ExportError: Error, Sendable, Equatable {
  /// Something that is no file stands there: a folder, a pipe, a device.
  case notAFile(path: String)
  case cannotCreate(path: String, code: Int32)
  case cannotWrite(path: String, code: Int32)
  case cannotReplace(path: String, code: Int32)

  /// One sentence that names the path.
  package var sentence: Phrase {
    switch self {
    case .notAFile(let path):
      Phrase("\(path) 不是普通文件，未写入", "\(path) is not a regular file; nothing was written")
    case .cannotCreate(let path, let code):
      Self.phrase("无法在 \(path) 处新建文件", "cannot create a file at \(path)", code)
    case .cannotWrite(let path, let code):
      Self.phrase("写入 \(path) 失败，原文件未改动", "cannot write \(path); it is left as it was", code)
    case .cannotReplace(let path, let code):
      Self.phrase("无法替换 \(path)，原文件未改动", "cannot replace \(path); it is left as it was", code)
    }
  }

  private static func phrase(_ chinese: String, _ english: String, _ code: Int32) -> Phrase {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "errno \(code)"
    return Phrase("\(chinese)（\(reason)）", "\(english) (\(reason))")
  }
}
