extension ProseLanguage {
  /// Dutch.
  static let dutch = ProseLanguage(
    code: "nl", decimal: ",", groups: [".", "'", "\u{2019}"], groupsBySpace: false,
    units: commonUnits + [
      Phrases(.scale(3), "duizend, dzd"),
      Phrases(.scale(6), "mln, miljoen, m, mio"),
      Phrases(.scale(9), "mrd, miljard"),
      Phrases(.percent, "procent"),
      Phrases(.points, "punt, punten, procentpunt, procentpunten, %-punt"),
      Phrases(.multiple, "keer, maal"),
    ],
    numbers: [
      Phrases(1, "één, een"),
      Phrases(2, "twee"),
      Phrases(3, "drie"),
      Phrases(4, "vier"),
      Phrases(5, "vijf"),
      Phrases(6, "zes"),
      Phrases(7, "zeven"),
      Phrases(8, "acht"),
      Phrases(9, "negen"),
      Phrases(10, "tien"),
      Phrases(11, "elf"),
      Phrases(12, "twaalf"),
    ],
    fractions: [
      Phrases(6, "de helft, half, een half"),
      Phrases(4, "een derde"),
      Phrases(8, "twee derde"),
      Phrases(3, "een kwart"),
      Phrases(9, "drie kwart, driekwart"),
    ],
    months: [
      "januari, jan", "februari, feb", "maart, mrt", "april, apr", "mei", "juni, jun", "juli, jul", "augustus, aug",
      "september, sep, sept", "oktober, okt", "november, nov", "december, dec",
    ],
    abbreviations: "ca, bijv, o, a, d, w, z, mln, mrd, incl, excl, t, o, v, i, p, nr, resp, dzd",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "van, der", links: "van, aan, in", customers: "klanten, accounts",
    losing: "verloren, verloor, kwijtgeraakt, verliezen", winning: "wonnen, gewonnen, won, verwelkomden, tekenden",
    examples:
      """
      a number (113,1 %, € 1,2 mln, drie kwart), a direction (steeg), or a comparison (boven doel, twee keer zo \
      hoog als vorige maand, de grootste van de zes)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(
      .metric(["nrr", "nrr_month"]),
      """
      NRR, netto-inkomstenbehoud, netto inkomstenbehoud, netto-omzetbehoud, netto omzetbehoud, nettobehoud,
      nettoretentie, netto retentie, net revenue retention
      """
    ),
    Phrases(
      .metric(["grr", "grr_month"]),
      """
      GRR, bruto-inkomstenbehoud, bruto inkomstenbehoud, bruto-omzetbehoud, bruto omzetbehoud, brutobehoud,
      brutoretentie, bruto retentie, gross revenue retention
      """
    ), Phrases(.metric(["nrr_month"]), "maandelijkse NRR, NRR van de maand"),
    Phrases(.metric(["grr_month"]), "maandelijkse GRR"),
    Phrases(.metric(["logo_retention"]), "klantbehoud, klantretentie, logoretentie, logo-retentie"),
    Phrases(
      .metric(["mrr"]),
      """
      MRR, maandelijks terugkerende omzet, terugkerende omzet, maandelijkse terugkerende omzet, totale MRR, MRR-groei,
      abonnementsomzet
      """
    ), Phrases(.metric(["arr"]), "ARR, jaarlijks terugkerende omzet"),
    Phrases(.metric(["opening_mrr"]), "begin-MRR, openings-MRR"),
    Phrases(.metric(["new_mrr"]), "nieuwe MRR, nieuwe omzet, MRR uit nieuwe klanten, new business, nieuwe business"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]),
      "uitbreiding*, uitbreiding MRR, uitbreidings-MRR, expansie, expansie-MRR, expansion MRR"),
    Phrases(.metric(["expansion_rate"]), "uitbreidingsgraad, uitbreidingspercentage, uitbreidingsratio, expansieratio"),
    Phrases(.metric(["expansion_growth"]), "uitbreidingsgroei, groei van de uitbreiding"),
    Phrases(.metric(["expansion_share"]), "uitbreidingsaandeel, aandeel van de uitbreiding"),
    Phrases(.metric(["contraction_mrr"]), "krimp, krimp-MRR, contractie, inkrimping"),
    Phrases(.metric(["downgrade_mrr"]), "downgrades, afwaardering*"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "verloop, churn, verloren MRR, MRR-verloop, churn-MRR, opgezegde MRR"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "verlooppercentage, brutoverloop, bruto verloop, churnratio, churn rate, churnpercentage, bruto churn"),
    Phrases(
      .metric(["net_churn_rate"]), "nettoverloop, netto verloop, netto churn, netto negatief verloop, negatief verloop"),
    Phrases(.metric(["logo_churn_rate"]), "klantverloop, logoverloop, logo churn, klantchurn"),
    Phrases(.metric(["reactivation_mrr"]), "reactivering*, heractivering*"),
    Phrases(.metric(["net_new_mrr"]), "netto nieuwe MRR, netto-toename, netto toename"),
    Phrases(.metric(["upsell_mrr"]), "upsell, upsells, upselling"),
    Phrases(.metric(["cross_sell_mrr"]), "cross-sell, cross-selling, kruisverkoop"),
    Phrases(.metric(["add_on_mrr"]), "add-ons"),
    Phrases(.metric(["quick_ratio"]), "quick ratio, quickratio"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, omzet per klant, gemiddelde omzet per klant"),
    Phrases(.metric(["ltv"]), "LTV, klantwaarde, lifetime value"),
    Phrases(
      .metric(["pipeline_coverage", "pipeline_coverage_weighted"]),
      "pipelinedekking, pipeline-dekking, dekking van de pipeline"),
    Phrases(.metric(["top10_share"]), "tien grootste klanten, top tien klanten"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]),
      "behouden uitbreiding, vastgehouden uitbreiding"),
    Phrases(.metric(["offer_conversion"]), "offerteconversie, conversie van offertes"),
    Phrases(
      .metric(["customers"]),
      "aantal klanten, klantenaantal, klanten in totaal, betalende klanten, klantenbestand, klantenbasis"),
    Phrases(.metric(["new_customers"]), "nieuwe klanten, klanten gewonnen"),
    Phrases(
      .metric(["churned_customers"]),
      """
      vertrokken klanten, verloren klanten, klanten vertrokken, klanten verloren, klanten zegden op, klanten opgezegd,
      klanten kwijt, opgezegde klanten
      """
    ),
    Phrases(
      .metric(["expanded_customers"]),
      "uitgebreide klanten, klanten breidden uit, gegroeide klanten, klanten uitgebreid"),
    Phrases(.metric(["contracted_customers"]), "gekrompen klanten, klanten krompen"),
    Phrases(.metric(["reactivated_customers"]), "teruggekeerde klanten, klanten keerden terug, gereactiveerde klanten"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(
      .againstTarget(.rose),
      """
      boven doel, boven plan, boven het doel, boven begroting, boven target, boven budget, boven de begroting
      """),
    Phrases(
      .againstTarget(.fell),
      """
      onder doel, onder plan, onder het doel, onder begroting, onder target, onder budget, onder de begroting
      """),
    Phrases(.againstTarget(.held), "op doel, op plan, volgens plan, op target, op budget"),
    Phrases(.aheadOfTarget(true), "voor op plan, beter dan gepland, beter dan het doel"),
    Phrases(.aheadOfTarget(false), "achter op plan, slechter dan gepland, slechter dan het doel"),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(
      .back(1),
      """
      vorige maand, de maand ervoor, de maand daarvoor, een maand geleden, afgelopen maand, een maand eerder, de
      vorige maand
      """),
    Phrases(.back(2), "twee maanden geleden"),
    Phrases(.back(3), "drie maanden geleden"),
    Phrases(.back(6), "zes maanden geleden, een half jaar geleden"),
    Phrases(
      .back(12),
      """
      vorig jaar, een jaar geleden, een jaar eerder, het jaar ervoor, het jaar daarvoor, twaalf maanden geleden,
      afgelopen jaar, 12 maanden geleden
      """
    ),
    Phrases(
      .span,
      """
      kwartaal, kwartalen, Q1, Q2, Q3, Q4, H1, H2, week, weken, halfjaar, dit jaar, tot nu toe, sinds januari,
      voorjaar, zomer, najaar, herfst, winter, cumulatief, per jaar, lente, de afgelopen drie maanden, de afgelopen
      zes maanden
      """
    ),
    Phrases(
      .nothing, "nog maar, maar liefst, zoals verwacht, zoals gepland, deze maand, van de maand, over twaalf maanden"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      steeg, stegen, gestegen, stijgt, stijging, groeide, groeiden, groeit, gegroeid, groei, nam toe, toegenomen,
      toename, klom, geklommen, plus, verbeterde, verbeterd, sprong, hoger, meer, omhoog, won, verhoogde, herstelde,
      toe, erbij, verbetering
      """
    ),
    Phrases(
      .fell,
      """
      daalde, daalden, gedaald, daalt, daling, zakte, gezakt, nam af, afgenomen, afname, kromp, gekrompen, verloor,
      minus, lager, omlaag, verslechterde, verslechterd, gleed, terug, minder, viel terug, slechter, af
      """
    ), Phrases(.held, "bleef gelijk, gelijk, onveranderd, stabiel, hield stand, bleef stabiel, constant, vlak"),
    Phrases(.from, "na, tegenover, tegen, ten opzichte van, vergeleken met, in vergelijking met, versus"),
    Phrases(.to, "naar, op, tot, staat op, stond op, bedraagt, bedroeg, is, was, bereikte, kwam uit op, van, kwam op"),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(.higher, "hoger dan, meer dan in, beter dan, boven"),
    Phrases(.lower, "lager dan, slechter dan, minder dan in, onder"),
    Phrases(.same, "gelijk aan, even hoog als, even groot als"),
    Phrases(.largest, "grootste, hoogste, sterkste"),
    Phrases(
      .smallest, "kleinste, laagste, zwakste"),
    Phrases(.place(2), "tweede, op één na, op een na"),
    Phrases(.place(3), "derde, op twee na"),
    Phrases(.place(4), "vierde"),
    Phrases(.place(5), "vijfde"),
    Phrases(
      .times(2, over: 1),
      """
      twee keer zo hoog als, twee keer zoveel als, het dubbele van, dubbel zo hoog als, verdubbeld, verdubbelde,
      tweemaal, het dubbele
      """
    ), Phrases(.times(3, over: 1), "drie keer zo hoog als, drie keer zoveel als, verdrievoudigd"),
    Phrases(.times(1, over: 2), "half zo hoog als, de helft van, gehalveerd, de helft"),
    Phrases(.times(1, over: 3), "een derde van"),
    Phrases(.times(2, over: 3), "twee derde van"),
    Phrases(.times(3, over: 4), "drie kwart van, driekwart van"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(.above, "boven, meer dan, minstens, ten minste, boven de, ruim boven, overschreed"),
    Phrases(.below, "onder, minder dan, hoogstens, ten hoogste, onder de, ruim onder"),
    Phrases(.about, "ongeveer, circa, ca, rond, rond de, bijna, ruim, zo'n, krap, ongeveer"),
    Phrases(
      .target,
      """
      doel, doelen, begroot*, gepland*, gebudgetteerd*, doelstelling*, plan, begroting, budget, target, streefwaarde,
      het doel, ons doel, boven doel, onder doel, op plan
      """
    ),
    Phrases(
      .supposed,
      """
      zal, zullen, zou, zouden, moet, moeten, verwachten, verwacht, verwachting, hopen, willen, wil, prognose,
      streven, mikken, rekenen op, naar schatting, geschat, vermoedelijk, waarschijnlijk, verwachte, vooruitzicht*,
      beogen, voorspellen
      """
    ), Phrases(.hypothesis, "indien, mocht, stel, benchmark*, mediaan, concurrent*, concurrenten, sectorgemiddelde"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(.clause, "terwijl, hoewel, maar, omdat, doordat, echter, want"),
    Phrases(.and, "en, of, evenals"),
    Phrases(.per, "per, elk, per stuk, ieder"),
    Phrases(
      .other,
      """
      waarvan, daarvan, verloop en krimp, krimp en verloop, ervan, één klant, een klant, enkele klant, korting*,
      marge*, brutomarge*, winstkans*, medewerker*, personeel*, beschikbaarheid*, uptime, enquête*, respondent*,
      inflatie*, btw, belasting*, kans, waarschijnlijkheid, respons*, responspercentage, opkomst, markt, marktaandeel,
      prijsverhoging*, lijstprijs*, prijs, prijzen, team, teams, provisie*, NPS, tevredenheid*, bezetting*, kosten,
      uitgaven, deal, deals, contract*, contracten, factuur*, facturen, proefperiode*, proefaccounts, tickets,
      support, bezoekers, leads, afspraken, salaris*, winst*, licentie*, creditnota*, opslag*, bonus*, vergoeding*,
      opdracht*, gebruiker*, gebruik, plaatsen, aanmeldingen, vacatures, conversieratio, reiskosten, huur,
      slagingskans, slagingspercentage, stoelen
      """
    ),
  ]
}
