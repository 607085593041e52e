import Reports
import Testing

@testable import Reading

/// The stream as one line a token, as a person would note it down: `row: 0 规章 | 1+2 13`.
private func outline(_ stream: TokenStream) -> [String] {
  var lines: [String] = []
  var row: [String] = []
  for token in stream.tokens {
    let text = stream.text[token.range]
    switch token.kind {
    case .line: lines.append("line: " + text)
    case .heading: lines.append("heading: " + text)
    case .cell:
      let place = "\(token.column)" + (token.span > 1 ? "+\(token.span)" : "")
      row.append(text.isEmpty ? place : place + " " + text)
    case .rowEnd:
      lines.append("row: " + row.joined(separator: " | "))
      row = []
    case .tableStart: lines.append("table")
    case .tableEnd: lines.append("end")
    }
  }
  return lines
}

private func outline(_ page: String) -> [String] { outline(scanHTML(Array(page.utf8))) }

@Suite("A page becomes lines, headings and cells")
struct HTMLTextTests {
  @Test(
    "text",
    arguments: [
      ("<p>青石镇</p><div>云溪县<br>2023年</div>", ["line: 青石镇", "line: 云溪县", "line: 2023年"]),
      ("<h1>年度<span>报告</span></h1><p>正文", ["heading: 年度报告", "line: 正文"]),
      ("<h2><p>没有结束</p><p>正文</p>", ["heading: 没有结束", "line: 正文"]),
      ("<ul><li>一<li>二</ul>", ["line: 一", "line: 二"]),
      ("<p>共\n  <b>3</b> 件\n申请</p>", ["line: 共 3 件申请"]),
      ("<p>收到\n申请</p>", ["line: 收到申请"]),
      (
        "<p>a&nbsp&#20013;&#x56FD&ldquo;x&rdquo;&amp;&lt5件&unknown;&</p>",
        ["line: a\u{A0}中国“x”&<5件&unknown;&"]
      ),
      ("<p>&#150;&#0;&#xD800;&#99999999999;</p>", ["line: –\u{FFFD}\u{FFFD}\u{FFFD}"]),
      (
        "<p>1<!-- 注释 > --->2<!---->3<![if !supportLists]>4<![endif]>5<?xml:x?>6</p>",
        ["line: 123456"]
      ),
      ("<p>甲<![CDATA[乙<b>丙</b>]]>丁</p>", ["line: 甲乙丙丁"]),
      (
        "<style>p{}</style><script>if (a<b) '<p>'</script><noscript>x</noscript><p>正文", ["line: 正文"]
      ),
      ("<p>甲<o:p>&nbsp;</o:p></p><p><o:p> </o:p></p><p>&nbsp;</p>", ["line: 甲"]),
      ("<p>少于<5件</p>", ["line: 少于<5件"]),
      ("<p title='a>b' alt=\"<p>\" data=\"x>正文</p>", ["line: 正文"]),
      (
        "<nav><ul><li>首页</ul></nav><select><option>年</select><p>正文</p><footer>版权</footer>",
        ["line: 正文"]
      ),
      ("<nav>首页<p>正文没有结束的导航", ["line: 首页", "line: 正文没有结束的导航"]),
      ("<iframe src=x><p>正文", ["line: 正文"]),
      ("<input value='站内搜索'><textarea>留言</textarea><p>正文", ["line: 正文"]),
      (
        "<table><tr><td>新收<td><input type=text readonly value=\"12\"><td><input value='&lt;3>'>"
          + "<td><input type=hidden value=7><td><input><td><textarea> 5 </textarea></table>",
        ["table", "row: 0 新收 | 1 12 | 2 <3> | 3 | 4 | 5 5", "end"]
      ),
      ("<pre>第一行\n第二  行</pre>", ["line: 第一行", "line: 第二  行"]),
      ("", []), ("<", ["line: <"]), ("</", []), ("<!", []), ("&", ["line: &"]),
      ("&#", ["line: &#"]),
    ] as [(String, [String])])
  func text(page: String, expected: [String]) {
    #expect(outline("<html>" + page) == expected)
  }

