package import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be read.
package enum DocumentError: Error, Sendable {
  case unreadable(String)

  package var sentence: Phrase {
    switch self {
    case .unreadable(let path): Phrase("\(path):无法读取", "\(path): cannot be read")
    }
  }
}

package func readDocuments(at path: String, _ body: (Report) -> Void) throws(DocumentError) {
  guard let file = unsafe fopen(path, "r") else { throw .unreadable(path) }
  defer { unsafe fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = unsafe fread(&bytes, 1, bytes.count, file)
  body(readReport(Array(bytes[..<count]), path: path))
}
