#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// An index on disk:
//
//     "gouji index 2\n"   key    count of segments   │ length  sum  bytes … │ length  sum  bytes … │
//
// Written beside its place and renamed, so that two programs that write at once leave one whole file
// or the other. A file of another key, cut short or with a wrong sum is no index: it is made anew.

/// The file that holds the index of one corpus.
struct IndexFile {
  let path: String
  /// Stands for the program and its rules: an index of another key is not read.
  let key: UInt64

  private static let magic = Array("gouji index 2\n\0\0".utf8)

  /// The segments of the index; `nil` when there is none that can be trusted.
  func read() -> [IndexedSegment]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var status = stat()
    // Nobody else may have put it there.
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(),
      let head = bytes(Self.magic.count + 16, descriptor), head.starts(with: Self.magic),
      head.number(at: Self.magic.count) == key
    else { return nil }
    var rest = Int(status.st_size) - head.count
    let count = head.number(at: Self.magic.count + 8)
    var segments: [IndexedSegment] = []
    while segments.count < count {
      guard let sizes = bytes(16, descriptor),
        let length = Int(exactly: sizes.number(at: 0)), length <= rest - 16,
        let encoded = bytes(length, descriptor), encoded.checksum == sizes.number(at: 8),
        let segment = IndexedSegment(encoded: encoded)
      else { return nil }
      segments.append(segment)
      rest -= 16 + length
    }
    return rest == 0 ? segments : nil
  }

  /// Writes the index; whether that worked. What was there before stays when it did not.
  @discardableResult
  func write(_ segments: [IndexedSegment]) -> Bool {
    makeFolder()
    let beside = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var head = Self.magic
    head.appendNumber(key)
    head.appendNumber(UInt64(segments.count))
    var isWritten = put(head, descriptor)
    for segment in segments where isWritten {
      let encoded = segment.encoded
      var sizes: [UInt8] = []
      sizes.appendNumber(UInt64(encoded.count))
      sizes.appendNumber(encoded.checksum)
      isWritten = put(sizes, descriptor) && put(encoded, descriptor)
    }
    isWritten = close(descriptor) == 0 && isWritten
    isWritten = unsafe isWritten && rename(beside, path) == 0
    if !isWritten { unsafe unlink(beside) }
    return isWritten
  }

  /// Makes the folder of the index and the one above it, where they are missing.
  private func makeFolder() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for depth in [2, 1] where parts.count > depth + 1 {
      unsafe mkdir(parts.dropLast(depth).joined(separator: "/"), 0o700)
    }
  }

  private func bytes(_ count: Int, _ descriptor: Int32) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe Self.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  private func put(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { return false }
      start += put
    }
    return true
  }

  // The names of the type's own functions hide those of the system.
  #if canImport(Glibc)
    private static let read = unsafe Glibc.read
    private static let write = unsafe Glibc.write
  #else
    private static let read = unsafe Darwin.read
    private static let write = unsafe Darwin.write
  #endif
}

extension [UInt8] {
  /// A sum over all bytes, eight at a time, that any change of them changes.
  var checksum: UInt64 {
    var sum = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= count {
      sum = (sum ^ number(at: index)) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 32
      index += 8
    }
    while index < count {
      sum = (sum ^ UInt64(self[index])) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 32
      index += 1
    }
    return sum
  }

  /// Eight bytes as a number; 0 when they are not there.
  func number(at offset: Int) -> UInt64 {
    guard offset >= 0, offset + 8 <= count else { return 0 }
    return unsafe withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
  }

  fileprivate mutating func appendNumber(_ number: UInt64) {
    unsafe Swift.withUnsafeBytes(of: number) { unsafe append(contentsOf: $0) }
  }
}
