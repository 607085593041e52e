import Reports

/// The signs and words beside the digits of a number.
///
/// ```
/// 约 3 万 余 件 以上
/// │    │  │  │  └ vagueBehind
/// │    │  │  └ unit
/// │    │  └ vagueAmid
/// │    └ scale
/// └ vagueBefore
/// ```
///
/// One value for all of them, which the lexer holds.
struct NumberWords: Sendable {
  static let shared = NumberWords()

  let cases = ScalarSet("件宗起份例")
  let units = ScalarSet(Self.unitSigns)
  let scales = ScalarSet(Self.scaleSigns)
  let vagueBefore = ScalarSet("约近超逾于足少过第前")
  /// 减少 12件 ends like 至少 12件.
  let fewer = FoldedScalars.of("减少")
  let vagueAmid = ScalarSet(Self.amidSigns)
  let vagueBehind: [[UInt16]]
  /// The first scalars of `vagueBehind`.
  let vagueBeginnings: ScalarSet

  /// What may stand right behind the digits of a number with a unit.
  let mayFollow: ScalarSet

  private init() {
    vagueBehind = ["以上", "以下", "以内", "左右", "上下", "余", "多", "次", "/"].map {
      FoldedScalars.of($0)
    }
    vagueBeginnings = ScalarSet(vagueBehind.compactMap(\.first))
    mayFollow = ScalarSet(Self.unitSigns + Self.scaleSigns + Self.amidSigns)
  }

  private static let unitSigns = "件宗起份例条项篇期次人个家场类种部册名户处幅张组套批则元%年月日号时分支段集栏批款万"
  private static let scaleSigns = "万亿"
  private static let amidSigns = "余多几来+"

  static var yearSign: UInt16 { 0x5E74 }
  static var monthSign: UInt16 { 0x6708 }
  /// 万.
  static var tenThousand: UInt16 { 0x4E07 }
  /// 元.
  static var yuan: UInt16 { 0x5143 }
  /// 起, as in 一起, together.
  static var togetherSign: UInt16 { 0x8D77 }
  /// 事, as in 一件事.
  static var matterSign: UInt16 { 0x4E8B }
}
