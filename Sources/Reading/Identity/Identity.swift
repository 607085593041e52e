package import Reports

/// Who wrote a report, about which year, as the document says it.
package struct Identity: Sendable, Equatable {
  package var agency: Agency?
  /// The year reported on.
  package var year: Int?
  package var title: String?
  /// The day labelled as that of publication, as `2024-01-31`.
  package var published: String?

  package init(
    agency: Agency? = nil, year: Int? = nil, title: String? = nil, published: String? = nil
  ) {
    self.agency = agency
    self.year = year
    self.title = title
    self.published = published
  }
}

/// Finds out who wrote the report and about which year. What the document does not say stays `nil`;
/// where its parts contradict each other the less certain ones give way.
func identify(_ stream: TokenStream, hints: DocumentHints, path: String) -> Identity {
  let container = hints.title.flatMap { Identity.Evidence.title(of: Identity.Lead(line: $0)) }
  var evidence = Identity.Evidence(stream, witness: container, limit: Identity.Evidence.usual)
  if !evidence.isSufficient, evidence.lead.isCut {
    evidence = .init(stream, witness: container, limit: Identity.Evidence.most)
  }
  var identity = Identity(
    agency: evidence.agency, year: evidence.year, title: evidence.titleText,
    published: evidence.lead.publicationDay ?? publicationDay(in: stream))
  if identity.agency == nil || identity.year == nil {
    identity.complete(from: hints, container, path: path)
  }
  return identity
}

/// The day of publication that the data of a page name.
private func publicationDay(in stream: TokenStream) -> String? {
  stream.published.flatMap { Identity.Lead(stream.text, line: $0).firstDay }
}

