extension ProseLanguage {
  /// Swedish.
  static let swedish = ProseLanguage(
    code: "sv", decimal: ",", groups: ["'", "\u{2019}"], groupsBySpace: true,
    units: commonUnits + [
      Phrases(.scale(3), "tusen, tn, t, tkr, teur"),
      Phrases(.scale(6), "miljon, miljoner, mkr, mn, mnkr, meur, m"),
      Phrases(.scale(9), "miljard, miljarder, md, mdr, mdkr"),
      Phrases(.percent, "procent"),
      Phrases(.points, "punkt, punkter, procentenhet, procentenheter, procentpunkt, procentpunkter, p.e, enheter"),
      Phrases(.multiple, "gånger, ggr"),
    ],
    numbers: [
      Phrases(1, "en, ett"),
      Phrases(2, "två"),
      Phrases(3, "tre"),
      Phrases(4, "fyra"),
      Phrases(5, "fem"),
      Phrases(6, "sex"),
      Phrases(7, "sju"),
      Phrases(8, "åtta"),
      Phrases(9, "nio"),
      Phrases(10, "tio"),
      Phrases(11, "elva"),
      Phrases(12, "tolv"),
    ],
    fractions: [
      Phrases(6, "hälften, halv, en halv"),
      Phrases(4, "en tredjedel"),
      Phrases(8, "två tredjedelar"),
      Phrases(3, "en fjärdedel, en kvart"),
      Phrases(9, "tre fjärdedelar"),
    ],
    months: [
      "januari, jan", "februari, feb", "mars", "april, apr", "maj", "juni, jun", "juli, jul", "augusti, aug",
      "september, sep, sept", "oktober, okt", "november, nov", "december, dec",
    ],
    abbreviations: "ca, t, ex, bl, a, m, o, d, v, s, resp, inkl, exkl, jfr, ung, nr, f, n, kl, p, e, mn, tn",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "av", links: "av, i, på", customers: "kunder, konton",
    losing: "tappade, förlorade, tappat, förlorat", winning: "vann, vunnit, välkomnade, fick",
    examples:
      """
      a number (113,1 %, 1,2 mn €, tre fjärdedelar), a direction (steg), or a comparison (över mål, dubbelt så \
      högt som förra månaden, den största av de sex)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(
      .metric(["nrr", "nrr_month"]),
      "NRR*, nettointäktsretention*, nettoretention*, netto-intäktsretention*, net revenue retention"),
    Phrases(
      .metric(["grr", "grr_month"]),
      "GRR*, bruttointäktsretention*, bruttoretention*, brutto-intäktsretention*, gross revenue retention"),
    Phrases(.metric(["nrr_month"]), "månatlig NRR, månadens NRR"),
    Phrases(.metric(["grr_month"]), "månatlig GRR, månadens GRR"),
    Phrases(.metric(["logo_retention"]), "kundretention*, logotypretention*, kundlojalitet*"),
    Phrases(
      .metric(["mrr"]),
      """
      MRR, månatliga återkommande intäkter*, återkommande intäkter*, månatligt återkommande intäkter*, total MRR,
      MRR-tillväxt*, abonnemangsintäkt*
      """
    ), Phrases(.metric(["arr"]), "ARR, årliga återkommande intäkter*"),
    Phrases(.metric(["opening_mrr"]), "ingående MRR"),
    Phrases(.metric(["new_mrr"]), "ny MRR, nyförsäljning*, MRR från nya kunder, nya affärer"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]),
      "expansion, expansionen, expansions-MRR, expanderande MRR, expansion MRR, expansionens"),
    // It is said of expansion, and of upselling too.
    Phrases(.metric(["expansion_mrr", "expansion_rate", "expansion_growth", "upsell_mrr"]), "merförsäljning*"),
    Phrases(.metric(["expansion_rate"]), "expansionstakt*, expansionsgrad*"),
    Phrases(.metric(["expansion_growth"]), "expansionstillväxt*"),
    Phrases(.metric(["expansion_share"]), "expansionsandel*, expansionens andel"),
    Phrases(.metric(["contraction_mrr"]), "kontraktion*, kontraktions-MRR, krympning*"),
    Phrases(.metric(["downgrade_mrr"]), "nedgradering*"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "bortfall*, churn, churnen, förlorad MRR, MRR-bortfall*, tappad MRR"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "bortfallsgrad*, bruttobortfall*, churntakt*, churngrad*, bruttochurn*, bortfallstakt*"),
    Phrases(
      .metric(["net_churn_rate"]), "nettobortfall*, netto negativt bortfall, nettochurn*, negativt nettobortfall*"),
    Phrases(.metric(["logo_churn_rate"]), "kundbortfall*, logobortfall*, kundchurn*"),
    Phrases(.metric(["reactivation_mrr"]), "återaktivering*, reaktivering*"),
    Phrases(.metric(["net_new_mrr"]), "netto ny MRR, nettotillskott*"),
    Phrases(.metric(["upsell_mrr"]), "uppsälj, uppsäljning*, upsell"),
    Phrases(.metric(["cross_sell_mrr"]), "korsförsäljning*, cross-sell"),
    Phrases(.metric(["add_on_mrr"]), "tilläggs-MRR"),
    Phrases(.metric(["quick_ratio"]), "quick ratio, quick-ratio, snabbkvot*"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, intäkt per kund, snittintäkt* per kund"),
    Phrases(.metric(["ltv"]), "LTV, kundvärde*, livstidsvärde*"),
    Phrases(.metric(["pipeline_coverage", "pipeline_coverage_weighted"]), "pipelinetäckning*, pipeline-täckning*"),
    Phrases(.metric(["top10_share"]), "tio största kunder*"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]),
      "bibehållen expansion, kvarvarande expansion"),
    Phrases(.metric(["offer_conversion"]), "offertkonvertering*"),
    Phrases(
      .metric(["customers"]), "antal kunder, antalet kunder, kunder totalt, betalande kunder, kundantal*, kundstock*"),
    Phrases(.metric(["new_customers"]), "nya kunder, kunder vunnits"),
    Phrases(
      .metric(["churned_customers"]),
      """
      förlorade kunder, tappade kunder, kunder lämnade, kunder förlorades, kunder sade upp, kunder sa upp, uppsagda
      kunder, kunder försvann
      """
    ), Phrases(.metric(["expanded_customers"]), "kunder utökade, utökade kunder, växande kunder, kunder växte"),
    Phrases(.metric(["contracted_customers"]), "krympande kunder, kunder krympte"),
    Phrases(
      .metric(["reactivated_customers"]),
      "återvunna kunder, kunder återvände, kunder kom tillbaka, återaktiverade kunder"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(.againstTarget(.rose), "över mål, över plan, över målet, över budget, över planen"),
    Phrases(.againstTarget(.fell), "under mål, under plan, under målet, under budget, under planen"),
    Phrases(.againstTarget(.held), "på mål, enligt plan, på budget, enligt mål, i linje med plan"),
    Phrases(.aheadOfTarget(true), "bättre än plan, bättre än planerat, före plan"),
    Phrases(.aheadOfTarget(false), "sämre än plan, sämre än planerat, efter plan"),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(
      .back(1),
      "förra månaden, förra månadens, föregående månad*, månaden innan, månaden före, en månad sedan, en månad tidigare"
    ),
    Phrases(.back(2), "två månader sedan"),
    Phrases(.back(3), "tre månader sedan"),
    Phrases(.back(6), "sex månader sedan, ett halvår sedan"),
    Phrases(
      .back(12),
      """
      förra året, i fjol, fjolåret*, ett år sedan, året innan, året före, ett år tidigare, tolv månader sedan,
      föregående år, 12 månader sedan, fjolårets
      """
    ),
    Phrases(
      .span,
      """
      kvartal*, Q1, Q2, Q3, Q4, H1, H2, vecka*, veckor*, halvår*, i år, hittills, våren, sommar*, höst*, vinter*,
      kumulativt, ackumulerat, per år, årligen, de senaste tre månaderna, de senaste sex månaderna
      """
    ),
    Phrases(.nothing, "som väntat, enligt plan, denna månad, i månaden, den här månaden, över tolv månader, månadens"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      steg, stigit, stiger, ökade, ökat, ökar, ökning*, växte, växt, vuxit, växer, tillväxt*, klättrade, förbättrades,
      förbättrats, plus, uppgång*, upp, steg upp, hoppade, höjdes, högre, mer, lyfte, förbättring*, återhämtade
      """
    ),
    Phrases(
      .fell,
      """
      sjönk, sjunkit, sjunker, föll, fallit, faller, minskade, minskat, minskar, minskning*, nedgång*, ned, ner,
      tappade, krympte, krympt, minus, backade, backat, gick ned, försämrades, lägre, mindre, gled, sämre
      """
    ), Phrases(.held, "oförändrat, oförändrad, stabil, stabilt, höll, låg still, stod still, oförändrade"),
    Phrases(.from, "från, efter, mot, jämfört med, gentemot"),
    Phrases(
      .to,
      """
      till, på, är, var, uppgick till, ligger på, låg på, nådde, landade på, slutade på, uppgår till, blev
      """),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(.higher, "högre än, mer än i, bättre än, över"),
    Phrases(.lower, "lägre än, sämre än, mindre än i, under"),
    Phrases(.same, "samma som, lika hög som, lika högt som, lika stor som"),
    Phrases(
      .largest, "största, högsta, starkaste, störst, högst"),
    Phrases(
      .smallest, "minsta, lägsta, svagaste, minst, lägst"),
    Phrases(.place(2), "näst, andra"),
    Phrases(.place(3), "tredje"),
    Phrases(.place(4), "fjärde"),
    Phrases(.place(5), "femte"),
    Phrases(
      .times(2, over: 1),
      """
      dubbelt så högt som, dubbelt så hög som, dubbelt så mycket som, dubbla, fördubblats, fördubblades, dubbelt så
      stor som
      """),
    Phrases(.times(3, over: 1), "tre gånger så högt som, tre gånger så hög som, tredubblats"),
    Phrases(.times(1, over: 2), "hälften så hög som, hälften av, halverats, halverades, hälften så högt som, hälften"),
    Phrases(.times(1, over: 3), "en tredjedel av"),
    Phrases(.times(2, over: 3), "två tredjedelar av"),
    Phrases(.times(3, over: 4), "tre fjärdedelar av"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(.above, "över, mer än, minst, åtminstone, överstiger, översteg, fler än"),
    Phrases(.below, "under, mindre än, högst, understiger, understeg, färre än"),
    Phrases(.about, "cirka, ca, ungefär, omkring, runt, nästan, drygt, knappt, närmare, ung, uppemot"),
    Phrases(
      .target,
      """
      mål, målet, budgeterat, budgeterade, budgeterad, planerat, planerade, målen, målsättning*, plan, planen, budget,
      budgeten, över mål, under mål, enligt budget, målvärde*
      """),
    Phrases(
      .supposed,
      """
      ska, skall, skulle, bör, borde, väntar, väntas, förväntar, förväntas, hoppas, vill, kommer att, prognos*,
      beräknas, uppskattningsvis, troligen, förmodligen, lär, räknar med, siktar, måste, utsikt*, tror
      """
    ), Phrases(.hypothesis, "ifall, anta, benchmark*, median*, konkurrent*, konkurrenter*, branschsnitt*, branschens"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(.clause, "medan, även om, men, eftersom, fast, trots att, dock"),
    Phrases(.and, "och, eller, samt"),
    Phrases(.per, "per, vardera, styck, var"),
    Phrases(
      .other,
      """
      varav, därav, bortfall och kontraktion, kontraktion och bortfall, en kund, en enda kund, enskild kund, av dem,
      av dessa, rabatt*, marginal*, bruttomarginal*, vinstfrekvens*, anställda*, personal*, tillgänglighet*,
      drifttid*, enkät*, svarande*, inflation*, moms*, skatt*, sannolikhet*, svarsfrekvens*, öppningsgrad*,
      deltagande*, marknad*, marknadsandel*, prishöjning*, listpris*, pris, priset, priser*, team, teamet, provision*,
      NPS, nöjdhet*, beläggning*, kostnad*, utgift*, affär, affären, avtal*, kontrakt*, faktura*, fakturor*,
      provperiod*, provkonto*, ärenden*, support, besökare*, leads, möten*, lön, löner*, vinst*, licens*, kreditnota*,
      lagring*, bonus*, avgift*, order, användare*, användning*, platser*, tjänster*, registrering*,
      konverteringsgrad*, resekostnad*, hyra*, medarbetare*, avslutsgrad*
      """
    ),
  ]
}
