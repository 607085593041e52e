import Reports

extension Identity {
  /// Which characters are another way to write an ordinary one.
  ///
  /// Two foldings, for two ends: a *shown* character is what the agency's name consists of, so only
  /// the radicals that text extraction puts in place of characters are replaced (⼈⺠ → 人民). A
  /// *key* is what words are looked up by, so width and traditional forms are levelled too.
  enum Folding {
    /// The ordinary character for a Kangxi or supplementary radical; any other scalar as it is.
    static func shown(_ scalar: UInt32) -> UInt32 {
      switch scalar {
      case 0x2E80...0x2EF3:
        UInt32(FoldingTable.radicalSupplement[Int(scalar) - 0x2E80])
      case 0x2F00...0x2FD5: UInt32(FoldingTable.kangxiRadicals[Int(scalar) - 0x2F00])
      default: scalar
      }
    }

    /// The key of each shown scalar of the basic plane: narrow, simplified, one hyphen for all
    /// dashes. A table, for every character of a lead is looked up.
    static let keys: [UInt16] = {
      var keys = (UInt16(0)...0xFFFF).map { scalar -> UInt16 in
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: 0x2D
        default: scalar
        }
      }
      for index in stride(from: 0, to: FoldingTable.traditional.count - 1, by: 2) {
        keys[Int(FoldingTable.traditional[index])] = FoldingTable.traditional[index + 1]
      }
      for (traditional, simplified) in zip(traditionalForms.utf16, simplifiedForms.utf16) {
        keys[Int(traditional)] = simplified
      }
      return keys
    }()

    /// Traditional characters of titles and opening sentences.
    private static let traditionalForms =
      """
      縣區鄉鎮廳會員辦處務開報關於據條國華訊請與聯繫統計發機構單動編製現將認貫徹執領導\
      團隊館學醫銀網總體況歸繼續門當實應該濟資規劃環財稅監質產業農漁衛運輸鐵電視廣臺氣\
      園場廠庫嶼灣島東號僑權黨組織職責達進還過適選邊遷遠鄰檔圖書歷類級紀約結給線維綜錄
      """

    private static let simplifiedForms =
      """
      县区乡镇厅会员办处务开报关于据条国华讯请与联系统计发机构单动编制现将认贯彻执领导\
      团队馆学医银网总体况归继续门当实应该济资规划环财税监质产业农渔卫运输铁电视广台气\
      园场厂库屿湾岛东号侨权党组织职责达进还过适选边迁远邻档图书历类级纪约结给线维综录
      """
  }
}