extension Identity {
  /// Fills in what the document leaves open from its container, then from its file's name.
  fileprivate mutating func complete(
    from hints: DocumentHints, _ container: Title?, path: String
  ) {
    let name = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] }
    let line = Lead(line: name.map(String.init) ?? path)
    let file = Evidence.title(of: line)
    let part = line.onlyPart
    agency =
      agency
      ?? (hints.agency.flatMap { Name($0) } ?? container?.name)
      .map { Agency(name: $0.text, source: .metadata) }
      ?? (file?.name ?? part).map { Agency(name: $0.text, source: .fileName) }
    let hinted = hints.year.flatMap { Year.possible.contains($0) ? $0 : nil }
    year = year ?? container?.year?.value ?? hinted ?? file?.year?.value ?? line.onlyYear
  }

  /// What a document says about its agency and its year, and which of it counts.
  struct Evidence {
    let lead: Lead
    private let title: Title?
    private let announced: Title?
    private let period: Int?
    private let spoken: (year: Int?, name: Name?)
    private let opening: (year: Int?, name: Name?)
    private let byline: Name?
    /// Whom the title in the document's head names.
    private let headName: Name?
    private let isSettled: Bool
    private let stream: TokenStream
    /// The line that the title stands in, where it is not one of the lead.
    private let titleSource: Lead?

    /// How many bytes say all of a report with a title on top, and how many are read of others.
    static let usual = 4_096
    static let most = 16_384

    /// Whether a longer lead would add nothing.
    var isSufficient: Bool {
      isSettled && title.map { $0.isComplete && !$0.isDetached } ?? false
    }

    /// `witness` is a title that the document's container gives it.
    init(_ stream: TokenStream, witness: Title?, limit: Int) {
      let lead = Lead(stream, limit: limit)
      self.lead = lead
      self.stream = stream
      let overview = lead.overview
      period = lead.periodYear
      let above = lead.titles(in: 0..<overview)
      let below = overview < lead.count ? lead.titles(in: overview..<lead.count) : []
      var visible = above.filter { !$0.isSentence }
      if visible.isEmpty { visible = below.filter { !$0.isSentence && $0.isComplete } }
      announced = Choice.best(above.filter(\.isSentence), period)
      let head = stream.title.map { Lead(stream.text, line: $0) }
      let own = head.flatMap(Self.title)
      let choice = Choice(
        of: visible, in: lead, witnesses: [own, witness].compactMap(\.self), period: period,
        endsInOverview: overview < lead.count)
      isSettled = choice.isSettled
      if let head, let own, Self.outweighs(own, choice.title) {
        title = own
        titleSource = head
      } else {
        title = choice.title
        titleSource = nil
      }
      headName = own?.name
      let start = min(choice.title?.range.upperBound ?? 0, overview)
      opening = lead.actor(from: start, before: overview)
      spoken = lead.actor(from: min(overview, lead.count), before: lead.count)
      byline = choice.title.flatMap { lead.byline(at: $0.range.upperBound) }
    }

    /// The only title of a line that has just one use: a page's own title, a file's name.
    static func title(of lead: Lead) -> Title? {
      Choice.best(lead.titles(in: 0..<lead.count).filter { !$0.isSentence }, nil)
    }

    /// Whether the title in the document's head says more than the one in its text, and nothing
    /// else; a title that leads elsewhere says nothing.
    private static func outweighs(_ own: Title, _ shown: Title?) -> Bool {
      guard let shown, !shown.isLink || !own.isComplete else { return true }
      return own.isComplete && !shown.isComplete
        && (shown.year?.value == nil || shown.year?.value == own.year?.value)
    }

    var titleText: String? { title.map { (titleSource ?? lead).text($0.range) } }

    // MARK: Year

    /// The title's year, unless two other places agree on another; else that of the period, of the
    /// sentence that announces the report, of the first sentence.
    var year: Int? {
      let body = [period, announced?.year?.value, opening.year ?? spoken.year].compactMap { $0 }
      let agreed = body.first { year in body.count { $0 == year } > 1 }
      return agreed ?? title?.year?.value ?? body.first
    }

    // MARK: Agency

    var agency: Agency? {
      if let title {
        let isCertain = !title.isDetached && title.year != nil
        if let name = title.name, isCertain || fits(name) {
          return Agency(name: whole(name).text, source: .title)
        }
      }
      let open = openingName
      let candidates = [
        (open, Agency.Source.opening), (publisher, .publisher),
        (accepted(spoken.name), .text), (source, .publisher),
        (accepted(Lead(endOf: stream, tokens: 8).signature), .text),
      ]
      let named = candidates.compactMap { name, source in name.map { ($0, source) } }
      let best = named.first { $0.0.hasPlace } ?? named.first
      return best.map { Agency(name: whole($0.0).text, source: $0.1) }
    }

    private var publisher: Name? { accepted(lead.publisher) }

    /// Who sent the text in, where that is no office that sends in the texts of others.
    private var source: Name? {
      let named = stream.publisher.flatMap { range in
        let line = Lead(stream.text, line: range)
        return Name(line, 0..<line.count)
      }
      return [named, lead.source].compactMap(accepted).first {
        !$0.isGovernment && $0.hasPlace && !Words.desks.ends($0.key)
      }
    }

    /// The name itself, without a word of the page that stands directly before it, if another place
    /// names the agency without that word.
    private func whole(_ name: Name) -> Name {
      let others = [headName, announced?.name, byline, opening.name, spoken.name].compactMap(\.self)
      if let other = others.first(where: { $0.isWhole(of: name) }) { return other }
      // Looking for a label is dear, and a name that stands twice needs none.
      guard !others.contains(where: { $0.key == name.key }), let publisher = lead.publisher else {
        return name
      }
      return publisher.isWhole(of: name) ? publisher : name
    }

    /// Who announces, writes or answers for the report in the paragraphs before its first section.
    private var openingName: Name? {
      if let name = announced?.name { return name }
      if let name = accepted(byline) { return name }
      let author = lead.author.flatMap(owner)
      let contact = lead.contact.flatMap(owner)
      let actor = accepted(opening.name)
      if let author, let contact, author != contact {
        // A town's report may be edited at the county's office, or the sentence be another's.
        return [author, contact].first { $0 == actor || $0 == spoken.name }
      }
      return contact ?? author ?? actor
    }

    /// The agency to which an office belongs; the government only where the report speaks as one.
    private func owner(_ name: Name) -> Name? {
      if let owner = name.owner { return owner == name ? accepted(name) : self.owner(owner) }
      if lead.speaksAs(Self.asOffice) { return name }
      guard let government = name.government else { return nil }
      let isActor = [opening.name, spoken.name].contains { $0 == government }
      if isActor { return government }
      if [opening.name, spoken.name].contains(where: { $0 == name }) { return name }
      return lead.speaksAs(Self.asPlace) ? accepted(government) : nil
    }

    /// A name out of a sentence or label, if it can be the agency's: a government named without its
    /// place is anybody's.
    private func accepted(_ name: Name?) -> Name? {
      guard let name, name.hasPlace || !Words.seats.occurs(in: name.key), fits(name) else {
        return nil
      }
      return name
    }

    /// Whether the name fits how the report speaks of its agency: 我局 is no government, 我镇 a town.
    private func fits(_ name: Name) -> Bool {
      let spoken = Self.voices.filter { lead.speaksAs($0.pronouns) }
      return spoken.isEmpty || spoken.contains { $0.endings.ends(name.key) }
    }

    /// How an agency speaks of itself, and what the name of such an agency ends in.
    private static let voices: [(pronouns: Words, endings: Words)] = [
      (Words("我局 本局 我分局"), Words("局 总队 支队 大队")),
      (Words("我委 本委"), Words("委 委员会 管委会")),
      (Words("我厅 本厅"), Words("厅")),
      (Words("我中心 本中心"), Words("中心")),
      (Words("我办 本办 我室"), Words("办 办公室 办公厅 办事处")),
      (Words("我镇 我乡 我街 我办事处"), Words("镇 乡 政府 街道 办事处 苏木 街道办")),
    ]
    private static let asOffice = Words("我办 本办 我室 本室")
    private static let asPlace = Words("我市 我区 我县 我省 我州 我旗")
  }
}