  @Test("an attribute whose quotation mark is never closed ends with its tag")
  func unclosedQuote() {
    #expect(outline("<p class=\"x>一</p><p>二</p>") == ["line: 一", "line: 二"])
    #expect(
      outline("<table><tr><td colspan=\"2>一</td><td class=\"y\">二</td></tr></table>")
        == ["table", "row: 0+2 一 | 2 二", "end"])
  }

  @Test("every byte of the text knows its place in the page")
  func places() throws {
    let page = "<p>云溪&nbsp;县</p>\n<table><tr>\n<td>本<b>年</b><td>&nbsp;</td>\n<td>3"
    let source = Array(page.utf8)
    let stream = scanHTML(source)
    for token in stream.tokens where !token.range.isEmpty && stream.text[token.range] != "云溪\u{A0}县"
    {
      let place = stream.text.sourceRange(token.range)
      let shown = String(decoding: source[place], as: UTF8.self)
      #expect(shown.hasPrefix(String(stream.text[token.range].prefix(1))))
      #expect(shown.hasSuffix(String(stream.text[token.range].suffix(1))))
    }
    let cells = stream.tokens.filter { $0.kind == .cell }.map { stream.text.line(Int($0.start)) }
    #expect(cells == [3, 3, 4])
    let blank = try #require(stream.tokens.first { $0.kind == .cell && $0.range.isEmpty })
    let place = stream.text.sourceOffset(Int(blank.start))
    #expect(source[place...].starts(with: "<td>&nbsp;".utf8))
  }

  @Test(
    "the title is the one that names the report",
    arguments: [
      ("<title> </title><title>云溪县人民政府</title>", "云溪县人民政府"),
      ("<title>青石镇2023年年度报告 - 云溪县</title><title>云溪县人民政府</title>", "青石镇2023年年度报告 - 云溪县"),
      ("<title>云溪县人民政府</title><title>青石镇2023年度报告</title>", "青石镇2023年度报告"),
      ("<meta name=\"ArticleTitle\" content='青石镇年度报告'><title>青石镇年度报告_云溪县</title>", "青石镇年度报告"),
      ("<meta content='文章' name=ArticleTitle /><title>云溪县</title>", "云溪县"),
      ("<svg><title>图标</title></svg><title>云溪县</title>", "云溪县"),
      ("<p>无题</p>", nil),
    ])
  func title(page: String, expected: String?) {
    let stream = scanHTML(Array(page.utf8))
    #expect(stream.title.map { stream.text[$0] } == expected)
  }

  @Test("the head of a page names its date and publisher")
  func publication() {
    let page = """
      <meta name="PubDate" content="2024-01-17 10:00"><meta name="ContentSource" content="青石镇">
      <meta name="PubDate" content="2025-12-30"><p>正文</p>
      """
    let stream = scanHTML(Array(page.utf8))
    #expect(stream.published.map { stream.text[$0] } == "2024-01-17 10:00")
    #expect(stream.publisher.map { stream.text[$0] } == "青石镇")
    #expect(outline(stream) == ["line: 正文"])
  }

  @Test(
    "a page is told from text with tags in it",
    arguments: [
      ("<!DOCTYPE html><p>x", true), ("\n<html>", true),
      ("<?xml version='1.0'?><w:document>", true),
      ("<p>甲</p><p>乙</p>", true), ("前言\n\n<table><tr><td>1</td></tr></table>", true),
      ("一、总体情况\n甲\n乙\n丙\n", false), ("| 甲<br>乙 | 1 |\n|---|---|\n| 丙 | 2 |\n", false),
      ("a < b > c", false), ("", false),
      ("# 题\n\n<p align=center>甲</p>\n\n乙\n\n丙\n\n丁\n\n戊\n\n己\n\n庚\n\n辛\n", false),
    ])
  func recognition(text: String, isPage: Bool) {
    #expect(looksLikeHTML(Array(text.utf8)) == isPage)
  }

  @Test("tables in Markdown leave the lines around them apart")
  func markdown() {
    let text = """
      # 年度报告

      一、总体情况
      全年收到申请3件。
      二、主动公开
      甲
      乙
      <table><tr><td>规章</td><td>1</td></tr></table>
      三、收到和处理
      """
    #expect(
      outline(text) == [
        "line: # 年度报告", "line: 一、总体情况", "line: 全年收到申请3件。", "line: 二、主动公开", "line: 甲",
        "line: 乙", "table", "row: 0 规章 | 1 1", "end", "line: 三、收到和处理",
      ])
  }
}

