import Reports

// A segment as bytes, in the order of its columns:
//
//     files     count, then for each: path, stamp, flags, rows, other files
//     texts     count, ends …, bytes              paths, agencies, other files
//     columns   count, values …                   years, editions, layouts
//     packed    count, ends …, bytes              tables, findings
//     prints    count, ends …, numbers            long sentences
//
// Numbers are as they lie in memory: an index never leaves the machine. Reading checks every count
// and every end, so that bytes which only happen to have the right sum do no harm.

extension IndexedSegment {
  /// The bytes that stand for the segment.
  var encoded: [UInt8] {
    var writer = IndexWriter()
    writer.number(files.count)
    for file in files {
      writer.bytes(Array(file.path.utf8))
      writer.number(file.stamp.size)
      writer.number(file.stamp.inode)
      writer.number(file.stamp.device)
      writer.number(file.stamp.changed)
      writer.number((file.isNamed ? 1 : 0) | (file.isSettled ? 2 : 0))
      writer.number(file.reports)
      writer.number(file.otherFiles)
    }
    writer.text(segment.paths)
    writer.text(segment.agencies)
    writer.text(segment.otherFiles)
    writer.column(segment.years)
    writer.column(segment.editions)
    writer.column(segment.layouts)
    writer.column(segment.tables.ends)
    writer.column(segment.tables.bytes)
    writer.column(segment.findings.ends)
    writer.column(segment.findings.bytes)
    writer.column(segment.prints.ends)
    writer.column(segment.prints.prints)
    return writer.result
  }

  /// The segment that `encoded` stands for; `nil` when it stands for none.
  init?(encoded: [UInt8]) {
    var reader = IndexReader(encoded)
    guard let count = reader.count(atLeast: 8 * 8) else { return nil }
    var files: [IndexedFile] = []
    files.reserveCapacity(count)
    for _ in 0..<count {
      guard let file = reader.file() else { return nil }
      files.append(file)
    }
    var segment = Segment()
    guard let paths = reader.text(), let agencies = reader.text(), let others = reader.text(),
      let years: [Int16] = reader.column(), let editions: [UInt8] = reader.column(),
      let layouts: [UInt8] = reader.column(), let tableEnds: [UInt32] = reader.column(),
      let tables: [UInt8] = reader.column(), let findingEnds: [UInt32] = reader.column(),
      let findings: [UInt8] = reader.column(), let printEnds: [UInt32] = reader.column(),
      let prints: [UInt32] = reader.column()
    else { return nil }
    segment.paths = paths
    segment.agencies = agencies
    segment.otherFiles = others
    segment.years = years
    segment.editions = editions
    segment.layouts = layouts
    guard let packed = PackedTables(bytes: tables, ends: tableEnds),
      let counted = PackedFindings(bytes: findings, ends: findingEnds),
      let sentences = PackedPrints(prints: prints, ends: printEnds)
    else { return nil }
    segment.tables = packed
    segment.findings = counted
    segment.prints = sentences
    self.init(files: files, segment: segment)
    guard isConsistent, reader.isAtEnd else { return nil }
  }

  private var isConsistent: Bool {
    let rows = segment.count
    return segment.paths.count == rows && segment.agencies.count == rows
      && segment.editions.count == rows && segment.layouts.count == rows
      && segment.tables.count == rows && segment.findings.count == rows
      && segment.prints.count == rows
      && segment.layouts.allSatisfy { Int($0) < Layout.allCases.count }
      && files.reduce(0) { $0 &+ $1.reports } == rows
      && files.reduce(0) { $0 &+ $1.otherFiles } == segment.otherFiles.count
  }
}

/// Puts numbers and columns one behind the other.
private struct IndexWriter {
  private(set) var result: [UInt8] = []

  mutating func number(_ number: some FixedWidthInteger) {
    raw(Int64(truncatingIfNeeded: number))
  }

  mutating func bytes(_ bytes: [UInt8]) {
    number(bytes.count)
    result += bytes
  }

  mutating func column<Number: FixedWidthInteger>(_ numbers: [Number]) {
    number(numbers.count)
    unsafe numbers.withUnsafeBytes { unsafe result.append(contentsOf: $0) }
  }

  mutating func text(_ texts: Arena) {
    column(texts.ends)
    column(texts.bytes)
  }

  private mutating func raw(_ number: Int64) {
    unsafe withUnsafeBytes(of: number) { unsafe result.append(contentsOf: $0) }
  }
}

/// Takes numbers and columns off the front; `nil` for what is not there.
private struct IndexReader {
  private let source: [UInt8]
  private var offset = 0

  init(_ source: [UInt8]) { self.source = source }

  var isAtEnd: Bool { offset == source.count }

  mutating func number() -> Int64? {
    guard source.count - offset >= 8 else { return nil }
    defer { offset += 8 }
    return unsafe source.withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)
    }
  }

  /// A count of things of which each takes at least so many bytes.
  mutating func count(atLeast size: Int) -> Int? {
    guard let number = number(), number >= 0, number <= (source.count - offset) / size else {
      return nil
    }
    return Int(number)
  }

  mutating func column<Number: FixedWidthInteger>() -> [Number]? {
    let size = MemoryLayout<Number>.size
    guard let count = count(atLeast: size) else { return nil }
    defer { offset += count * size }
    return unsafe [Number](unsafeUninitializedCapacity: count) { numbers, filled in
      unsafe source.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * size]))
      }
      filled = count
    }
  }

  mutating func text() -> Arena? {
    guard let ends: [UInt32] = column(), let bytes: [UInt8] = column() else { return nil }
    return Arena(bytes: bytes, ends: ends)
  }

  mutating func file() -> IndexedFile? {
    guard let path: [UInt8] = column(), let size = number(), let inode = number(),
      let device = number(), let changed = number(), let flags = number(),
      let reports = number(), let others = number(), reports >= 0, others >= 0
    else { return nil }
    return IndexedFile(
      path: String(decoding: path, as: UTF8.self),
      stamp: FileStamp(
        size: size, inode: UInt64(bitPattern: inode), device: UInt64(bitPattern: device),
        changed: changed),
      isNamed: flags & 1 != 0, reports: Int(reports), otherFiles: Int(others),
      isSettled: flags & 2 != 0)
  }
}

/// Whether ends that ascend cut `count` bytes into texts, the last one ending where the bytes do.
func areEnds(_ ends: [UInt32], of count: Int) -> Bool {
  var last: UInt32 = 0
  for end in ends {
    guard end >= last else { return false }
    last = end
  }
  return Int(last) == count
}
