package import Reports

/// A document as it comes out of a file.
package struct Document: Sendable {
  /// The file's path, with the item's number where a file holds several: `reports.jsonl#17`.
  package var path: String
  /// The text in whatever encoding, or the XML of a .docx.
  package var bytes: [UInt8]
  package var hints: DocumentHints
}

/// Reads all reports of a file, or of the standard input when the path is `-`: one for most
/// files, one an object for JSON. What cannot be read is a failure in its place, and reading goes
/// on behind it. `source` says what the file is when its name does not.
package func readDocuments(
  at path: String, as source: DocumentSource? = nil,
  _ body: (Result<Report, DocumentError>) -> Void
) {
  eachDocument(at: path, as: source) { document in
    body(document.map { readReport($0.bytes, path: $0.path, hints: $0.hints) })
  }
}

/// Gives all documents of a file.
package func eachDocument(
  at path: String, as source: DocumentSource? = nil,
  _ body: (Result<Document, DocumentError>) -> Void
) {
  do throws(DocumentError) {
    if (source ?? DocumentSource(path: path)) == .jsonLines {
      try readLines(of: path) { line, number in
        eachObject(inLine: line, number: number, path: path, body)
      }
    } else {
      eachDocument(in: try readDocumentBytes(path), path: path, as: source, body)
    }
  } catch {
    body(.failure(error))
  }
}

/// Gives all documents in the bytes of a file.
package func eachDocument(
  in bytes: [UInt8], path: String, as source: DocumentSource? = nil,
  _ body: (Result<Document, DocumentError>) -> Void
) {
  do throws(DocumentError) {
    switch source ?? DocumentSource(path: path, bytes: bytes) {
    case .text: body(.success(Document(path: path, bytes: bytes, hints: DocumentHints())))
    case .json: eachObject(in: bytes, path: path, body)
    case .jsonLines:
      var (number, start) = (0, 0)
      while start <= bytes.count {
        let end = bytes.firstPlace(of: 0x0A, in: start..<bytes.count) ?? bytes.count
        number += 1
        eachObject(inLine: Array(bytes[start..<end]), number: number, path: path, body)
        start = end + 1
      }
    case .gzip: try eachDocument(inGzip: bytes, path: path, body)
    case .word:
      let xml = try wordXML(in: bytes, path: path)
      body(.success(Document(path: path, bytes: xml, hints: DocumentHints())))
    case .pdf:
      let text = try ContainerTool.pdfToText.convert(bytes, path: path, form: "PDF")
      guard text.contains(where: { $0 > 0x20 }) else { throw .noTextLayer(path: path) }
      body(.success(Document(path: path, bytes: text, hints: DocumentHints())))
    case .unsupported(let form): throw .unsupported(path: path, form)
    }
  } catch {
    body(.failure(error))
  }
}

/// Unpacks a file and reads what its name without `.gz` says it is.
private func eachDocument(
  inGzip bytes: [UInt8], path: String, _ body: (Result<Document, DocumentError>) -> Void
) throws(DocumentError) {
  let content = try ContainerTool.gzip.convert(bytes, path: path, form: "gzip")
  let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
  let source = DocumentSource(path: name, bytes: content)
  // What is packed twice was packed to do harm, or is an archive.
  guard source != .gzip else { throw .unsupported(path: path, .archive) }
  eachDocument(in: content, path: path, as: source, body)
}

// MARK: JSON

/// Gives the objects of a JSON file: one, those of an array, or one after the other.
private func eachObject(
  in bytes: [UInt8], path: String, _ body: (Result<Document, DocumentError>) -> Void
) {
  var scanner = JSONScanner(decode(bytes).bytes)
  let isArray = scanner.skip("[")
  var number = 0
  while true {
    while scanner.skip(",") {}
    if isArray, scanner.skip("]") { return }
    guard scanner.peek() != nil || number == 0 else { return }
    number += 1
    guard let object = scanner.object() else {
      let place = isArray || number > 1 ? "\(path)#\(number)" : path
      return body(.failure(.notJSON(path: place, offset: scanner.index)))
    }
    let isOnly = !isArray && number == 1 && scanner.peek() == nil
    body(document(object, path: isOnly ? path : "\(path)#\(number)"))
  }
}

/// Gives the object in a line of a file; a blank line holds none, and `nil` is one too long. What
/// comes on standard input lies elsewhere, and is named by the path that it gives itself.
private func eachObject(
  inLine line: [UInt8]?, number: Int, path: String,
  _ body: (Result<Document, DocumentError>) -> Void
) {
  let place = "\(path)#\(number)"
  guard let line else { return body(.failure(.tooLarge(path: place))) }
  var scanner = JSONScanner(decode(line).bytes)
  guard scanner.peek() != nil else { return }
  guard let object = scanner.object() else {
    return body(.failure(.notJSON(path: place, offset: scanner.index)))
  }
  body(document(object, path: path == "-" ? object.path ?? place : place))
}

private func document(
  _ object: JSONDocument, path: String
) -> Result<Document, DocumentError> {
  guard let text = object.text else { return .failure(.noTextField(path: path)) }
  return .success(Document(path: path, bytes: text, hints: object.hints))
}
