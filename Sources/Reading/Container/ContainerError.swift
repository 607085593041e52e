package import Reports

/// Why a file, or an item of one, could not be read; each case names the path.
package enum DocumentError: Error, Sendable, Equatable {
  case missing(path: String)
  case notPermitted(path: String)
  case isDirectory(path: String)
  /// A pipe, a device: reading it may never end.
  case notAFile(path: String)
  /// The file, or what comes out of it, is beyond `documentSizeLimit`.
  case tooLarge(path: String)
  /// The system says no, with its error number.
  case unreadable(path: String, code: Int32)
  /// A program that is needed is not installed; the package that has it.
  case toolMissing(path: String, tool: String, package: String)
  case toolTooSlow(path: String, tool: String)
  /// The file is not, or not wholly, what its form asks for: the program could not read it.
  case damaged(path: String, form: String)
  /// Pictures of pages, where there is no text to read.
  case noTextLayer(path: String)
  case unsupported(path: String, UnsupportedForm)
  /// An item that is no JSON object, and the place of the fault in the item.
  case notJSON(path: String, offset: Int)
  /// A roster in which hardly a line can be the name of an agency.
  case noList(path: String)
  /// An object without `text`, `content`, `html` or `body`.
  case noTextField(path: String)
}

/// A form of file that people have reports in and that has to be converted first.
package enum UnsupportedForm: Sendable, Equatable {
  case oldDocument, spreadsheet, ofd, archive, picture

  /// What to do, with the path as a shell takes it.
  fileprivate func advice(_ path: String) -> Phrase {
    let quoted =
      "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    switch self {
    case .oldDocument:
      return Phrase(
        "旧格式文档，请先转换为 docx：soffice --headless --convert-to docx \(quoted)（LibreOffice）",
        "an old document; convert it to docx first: soffice --headless --convert-to docx \(quoted) "
          + "(LibreOffice)")
    case .spreadsheet:
      return Phrase(
        "电子表格，请先转换为网页：soffice --headless --convert-to html \(quoted)（LibreOffice）",
        "a spreadsheet; convert it to HTML first: soffice --headless --convert-to html \(quoted) "
          + "(LibreOffice)")
    case .ofd:
      return Phrase(
        "OFD 版式文件，请先在 OFD 阅读器中另存为（或打印为）PDF",
        "an OFD file; save or print it as PDF with an OFD reader first")
    case .archive:
      return Phrase("压缩包，请先解压", "an archive; unpack it first")
    case .picture:
      return Phrase("图片，没有可读的文字", "a picture; there is no text to read")
    }
  }
}

extension DocumentError {
  /// The file, or the item of a file, that it is about.
  package var path: String {
    switch self {
    case .missing(let path), .notPermitted(let path), .isDirectory(let path), .notAFile(let path),
      .tooLarge(let path), .unreadable(let path, _), .toolMissing(let path, _, _),
      .toolTooSlow(let path, _), .damaged(let path, _), .noTextLayer(let path),
      .unsupported(let path, _), .notJSON(let path, _), .noList(let path),
      .noTextField(let path):
      path
    }
  }

  /// What happened, as one sentence that begins with the path.
  package var sentence: Phrase {
    let reason = reason
    return Phrase("\(path)：\(reason.chinese)", "\(path): \(reason.english)")
  }

  /// The same without the path.
  package var reason: Phrase {
    switch self {
    case .missing: Phrase("没有这个文件", "no such file")
    case .notPermitted: Phrase("没有读取权限", "permission denied")
    case .isDirectory: Phrase("是文件夹，不是文件", "is a folder, not a file")
    case .notAFile:
      Phrase(
        "是管道或设备，不是普通文件；标准输入写作 -",
        "is a pipe or a device, not a regular file; standard input is written -")
    case .tooLarge:
      Phrase("超过 64 MB，未读取", "is larger than 64 MB and was not read")
    case .unreadable(_, let code):
      Phrase("无法读取（系统错误 \(code)）", "cannot be read (system error \(code))")
    case .toolMissing(_, let tool, let package):
      Phrase(
        "读取需要程序 \(tool)，请安装软件包 \(package)",
        "reading it needs the program \(tool); install the package \(package)")
    case .toolTooSlow(_, let tool):
      Phrase("程序 \(tool) 超时，已停止", "the program \(tool) took too long and was stopped")
    case .damaged(_, let form): Phrase("不是完好的 \(form) 文件", "is no intact \(form) file")
    case .noTextLayer:
      Phrase("PDF 中没有文字（可能是扫描件）", "the PDF holds no text (perhaps scanned pages)")
    case .unsupported(let path, let form): form.advice(path)
    case .notJSON(_, let offset):
      Phrase("不是 JSON 对象（第 \(offset + 1) 字节处）", "is no JSON object (at byte \(offset + 1))")
    case .noList:
      Phrase("不是单位名单，名单每行写一个单位名称", "is no list of agencies, one name a line")
    case .noTextField:
      Phrase(
        "JSON 对象没有 text、content、html 或 body 字段",
        "the JSON object has no field text, content, html or body")
    }
  }
}
