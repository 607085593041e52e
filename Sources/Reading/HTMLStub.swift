import Reports

package func looksLikeHTML(_ source: [UInt8]) -> Bool {
  source.prefix(512).starts(with: "<".utf8)
}

package func scanHTML(_ source: [UInt8]) -> TokenStream {
  TokenStream(text: SourceText(plain: source), layout: .html)
}
