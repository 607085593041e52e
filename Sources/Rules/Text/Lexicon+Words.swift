import Reports

extension Lexicon {
  /// Every word with its ways of writing, parted by blanks. The longest one that fits is taken, so
  /// some stand here only to keep a shorter one from being seen in them.
  static let words: [(word: Word, forms: String)] = [
    (.receive, "收到 受理 接收 接到 收悉 收办 接受"),
    (.receiveNew, "新收 新收到 新收办 新受理 新接收 本年新收 本年度新收 本年新收到"),
    (.handle, "办理 处理"),
    (.conclude, "办结 办毕"),
    (.reply, "答复 回复 办复"),
    (.finish, "办理完成 办理完毕 办理完结 答复完毕 办理答复完毕 处理完毕 回复完毕 办结完毕 办理办结 答复办结"),
    (
      .application,
      """
      政府信息公开申请 信息公开申请 政务公开申请 政府信息申请 依申请公开 依申请公开申请 依申请公开事项 依申请公开件 \
      依申请公开政府信息 依申请公开信息 依申请信息公开 依申请公开政府信息申请 政府信息依申请公开 信息依申请公开 \
      政务信息公开申请 政府信息公开申请件 信息公开申请件 依申请公开办件 依申请件 依申请公开案件
      """
    ),
    (.request, "申请 申请件 申请事项 申请案件 申请书"),
    (.underway, "正在办理 尚在办理 正在处理 尚未办结 未办结 正在办理中 尚在办理中 仍在办理"),
    (.carriedIn, carriedInForms),
    (.carriedOut, carriedOutForms),
    (.outcome(.granted), "予以公开 同意公开"),
    (.outcome(.partial), "部分公开 予以部分公开 同意部分公开"),
    (.outcome(.denied), "不予公开"),
    (.outcome(.unavailable), "无法提供"),
    (.outcome(.rejected), "不予处理"),
    (.outcome(.other), "其他处理 其它处理 作其他处理 作出其他处理 作其它处理"),
    (.reason(.stateSecret), "属于国家秘密 涉及国家秘密"),
    (.reason(.prohibitedByLaw), "其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开"),
    (.reason(.thirdParty), "保护第三方合法权益 第三方合法权益 涉及第三方合法权益"),
    (.reason(.internalAffairs), "属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息"),
    (.reason(.deliberative), "属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息"),
    (.reason(.enforcementFile), "属于行政执法案卷 行政执法案卷"),
    (.reason(.administrativeQuery), "属于行政查询事项 行政查询事项"),
    (.reason(.notHeld), "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握"),
    (.reason(.needsCreation), "没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作"),
    (.reason(.unclear), "补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 申请内容仍不明确"),
    (.reason(.petition), "信访举报投诉类申请 信访举报投诉类 信访举报投诉"),
    (.reason(.repeated), "重复申请"),
    (.reason(.publication), "要求提供公开出版物 公开出版物"),
    (.reason(.excessive), "无正当理由大量反复申请 大量反复申请"),
    (.reason(.confirmation), "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息"),
    (.applicant(.person), "自然人 公民 个人"),
    (.applicant(.company), "商业企业"),
    (.applicant(.research), "科研机构"),
    (.applicant(.charity), "社会公益组织"),
    (.applicant(.legal), "法律服务机构"),
    (.organisations, organisationForms),
    (.companies, "企业 企业法人"),
    (.review, "行政复议 复议"),
    (.litigation, "行政诉讼 诉讼"),
    (.litigationDirect, "未经复议直接起诉"),
    (.litigationReviewed, "复议后起诉"),
    (.result(.upheld), "结果维持 维持"),
    (.result(.corrected), "结果纠正 纠正"),
    (.result(.otherResult), "其他结果 其它结果"),
    (.result(.pending), "尚未审结 未审结"),
    (.act(.licensing), "行政许可"),
    (.act(.penalty), "行政处罚"),
    (.act(.coercion), "行政强制"),
    (.document(.normative), "规范性文件 行政规范性文件"),
    (.document(.regulations), "规章 政府规章"),
    (.fees, "行政事业性收费"),
    (.perform, "作出 做出 实施 下达"),
    (.issue, "制发 制定 出台 印发 制定出台 新制发 新制定 新出台 制定印发"),
    (.inForce, "现行有效 现行有效的"),
    (.collect, "收取 收缴 征收"),
    (
      .publish,
      "公开 主动公开 刊登 发布 公示 解读 备案 公布 上网 上传 更新 归集 清理 审查 审核 废止 修改 修订 录入 报送 上报 抄告 推送"
    ),
    (.remit, "减免 免征 取消 退还 上缴 降低 停征 缓缴 免收 减少收费"),
    (.ownAgency, ownForms),
    (.area, areaForms),
    (
      .subordinate,
      """
      各级 各部门 各单位 各科室 各股室 各处室 各有关 部门 单位 科室 股室 行政机关 机关 下属 所属 直属 系统 基层 本级 窗口 \
      分支机构 派出机构
      """
    ),
    (.subarea, "各乡镇 各镇 各乡 各街道 各县 各区 各市 各地 乡镇 街道"),
    (.represent, "代表"),
    (.thisYear, "全年 本年 本年度 今年 年内 当年 一年来 今年以来 本年内 本年度内 全年度"),
    (
      .otherYear,
      """
      去年 上年 上年度 上一年 上一年度 前一年 往年 历年 近年 近年来 明年 下年 下年度 下一年 下一年度 次年 十三五 十四五 \
      前年 近三年 近五年 近两年
      """
    ),
    (.partOfYear, "上半年 下半年 季度 一季度 二季度 三季度 四季度 当月 月均 每月 每季度 每年 年均 日均 期间 试点"),
    (.cumulative, "累计"),
    (.asOf, "截至 截止 目前 截至目前 截止目前"),
    (
      .timeLimit,
      "法定期限 法定时限 期限 时限 规定时间 工作日 按期 按时 如期 限期 逾期 超期 延期 即时 当场 当日 及时率"
    ),
    (.all, "全部 均 所有 全都 悉数 皆"),
    (.already, "已 已经"),
    (.notReceived, "未收到 没有收到 未接到 没有接到 未接收 未受理 未收悉 未收到过"),
    (
      .none,
      """
      无 没有 未发生 没有发生 未产生 没有产生 未出现 没有出现 未引发 没有引发 未引起 未被 未有 不存在 从未发生 没有被 无因 未因 没有因 \
      未涉及
      """
    ),
    (.plan, "确保 要求 力争 争取 计划 将 应 须 应当 必须 下一步 今后 做到 力求 保证 拟"),
    (
      .channel,
      """
      网络 网上 在线 信函 邮寄 当面 现场 电子邮件 传真 平台 网站 线上 线下 书面 电话 信件 邮箱 微信 微博 公众号 新媒体 客户端 \
      公告栏 公示栏 公开栏 报纸 报刊 电视 广播 公报 抖音 视频号 短视频 今日头条 渠道 方式 途径 新闻媒体
      """
    ),
    (
      .allChannels,
      """
      各种渠道 各种方式 各种途径 多种渠道 多种方式 多种途径 各类渠道 各类途径 各渠道 各个渠道 等渠道 等方式 等途径 等多种渠道 \
      等多种方式 等多种途径 各种形式 多种形式 等形式 多渠道
      """
    ),
    (
      .otherObject,
      """
      网络问政 问政 舆情 诉求 建议 提案 信访 来信 来访 来电 投诉 举报 咨询 留言 热线 工单 意见 求助 询问 邮件 审批 登记 事项 \
      业务 许可证 证照 询证 查询 查阅 资料 典型案例 案例 庭审 应诉 不动产 补贴 救助 报名 服务
      """
    ),
    (.amongst, "其中 其中包括 其中含 其中有 这其中"),
    (.including, "含 包括 包含 内含 主要 主要有 如 例如 另含 不含 涵盖 涉及到"),
    (.further, "另有 尚有 还有 另 此外 同时 还 并 并且 连同 加上 再加上 算上"),
    (.rest, "其他 其它 其余 剩余"),
    (.etCetera, "等"),
    (.each, "各 每 逐 平均 人均 分别"),
    (.share, "占 占比 占总数 占总量 占全部 占总 占总数量 占申请总数 占总件数 比重 占比为 占比达 占全年"),
    (.compare, "比 较 同比 环比 相比 增加 减少 增长 下降 上升 回落 提高 增幅 降幅 新增 净增 翻了"),
    (
      .activity,
      """
      组织 召开 开展 举办 编制 转发 制作 撰写 接待 采纳 整改 查处 结案 立案 移送 调解 审结 审理 撤回 转办 转送 补正 征求 旁听 \
      播放 阅读 点击 访问 浏览 培训 评查 抽查 检查 刊发 采集 建成 新建 新开设 注销 关停
      """
    ),
    (.total, "共 共计 合计 总计 总共 一共 总数 总量 总"),
    (.and, "和 与 或 及 以及"),
    (
      .disclosure,
      "政府信息公开 信息公开 政务公开 政府信息 信息公开类 政府信息公开类 信息公开方面 政府信息公开方面 信息公开工作 政府信息公开工作 政府信息主动公开"
    ),
    (.filler, everyoneForms),
    (
      .filler,
      """
      的 有 为 了 数 数量 件数 案 案件 件 量 是 达 达到 计 决定 中 类 各类 各种 解读类 公示类 公告类 许可类 处罚类 发布类 活动类 会议类 培训类 公开类 审批类 查询类 投诉类 咨询类 相关 有关 任何 新 因 由于 由 对 于 因为 \
      依法 积极 认真 严格 规范 妥善 稳妥 高效 有效 及时 准确 实际 按规定 按要求 按照要求 按照规定 依规 依法依规 \
      按程序 群众 社会公众 公众 申请人 申请主体 来自 属于 提出 提交 提起 引起 引发 产生 发生 被 予以 均为 情况 情形 原因 理由 而 作 类型 纳入 继续 涉及 通过 经 \
      接续 年度 行政 件次 方面 工作 上述 以上 受 申请公开 下 项目 收入 金额 资金 总额 本
      """
    ),
  ]

