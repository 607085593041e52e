// The one member of a .docx that holds its text. The directory at the end of a zip archive says
// where it lies; it is packed as gzip packs, so that `gzip` unpacks it behind another header:
//
//   zip    local header │ packed bytes │ … │ directory: name, CRC, sizes, place │ end record
//   gzip         header │ packed bytes │ CRC, size

/// The XML of the main part of a .docx.
func wordXML(in bytes: [UInt8], path: String) throws(DocumentError) -> [UInt8] {
  guard let member = ZipMember(in: bytes, where: { isMainPart($0) }) else {
    throw .damaged(path: path, form: ".docx")
  }
  guard member.size <= documentSizeLimit else { throw .tooLarge(path: path) }
  guard let stream = member.gzipStream(of: bytes) else { return Array(bytes[member.packed]) }
  return try ContainerTool.gzip.convert(stream, path: path, form: ".docx")
}

/// `word/document.xml`, to which some programs add a number.
private func isMainPart(_ name: ArraySlice<UInt8>) -> Bool {
  let beginning = "word/document".utf8
  return name.starts(with: beginning)
    && name.dropFirst(beginning.count).drop { $0 &- 0x30 < 10 }.elementsEqual(".xml".utf8)
}

/// A file in a zip archive.
private struct ZipMember {
  /// Where its packed bytes lie.
  let packed: Range<Int>
  let size: Int
  private let checksum: UInt32
  private let isDeflated: Bool

  /// The first member whose name satisfies a condition; `nil` when there is none, or the archive
  /// is damaged or encrypted.
  init?(in bytes: [UInt8], where isWanted: (ArraySlice<UInt8>) -> Bool) {
    guard let end = Self.endRecord(in: bytes), let entries = bytes.number16(at: end + 10),
      var entry = bytes.number32(at: end + 16)
    else { return nil }
    for _ in 0..<entries {
      guard bytes.number32(at: entry) == 0x0201_4B50,
        let flags = bytes.number16(at: entry + 8), let method = bytes.number16(at: entry + 10),
        let checksum = bytes.number32(at: entry + 16),
        let packedSize = bytes.number32(at: entry + 20), let size = bytes.number32(at: entry + 24),
        let nameLength = bytes.number16(at: entry + 28),
        let extraLength = bytes.number16(at: entry + 30),
        let commentLength = bytes.number16(at: entry + 32),
        let header = bytes.number32(at: entry + 42), entry + 46 + nameLength <= bytes.count
      else { return nil }
      if isWanted(bytes[entry + 46..<entry + 46 + nameLength]) {
        guard let localName = bytes.number16(at: header + 26),
          let localExtra = bytes.number16(at: header + 28)
        else { return nil }
        let start = header + 30 + localName + localExtra
        guard start + packedSize <= bytes.count, flags & 1 == 0, method == 0 || method == 8
        else { return nil }
        packed = start..<start + packedSize
        self.size = size
        self.checksum = UInt32(checksum)
        isDeflated = method == 8
        return
      }
      entry += 46 + nameLength + extraLength + commentLength
    }
    return nil
  }

  /// The record that ends an archive; a comment of up to 64 KB may follow it.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    let first = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22 else { return nil }
    return (first...bytes.count - 22).last { bytes.number32(at: $0) == 0x0605_4B50 }
  }

  /// The packed bytes as a gzip file; `nil` when they are not packed.
  func gzipStream(of bytes: [UInt8]) -> [UInt8]? {
    guard isDeflated else { return nil }
    var stream: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    stream += bytes[packed]
    for number in [checksum, UInt32(size)] {
      for shift in [0, 8, 16, 24] as [UInt32] {
        stream.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return stream
  }
}

extension [UInt8] {
  fileprivate func number16(at offset: Int) -> Int? {
    offset + 2 <= count ? Int(self[offset]) | Int(self[offset + 1]) << 8 : nil
  }

  fileprivate func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }
}