@Suite("The cells of a page's tables stand in a grid")
struct HTMLTableTests {
  @Test(
    "tables",
    arguments: [
      (
        "<table><tr><td>规章<td>1<tr><td>其他<td>2</table>",
        ["table", "row: 0 规章 | 1 1", "row: 0 其他 | 1 2", "end"]
      ),
      (
        "<table><tr><th rowspan=3>办理结果<th colspan=2>予以公开<td>4<tr><td colspan=2>部分公开<td>1<tr><td>不予公开<td>国家秘密<td>0</table>",
        [
          "table", "row: 0 办理结果 | 1+2 予以公开 | 3 4", "row: 1+2 部分公开 | 3 1",
          "row: 1 不予公开 | 2 国家秘密 | 3 0", "end",
        ]
      ),
      (
        "<table><tr><td rowspan='2'>甲</td><td>1</td></tr><tr></tr><tr><td>乙</td></tr></table>",
        ["table", "row: 0 甲 | 1 1", "row: 0 乙", "end"]
      ),
      (
        "<table><tr><td rowspan=1000000>甲<td colspan=1000000>乙<td>丙<tr><td>丁</table>",
        ["table", "row: 0 甲 | 1+255 乙 | 255 丙", "row: 1 丁", "end"]
      ),
      (
        "<table><tr><td rowspan=0>甲<td colspan=0>乙<tr><td rowspan=x colspan=-3>丙</table>",
        ["table", "row: 0 甲 | 1 乙", "row: 1 丙", "end"]
      ),
      (
        "<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</table>",
        ["table", "row: 0 甲 | 1 1", "row: 0 乙 | 1 2", "end"]
      ),
      (
        "<table><tr><td>&nbsp;<td><p>&nbsp;</p><td><o:p> </o:p><td>　<td>0</td></table>",
        ["table", "row: 0 | 1 | 2 | 3 | 4 0", "end"]
      ),
      (
        "<table><tr><td><p>本年</p><p>新收</p><td>社会<br/>公益 组织<td><p>1</p><p>2</p><td><span>自</span><span>然</span>\n<span>人</span></table>",
        ["table", "row: 0 本年新收 | 1 社会公益 组织 | 2 1 2 | 3 自然人", "end"]
      ),
      (
        "<tr><td>甲<td>1</tr><tr><td>乙<td>2</table><p>正文</p>",
        ["table", "row: 0 甲 | 1 1", "row: 0 乙 | 1 2", "end", "line: 正文"]
      ),
      (
        "<table><tr><td>甲</td></tr><table><tr><td>乙</td></tr></table>",
        ["table", "row: 0 甲", "end", "table", "row: 0 乙", "end"]
      ),
      (
        "<table></table><table><caption>表一</caption><tr><td>甲</table></table></table>",
        ["table", "line: 表一", "row: 0 甲", "end"]
      ),
      ("</td></tr></table><p>正文</p>", ["line: 正文"]),
      ("<table><tr><td>甲<nav>首页</nav><td>1</table>", ["table", "row: 0 甲 | 1 1", "end"]),
      ("<nav><table><tr><td>甲<td>1</table></nav>", ["table", "row: 0 甲 | 1 1", "end"]),
    ] as [(String, [String])])
  func tables(page: String, expected: [String]) {
    #expect(outline("<html>" + page) == expected)
  }

  @Test("a table around tables is layout: the inner ones stand alone, its own text is lines")
  func nesting() {
    let page = """
      <table><tr><td>导航<br>首页</td><td><h1>年度报告</h1><p>正文</p>
      <table><tr><td>规章</td><td>1</td></tr></table><p>之间</p>
      <table><tr><td>许可</td><td>2</td></tr></table>之后</td></tr><tr><td>版权</td></tr></table>
      """
    #expect(
      outline(page) == [
        "line: 导航", "line: 首页", "line: 年度报告", "line: 正文", "table", "row: 0 规章 | 1 1", "end",
        "line: 之间", "table", "row: 0 许可 | 1 2", "end", "line: 之后", "line: 版权",
      ])
  }

  @Test("a table that holds paragraphs arranges a page")
  func prose() {
    let paragraph = String(repeating: "全年主动公开政府信息。", count: 30)
    let page = "<table><tr><td><p>一、总体情况</p><p>\(paragraph)</p></td></tr></table>"
    #expect(outline(page) == ["line: 一、总体情况", "line: \(paragraph)"])
  }
}

@Suite("No page does harm")
struct HTMLHostileTests {
  private let page = """
    <!DOCTYPE html><html><head><title>青石镇</title><style>a{}</style></head><body><nav>首页</nav>
    <h1 class="a">报告</h1><p>甲&nbsp;<b>乙</b><br/>丙<!-- x --></p><table border=1><tr><td rowspan="2"
    colspan='2'>丁</td><td>&nbsp;</td></tr><tr><td><![CDATA[1]]></td></tr></table><select><option>年
    </select><script>var a = "</td>";</script><table><tr><td><table><tr><td>2</td></tr></table></table>
    """

