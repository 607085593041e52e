/// File names are bytes. One that is no UTF-8 still becomes a String, and the bytes come back out of
/// it exactly:
///
/// ```
/// 报告 .txt          报告.txt
/// 61 FF 62      a U+10FFFF b       a byte XX that is no text is U+10FFXX
/// ```
///
/// Those characters belong to nobody. Where a name holds one of them all the same, the bytes of
/// that character are written in this way too, so that no two names become one.
extension String {
  /// The name that the system gives as these bytes.
  package init(fileName bytes: some Collection<UInt8>) {
    if let name = String(validating: bytes, as: UTF8.self), !name.holdsFileNameBytes {
      self = name
      return
    }
    var name = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var taken = bytes.startIndex
    parsing: while true {
      let length: Int
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: break parsing
      case .valid(let encoded):
        length = encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.fileNameByte == nil {
          name.append(scalar)
          taken = bytes.index(taken, offsetBy: length)
          continue
        }
      case .error(let count): length = count
      }
      for _ in 0..<length {
        if let scalar = Unicode.Scalar(0x10FF00 + UInt32(bytes[taken])) { name.append(scalar) }
        taken = bytes.index(after: taken)
      }
    }
    self = String(name)
  }

  /// The bytes by which the system knows the file, with the zero that ends them.
  package var fileNameBytes: [CChar] {
    guard holdsFileNameBytes else { return utf8.map { CChar(bitPattern: $0) } + [0] }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if let byte = scalar.fileNameByte {
        bytes.append(byte)
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Whether some character stands for a byte. One look at the bytes settles nearly every name.
  private var holdsFileNameBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains { $0.fileNameByte != nil }
  }
}

extension Unicode.Scalar {
  /// The byte of a file name that the character stands for.
  fileprivate var fileNameByte: UInt8? {
    value >= 0x10FF80 ? UInt8(truncatingIfNeeded: value) : nil
  }
}