  /// 上年度结转, 去年转入 …: every way to name the year before with every way to carry over.
  private static let carriedInForms =
    forms([
      ["上年", "上年度", "上一年", "上一年度", "去年", "去年度"], ["", "未办结"], carrying,
    ]) + " " + forms([["结转", "承接"], ["上年", "上年度", "上一年", "上一年度"]])

  /// 结转至下一年度, 转下年 …
  private static let carriedOutForms = forms([
    ["结转", "转", "转结", "顺延", "延续", "转入", "延", "延期", "递延", "留转"], ["", "至", "到", "入"],
    ["下年", "下年度", "下一年", "下一年度", "次年", "次年度", "明年", "来年"],
  ])

  /// What stands behind the year from which, and before the year to which, is carried over.
  static let carrying = [
    "结转", "转入", "转结", "遗留", "顺延", "转来", "结转至本年", "结转至本年度", "结转到本年", "结转到本年度", "结转本年", "结转本年度",
  ]

  private static let joints = ["或", "和", "及", "与", "或者", "以及", "、"]

  /// 法人或其他组织, 企业及其他组织: all who are not 自然人.
  private static let organisationForms = forms([
    ["法人", "企业", "企业法人"], joints, ["其他组织", "其它组织", "社会组织"],
  ])

  /// 公民、法人和其他组织: whoever may apply.
  private static let everyoneForms = forms([
    ["公民", "公民、", "公民和"], ["法人", "企业", "法人、企业"], joints, ["其他组织", "其它组织", "社会组织"],
  ])

  /// 我局, 本单位 …: what a department calls itself.
  private static let ownForms =
    forms([
      ["我", "本"],
      [
        "局", "委", "办", "厅", "院", "所", "站", "队", "中心", "分局", "大队", "支队", "总队", "会", "公司", "处",
        "校", "馆", "部", "单位", "机关", "部门",
      ],
    ]) + " " + forms([["全"], ["局", "委", "厅", "分局", "大队", "支队", "中心", "校", "院"]])

  /// 全县, 我区 …: what a government calls what it governs.
  private static let areaForms = forms([
    ["我", "本", "全"], ["市", "区", "县", "省", "镇", "乡", "州", "旗", "盟", "街道", "街", "自治区", "开发区", "新区"],
  ])

  /// Every choice of one piece from each list, parted by blanks.
  private static func forms(_ pieces: [[String]]) -> String {
    pieces.reduce([""]) { heads, tails in heads.flatMap { head in tails.map { head + $0 } } }
      .joined(separator: " ")
  }
}
