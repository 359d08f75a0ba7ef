extension ProseLanguage {
  /// German.
  static let german = ProseLanguage(
    code: "de", decimal: ",", groups: [".", "'", "\u{2019}"], groupsBySpace: false,
    units: commonUnits + [
      Phrases(.scale(3), "Tsd, Tausend, T"),
      Phrases(.scale(6), "Mio, Million, Millionen, m"),
      Phrases(.scale(9), "Mrd, Milliarde, Milliarden"),
      Phrases(.percent, "Prozent, v.H"),
      Phrases(.points, "Punkt, Punkte, Punkten, Prozentpunkt, Prozentpunkte, Prozentpunkten, PP"),
      Phrases(.multiple, "mal, fache, fachen, faches"),
    ],
    numbers: [
      Phrases(1, "ein, eine, einen, einem, einer"),
      Phrases(2, "zwei"),
      Phrases(3, "drei"),
      Phrases(4, "vier"),
      Phrases(5, "fünf"),
      Phrases(6, "sechs"),
      Phrases(7, "sieben"),
      Phrases(8, "acht"),
      Phrases(9, "neun"),
      Phrases(10, "zehn"),
      Phrases(11, "elf"),
      Phrases(12, "zwölf"),
    ],
    fractions: [
      Phrases(6, "die Hälfte, halb, ein halb"),
      Phrases(4, "ein Drittel"),
      Phrases(8, "zwei Drittel"),
      Phrases(3, "ein Viertel"),
      Phrases(9, "drei Viertel"),
    ],
    months: [
      "Januar, Jan", "Februar, Feb", "März", "April, Apr", "Mai", "Juni, Jun", "Juli, Jul", "August, Aug",
      "September, Sep, Sept", "Oktober, Okt", "November, Nov", "Dezember, Dez",
    ],
    abbreviations: "ca, bzw, z, b, d, h, u, a, mio, mrd, tsd, ggü, vgl, inkl, exkl, rd, usw, nr, evtl, i, v",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "der, des, von, aller, unserer, davon", links: "an, in, von, bei, der", customers: "Kunden, Accounts",
    losing: "verloren, verlor, verlieren, einbüßten", winning: "gewannen, gewonnen, gewann, hinzugewonnen",
    examples:
      """
      a number (113,1 %, 1,2 Mio. €, drei Viertel), a direction (stieg), or a comparison (über Plan, doppelt so \
      hoch wie im Vormonat, die größte der sechs)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(
      .metric(["nrr", "nrr_month"]),
      """
      NRR, Nettoumsatzbindung, Netto-Umsatzbindung, Nettobindung, Net Revenue Retention, Net Retention,
      Netto-Retention
      """),
    Phrases(
      .metric(["grr", "grr_month"]),
      """
      GRR, Bruttoumsatzbindung, Brutto-Umsatzbindung, Bruttobindung, Gross Revenue Retention, Gross Retention,
      Brutto-Retention
      """
    ), Phrases(.metric(["nrr_month"]), "monatliche NRR, NRR des Monats"),
    Phrases(.metric(["grr_month"]), "monatliche GRR, GRR des Monats"),
    Phrases(.metric(["logo_retention"]), "Kundenbindung*, Logo-Retention, Kundenbindungsrate, Kundenhaltequote"),
    Phrases(
      .metric(["mrr"]),
      """
      MRR, monatlich wiederkehrende* Umsatz*, wiederkehrende* Umsatz*, Monatsumsatz*, Schluss-MRR, gesamte* MRR,
      MRR-Bestand
      """
    ), Phrases(.metric(["arr"]), "ARR, jährlich wiederkehrende* Umsatz*, Jahresumsatz aus Abonnements"),
    Phrases(.metric(["opening_mrr"]), "Anfangs-MRR, Eröffnungs-MRR"),
    Phrases(.metric(["new_mrr"]), "neue* MRR, Neugeschäft*, Neukunden-MRR, Neukundengeschäft*"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]),
      "Expansion*, Expansions-MRR, Ausweitung*, Bestandswachstum*"),
    Phrases(.metric(["expansion_rate"]), "Expansionsrate*, Expansionsquote*"),
    Phrases(.metric(["expansion_growth"]), "Expansionswachstum*"),
    Phrases(.metric(["expansion_share"]), "Expansionsanteil*, Anteil der Expansion"),
    Phrases(.metric(["contraction_mrr"]), "Minderung*, Kontraktion*, Contraction, Minderungs-MRR"),
    Phrases(.metric(["downgrade_mrr"]), "Downgrade*, Herabstufung*"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "Abwanderung*, Churn, verlorene* MRR, Churn-MRR, abgewanderte* MRR"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "Abwanderungsrate*, Abwanderungsquote*, Churn-Rate*, Bruttoabwanderung*, Brutto-Churn, Brutto-Abwanderung*"),
    Phrases(
      .metric(["net_churn_rate"]), "Nettoabwanderung*, Netto-Churn, Netto-Abwanderung*, negative* Nettoabwanderung*"),
    Phrases(
      .metric(["logo_churn_rate"]), "Kundenabwanderung*, Logo-Churn, Kundenverlustrate*, Kundenabwanderungsrate*"),
    Phrases(.metric(["reactivation_mrr"]), "Reaktivierung*, Rückgewinnung*"),
    Phrases(.metric(["net_new_mrr"]), "Netto-Neu-MRR, Nettozuwachs*, Net New MRR, Nettozugang*"),
    Phrases(.metric(["upsell_mrr"]), "Upselling*, Upsell*, Upgrades"),
    Phrases(.metric(["cross_sell_mrr"]), "Cross-Selling*, Cross-Sell*, Querverkauf*, Querverkäufe*"),
    Phrases(.metric(["add_on_mrr"]), "Add-ons, Zusatzmodule*"),
    Phrases(.metric(["quick_ratio"]), "Quick Ratio*"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, Umsatz je Kunde*, Umsatz pro Kunde*, Durchschnittsumsatz*"),
    Phrases(.metric(["ltv"]), "LTV, Kundenwert*, Customer Lifetime Value, Lifetime Value"),
    Phrases(
      .metric(["pipeline_coverage", "pipeline_coverage_weighted"]),
      "Pipeline-Deckung*, Pipeline-Abdeckung*, Pipelineabdeckung*, Pipelinedeckung*"),
    Phrases(.metric(["top10_share"]), "zehn größte* Kunden, Top-10-Kunden, Top-Ten-Kunden"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]), "gehaltene* Expansion*, Haltequote*"),
    Phrases(.metric(["offer_conversion"]), "Angebotsquote*, Angebotsannahmequote*"),
    Phrases(
      .metric(["customers"]),
      "Kundenzahl*, Anzahl der Kunden, Zahl der Kunden, Kunden insgesamt, zahlende* Kunden, Kundenbestand*"),
    Phrases(.metric(["new_customers"]), "neue* Kunden, Neukunden, Kunden gewonnen, Kunden hinzugewonnen"),
    Phrases(
      .metric(["churned_customers"]),
      """
      verlorene* Kunden, abgewanderte* Kunden, Kunden verloren, Kunden kündigten, Kunden abgewandert, Kunden
      gekündigt, Kunden verließen, Kunden gingen
      """
    ),
    Phrases(
      .metric(["expanded_customers"]), "Kunden bauten aus, ausgebaute Kunden, Kunden ausgebaut, gewachsene* Kunden"),
    Phrases(.metric(["contracted_customers"]), "geschrumpfte* Kunden, Kunden schrumpften"),
    Phrases(.metric(["reactivated_customers"]), "reaktivierte* Kunden, zurückgekehrte* Kunden, Kunden kehrten zurück"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(
      .againstTarget(.rose),
      """
      über Plan, über Ziel, über dem Plan, über dem Ziel, über Budget, über Soll, über dem Soll
      """),
    Phrases(
      .againstTarget(.fell),
      """
      unter Plan, unter Ziel, unter dem Plan, unter dem Ziel, unter Budget, unter Soll, unter dem Soll
      """),
    Phrases(.againstTarget(.held), "im Plan, auf Plan, im Ziel, im Soll, planmäßig"),
    Phrases(.aheadOfTarget(true), "besser als geplant, besser als das Ziel, vor Plan"),
    Phrases(.aheadOfTarget(false), "schlechter als geplant, schlechter als das Ziel, hinter Plan, hinter dem Plan"),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(
      .back(1),
      """
      Vormonat*, im letzten Monat, letzten Monat, im vergangenen Monat, vor einem Monat, im Monat davor, im Monat
      zuvor, Vormonatswert*
      """
    ), Phrases(.back(2), "vor zwei Monaten"),
    Phrases(.back(3), "vor drei Monaten"),
    Phrases(.back(6), "vor sechs Monaten, vor einem halben Jahr"),
    Phrases(
      .back(12),
      """
      Vorjahr*, vor einem Jahr, im letzten Jahr, letztes Jahr, Vorjahresmonat*, Vorjahreswert*, ein Jahr zuvor, im
      Jahr davor, vor zwölf Monaten, im vergangenen Jahr, vor 12 Monaten
      """
    ),
    Phrases(
      .span,
      """
      Quartal*, Q1, Q2, Q3, Q4, H1, H2, Woche*, Halbjahr*, seit Jahresbeginn, bisher, dieses Jahr*, in diesem Jahr,
      Frühjahr*, Sommer*, Herbst*, Winter*, kumuliert*, aufgelaufen*, in den letzten drei Monaten, in den letzten
      sechs Monaten, pro Jahr, im Jahr, Jahresziel*
      """
    ),
    Phrases(
      .nothing, "über zwölf Monate, wenn auch, wie erwartet, wie geplant, diesen Monat, in diesem Monat, des Monats"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      stieg, stiegen, gestiegen*, steigt, Anstieg*, steigerte, wuchs, wuchsen, wächst, gewachsen*, Wachstum*, legte,
      zugelegt, erhöhte, erhöht, zugenommen, kletterte, geklettert, plus, Zuwachs*, verbesserte, verbessert, Zunahme*,
      nahm zu, sprang, zulegen, hinzu, Verbesserung*, mehr, höher, kamen hinzu, erholte
      """
    ),
    Phrases(
      .fell,
      """
      fiel, fielen, gefallen*, fällt, sank, sanken, gesunken*, sinkt, Rückgang*, ging zurück, zurückgegangen, zurück,
      schrumpfte, verlor, minus, abgenommen, nahm ab, verringerte, verschlechterte, rutschte, gerutscht, weniger,
      niedriger, schlechter, ab
      """
    ), Phrases(.held, "hielt, gehalten, unverändert, stabil, blieb gleich, blieb stabil, konstant, stagnierte, gleich"),
    Phrases(.from, "nach, gegenüber, ggü, im Vergleich zu, verglichen mit, statt"),
    Phrases(.to, "auf, bei, liegt bei, lag bei, beträgt, betrug, ist, war, erreichte, erreicht, von"),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(.higher, "höher als, mehr als im, besser als, über dem"),
    Phrases(.lower, "niedriger als, weniger als im, schlechter als, geringer als, unter dem"),
    Phrases(.same, "gleich, genauso hoch wie, so hoch wie"),
    Phrases(
      .largest,
      "größte*, höchste*, stärkste*, am größten, am höchsten"
    ),
    Phrases(
      .smallest,
      "kleinste*, niedrigste*, schwächste*, geringste*, am niedrigsten, am kleinsten"
    ), Phrases(.rank(2, isLargest: true), "zweitgrößte*, zweithöchste*, zweitstärkste*"),
    Phrases(.rank(3, isLargest: true), "drittgrößte*, dritthöchste*, drittstärkste*"),
    Phrases(.rank(2, isLargest: false), "zweitkleinste*, zweitniedrigste*"),
    Phrases(.rank(3, isLargest: false), "drittkleinste*, drittniedrigste*"),
    Phrases(.place(2), "zweit, zweite*"),
    Phrases(.place(3), "dritt, dritte*"),
    Phrases(.place(4), "vierte*"),
    Phrases(.place(5), "fünfte*"),
    Phrases(.times(2, over: 1), "doppelt so hoch wie, das Doppelte, verdoppelt, verdoppelte, doppelt so viel wie"),
    Phrases(.times(3, over: 1), "dreimal so hoch wie, das Dreifache, verdreifacht"),
    Phrases(.times(1, over: 2), "halb so hoch wie, die Hälfte, halb so viel wie, halbiert"),
    Phrases(.times(1, over: 3), "ein Drittel des, ein Drittel"),
    Phrases(.times(2, over: 3), "zwei Drittel des"),
    Phrases(.times(3, over: 4), "drei Viertel des"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(.above, "über, mehr als, mindestens, oberhalb von, deutlich über, überschritt, übertrifft"),
    Phrases(.below, "unter, weniger als, höchstens, unterhalb von, deutlich unter, unterschritt"),
    Phrases(.about, "etwa, rund, ca, circa, ungefähr, knapp, fast, gut, annähernd, nahezu, rd, um die, beinahe"),
    Phrases(
      .target,
      """
      Ziel*, geplant*, budgetiert*, Zielwert*, Zielmarke*, Plan*, Planwert*, Budget*, Soll, Vorgabe*, über Plan, unter
      Plan, im Plan, Ziele*
      """),
    Phrases(
      .supposed,
      """
      wird, werden, würde*, soll, sollen, sollte*, könnte*, erwarten, erwarte*, hoffen, wollen, wollte*, muss, müssen,
      müsste*, rechnen, Prognose*, Ausblick*, prognostizier*, dürfte*, voraussichtlich*, geschätzt*, schätzungsweise,
      wohl, vermutlich, angenommen, anstreben, streben, möchten, Erwartung*, planen
      """
    ),
    Phrases(
      .hypothesis, "wenn, falls, sofern, angenommen, Benchmark*, Median*, Wettbewerb*, Mitbewerber*, Branchenschnitt*"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(.clause, "während, obwohl, aber, wohingegen, doch, weil, hingegen, allerdings, da"),
    Phrases(.and, "und, oder, sowie"),
    Phrases(.per, "pro, je, jeweils, das Stück"),
    Phrases(
      .other,
      """
      davon, Abwanderung und Minderung, Minderung und Abwanderung, ein Kunde, einen Kunden, einzigen Kunden, einem
      Kunden, eines Kunden, hiervon, ein einziger Kunde, einzelne* Kunde*, Rabatt*, Nachlass*, Marge*, Bruttomarge*,
      Rohmarge*, Abschlussquote*, Belegschaft*, Mitarbeiter*, Verfügbarkeit*, Umfrage*, Befragte*, Inflation*,
      Mehrwertsteuer*, Steuer*, Wahrscheinlichkeit*, Rücklaufquote*, Öffnungsrate*, Teilnahme*, Markt*, Marktanteil*,
      Preiserhöhung*, Listenpreis*, Preis*, Team*, Provision*, NPS, Zufriedenheit*, Auslastung*, Kosten, Ausgaben,
      Abschluss*, Abschlüsse*, Vertrag*, Verträge*, Rechnung*, Testzugang*, Testzugänge*, Tickets, Support, Besucher*,
      Leads, Termine*, Gehalt*, Gehälter*, Gewinn*, Lizenz*, Gutschrift*, Speicher*, Bonus*, Gebühr*, Auftrag*,
      Aufträge*, Nutzer*, Nutzung*, Plätze*, Anmeldung*, Stellen, Deal, Deals, Konversionsrate*, Reisekosten, Miete*
      """
    ),
  ]
}
