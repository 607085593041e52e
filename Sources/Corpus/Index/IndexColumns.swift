#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The columns of an index, one behind the other, with their lengths and sums at the end:
//
//     magic  key  │ column  column  column …  │ length sum  length sum … │  place and sum of these
//
// Each is read by itself into the array that it becomes. Numbers are as they lie in memory: an index
// never leaves the machine.

private let magic = Array("gouji index 2\n\0\0".utf8)
private let headSize = magic.count + 8
/// The place and the sum of the list of columns.
private let tailSize = 16

/// Writes columns to a new file.
struct IndexWriter: ~Copyable {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var list: [UInt64] = []
  private var written = 0
  /// Whether the system took everything so far.
  private(set) var isWhole = true

  /// Begins an index for a key; the file is closed by `end`.
  init(_ descriptor: Int32, key: UInt64) {
    self.descriptor = descriptor
    put(magic)
    put([key])
  }

  /// Appends a column.
  mutating func column<Value: BitwiseCopyable>(_ values: [Value]) {
    list += [UInt64(values.count * MemoryLayout<Value>.stride), sum(of: values)]
    put(values)
  }

  mutating func column(_ pieces: Arena) {
    column(pieces.ends)
    column(pieces.bytes)
  }

  /// Completes the index; whether all of it was written.
  consuming func end() -> Bool {
    let place = UInt64(written)
    let sum = sum(of: list)
    put(list)
    put([place, sum])
    flush()
    return close(descriptor) == 0 && isWhole
  }

  private mutating func put<Value: BitwiseCopyable>(_ values: [Value]) {
    guard isWhole else { return }
    unsafe values.withUnsafeBytes { bytes in
      written += bytes.count
      if waiting.count + bytes.count > 1 << 20 { flush() }
      if bytes.count > 1 << 19 {
        unsafe write(bytes)
      } else {
        unsafe waiting.append(contentsOf: bytes)
      }
    }
  }

  private mutating func flush() {
    let bytes = waiting
    waiting.removeAll(keepingCapacity: true)
    unsafe bytes.withUnsafeBytes { unsafe write($0) }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard isWhole, let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let put = unsafe systemWrite(descriptor, start + done, bytes.count - done)
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else {
        isWhole = false
        return
      }
      done += put
    }
  }
}

/// Reads the columns of a file in their order. Whatever is not as it was written gives `nil`.
struct IndexReader {
  /// Off in tests alone, which look what damage does that no sum tells.
  var checksSums = true
  private let descriptor: Int32
  private let list: [UInt64]
  private var next = 0
  private var offset = headSize

  /// `nil` when the file is no whole index of that key.
  init?(_ descriptor: Int32, size: Int, key: UInt64) {
    guard size >= headSize + tailSize,
      let head: [UInt8] = read(descriptor, at: 0, bytes: magic.count), head == magic,
      let keys: [UInt64] = read(descriptor, at: magic.count, bytes: 8), keys == [key],
      let tail: [UInt64] = read(descriptor, at: size - tailSize, bytes: tailSize),
      let place = Int(exactly: tail[0]), place >= headSize, place <= size - tailSize,
      let list: [UInt64] = read(descriptor, at: place, bytes: size - tailSize - place),
      list.count % 2 == 0, sum(of: list) == tail[1]
    else { return nil }
    var end = headSize
    for index in stride(from: 0, to: list.count, by: 2) {
      guard let length = Int(exactly: list[index]), length <= place - end else { return nil }
      end += length
    }
    guard end == place else { return nil }
    self.descriptor = descriptor
    self.list = list
  }

  var isAtEnd: Bool { 2 * next == list.count }

  /// The next column.
  mutating func column<Value: BitwiseCopyable>() -> [Value]? {
    guard 2 * next < list.count, let length = Int(exactly: list[2 * next]),
      let values: [Value] = read(descriptor, at: offset, bytes: length),
      !checksSums || sum(of: values) == list[2 * next + 1]
    else { return nil }
    next += 1
    offset += length
    return values
  }

  mutating func pieces() -> Arena? {
    guard let ends: [UInt32] = column(), let bytes: [UInt8] = column() else { return nil }
    return Arena(bytes: bytes, ends: ends)
  }
}

/// So many bytes of a file as values; `nil` when they are not there or do not fill whole values.
private func read<Value: BitwiseCopyable>(
  _ descriptor: Int32, at offset: Int, bytes count: Int
) -> [Value]? {
  let size = MemoryLayout<Value>.stride
  guard count >= 0, count % size == 0 else { return nil }
  var done = 0
  let values = unsafe [Value](unsafeUninitializedCapacity: count / size) { buffer, filled in
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    while done < count {
      let got = unsafe pread(
        descriptor, bytes.baseAddress.map { unsafe $0 + done }, count - done, off_t(offset + done))
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { break }
      done += got
    }
    filled = done == count ? count / size : 0
  }
  return done == count ? values : nil
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

/// A sum over all bytes, eight at a time, that any change of them changes.
func sum<Value: BitwiseCopyable>(of values: [Value]) -> UInt64 {
  unsafe values.withUnsafeBytes { unsafe sum(of: $0) }
}

private func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  var sum = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
  var index = 0
  while index + 8 <= bytes.count {
    let number = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    sum = (sum ^ number) &* 0xFF51_AFD7_ED55_8CCD
    sum ^= sum >> 32
    index += 8
  }
  while index < bytes.count {
    sum = unsafe (sum ^ UInt64(bytes[index])) &* 0xFF51_AFD7_ED55_8CCD
    sum ^= sum >> 32
    index += 1
  }
  return sum
}