  @Test("a page cut at any byte is read")
  func truncated() {
    let bytes = Array(page.utf8)
    for count in 0...bytes.count {
      let stream = scanHTML(Array(bytes.prefix(count)))
      check(stream, sourceCount: count)
      // The same from the other side: a page that begins in the middle.
      check(scanHTML(Array(bytes.dropFirst(count))), sourceCount: bytes.count - count)
      _ = scanWordXML(Array(bytes.prefix(count)))
    }
  }

  @Test("a page with any of its bytes changed is read")
  func mutated() {
    let bytes = Array(page.utf8)
    for place in bytes.indices {
      for replacement in "<>/\"'&= ".utf8 {
        var changed = bytes
        changed[place] = replacement
        check(scanHTML(changed), sourceCount: changed.count)
      }
    }
  }

  @Test("tags in any order give a stream that holds together")
  func shuffled() {
    let parts = [
      "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=3>", "<td colspan=2>",
      "甲", "1", " \n", "&nbsp;", "<p>", "<br>", "<h1>", "</h1>", "<nav>", "</nav>", "<select>",
      "</select>", "<title>", "</title>", "<tbody>", "<svg>", "</svg>", "<pre>", "</pre>", "<div>",
    ]
    var state: UInt64 = 1
    for _ in 0..<1500 {
      var page = "<html>"
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        page += parts[Int(state >> 33) % parts.count]
      }
      check(scanHTML(Array(page.utf8)), sourceCount: page.utf8.count)
    }
  }

  private func check(_ stream: TokenStream, sourceCount: Int) {
    if let fault = fault(of: stream, sourceCount: sourceCount) { Issue.record("\(fault)") }
  }

  /// What does not hold together in a stream: tokens lie in the text in order, tables open and
  /// close in turn, and every place is one of the page.
  private func fault(of stream: TokenStream, sourceCount: Int) -> String? {
    var end = 0
    var isInTable = false
    for token in stream.tokens {
      guard token.start >= end, token.start <= token.end, token.end <= stream.text.bytes.count
      else { return "a token is out of order" }
      end = Int(token.end)
      if token.kind == .tableStart || token.kind == .tableEnd {
        if isInTable != (token.kind == .tableEnd) { return "tables are not in turn" }
        isInTable.toggle()
      }
      let place = stream.text.sourceOffset(Int(token.start))
      if place < 0 || place > sourceCount { return "a token is out of the page" }
    }
    if isInTable { return "a table has no end" }
    let pieces = stream.text.pieces
    if pieces.first?.text != 0 { return "the text has no beginning" }
    for (one, next) in zip(pieces, pieces.dropFirst())
    where one.text >= next.text || one.source >= next.source {
      return "pieces are out of order"
    }
    return stream.title.map { $0.upperBound > stream.text.bytes.count } == true ? "title" : nil
  }

  @Test(
    "a hundred thousand of anything takes no time",
    .timeLimit(.minutes(10)),
    arguments: [
      "<table><tr><td>", "<table>", "<div>", "<td rowspan=1000000 colspan=1000000>", "<nav>",
      "<p class=\"", "<p class='a", "<!--", "<![CDATA[", "<iframe>", "<title>", "</table>", "&",
      "<",
      "<td><table></td>", "<tr><td rowspan=9 colspan=99>", "<td>甲<p>", "]]>", "<svg></svg>",
    ])
  func repeated(part: String) {
    let stream = scanHTML(Array(("<html>" + String(repeating: part, count: 100_000)).utf8))
    #expect(stream.text.bytes.count < 3_000_000)
  }
}

@Suite("Word's XML is read like a page")
struct HTMLWordTests {
  @Test("paragraphs, tables, spans")
  func document() {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>青石镇</w:t></w:r><w:r>
      <w:t xml:space="preserve">年度报告 &amp; 附件</w:t></w:r></w:p><w:p/>
      <w:tbl><w:tblPr/><w:tr>\(cell("办理结果", "<w:vMerge w:val=\"restart\"/>"))\
      \(cell("予以公开", "<w:gridSpan w:val=\"2\"/>"))\(cell("4"))</w:tr>
      <w:tr>\(cell("", "<w:vMerge/>"))\(cell("不予公开"))\(cell("国家秘密"))\(cell(" "))</w:tr></w:tbl>
      <w:p><w:r><w:t>之后</w:t><w:br/><w:t>换行</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>
      </w:body></w:document>
      """
    #expect(
      outline(xml) == [
        "line: 青石镇年度报告 & 附件", "table", "row: 0 办理结果 | 1+2 予以公开 | 3 4",
        "row: 1 不予公开 | 2 国家秘密 | 3", "end", "line: 之后", "line: 换行",
      ])
  }
}
