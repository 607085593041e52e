import Samples

/// Documents that can be damaged in as many ways as there are numbers.
package struct DamagedDocuments: Sendable {
  /// What stands in a file of some name.
  package struct Document: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let documents: [Document]

  /// Documents in an order that must be the same on every run; at least one.
  package init(_ documents: [Document]) {
    self.documents = documents.isEmpty ? [Document(path: "empty.txt", bytes: [])] : documents
  }

  /// The damaged document of a number: each of the documents in turn.
  package subscript(seed: Int) -> Document {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed))
    let own = documents[Int(seed.magnitude % UInt(documents.count))]
    let other = documents[Int(truncatingIfNeeded: random.next() >> 1) % documents.count]
    return Document(
      path: own.path, bytes: damaged(own.bytes, joining: other.bytes, seed: random.next()))
  }
}
