extension ProseLanguage {
  /// French.
  static let french = ProseLanguage(
    code: "fr", decimal: ",", groups: [".", "\u{202F}"], groupsBySpace: true,
    units: commonUnits + [
      Phrases(.scale(3), "mille, millier, milliers"),
      Phrases(.scale(6), "m, million, millions"),
      Phrases(.scale(9), "md, mds, milliard, milliards"),
      Phrases(.currency("EUR"), "d euro, d euros"),
      Phrases(.percent, "pour cent, pourcent"),
      Phrases(.points, "point, points, point de pourcentage, points de pourcentage"),
      Phrases(.multiple, "fois"),
    ],
    numbers: [
      Phrases(1, "un, une"), Phrases(2, "deux"), Phrases(3, "trois"), Phrases(4, "quatre"), Phrases(5, "cinq"),
      Phrases(6, "six"), Phrases(7, "sept"), Phrases(8, "huit"), Phrases(9, "neuf"), Phrases(10, "dix"),
      Phrases(11, "onze"), Phrases(12, "douze"),
    ],
    fractions: [
      Phrases(6, "la moitié, un demi"), Phrases(4, "un tiers, le tiers"), Phrases(8, "deux tiers, les deux tiers"),
      Phrases(3, "un quart, le quart"), Phrases(9, "trois quarts, les trois quarts"),
    ],
    months: [
      "janvier, janv", "février, févr", "mars", "avril, avr", "mai", "juin", "juillet, juil", "août",
      "septembre, sept", "octobre, oct", "novembre, nov", "décembre, déc",
    ],
    abbreviations: "env, p, ex, cf, etc, janv, févr, avr, juil, sept, oct, nov, déc, m, mme, n",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "de, des, du, d", links: "de, d, en", customers: "clients, comptes",
    losing: "perdu, perdus, perdons, perdions, quitté, partis, résilié", winning: "gagné, gagnés, signé, conquis",
    examples:
      """
      a number (113,1 %, 1,2 M€, trois quarts), a direction (a augmenté), or a comparison (au-dessus de l'objectif, \
      deux fois le mois dernier, la plus grande des six)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(
      .metric(["nrr", "nrr_month"]), "NRR, rétention nette, rétention nette du revenu, rétention nette des revenus"),
    Phrases(
      .metric(["grr", "grr_month"]), "GRR, rétention brute, rétention brute du revenu, rétention brute des revenus"),
    Phrases(.metric(["nrr_month"]), "NRR mensuel*, NRR du mois"),
    Phrases(.metric(["grr_month"]), "GRR mensuel*, GRR du mois"),
    Phrases(.metric(["logo_retention"]), "rétention des clients, rétention client*, taux de rétention client*"),
    Phrases(.metric(["mrr"]), "MRR, revenu récurrent mensuel, revenu mensuel récurrent, revenus récurrents, MRR total"),
    Phrases(.metric(["arr"]), "ARR, revenu récurrent annuel, revenu annuel récurrent"),
    Phrases(.metric(["opening_mrr"]), "MRR d ouverture, MRR initial"),
    Phrases(.metric(["new_mrr"]), "nouveau MRR, nouvelles affaires, MRR des nouveaux clients, MRR nouveau"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]), "expansion*, MRR d expansion, extension*"),
    Phrases(.metric(["expansion_rate"]), "taux d expansion"),
    Phrases(.metric(["expansion_growth"]), "croissance de l expansion"),
    Phrases(.metric(["expansion_share"]), "part de l expansion"),
    Phrases(.metric(["contraction_mrr"]), "contraction*, MRR de contraction, réduction*"),
    Phrases(.metric(["downgrade_mrr"]), "rétrogradation*, downgrade*"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "attrition, churn, MRR perdu, MRR d attrition, résiliations"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "taux d attrition, taux de churn, attrition brute, churn brut, taux de résiliation"),
    Phrases(
      .metric(["net_churn_rate"]), "attrition nette, churn net, attrition nette négative, taux d attrition nette"),
    Phrases(
      .metric(["logo_churn_rate"]),
      "attrition des clients, attrition client*, attrition en nombre, churn client*, taux d attrition des clients"),
    Phrases(.metric(["reactivation_mrr"]), "réactivation*, reconquête*"),
    Phrases(.metric(["net_new_mrr"]), "nouveau MRR net, MRR net nouveau, net new MRR, MRR net ajouté"),
    Phrases(.metric(["upsell_mrr"]), "upsell, montée en gamme, montées en gamme, vente incitative, ventes incitatives"),
    Phrases(.metric(["cross_sell_mrr"]), "cross-sell, vente croisée, ventes croisées"),
    Phrases(.metric(["add_on_mrr"]), "options, modules complémentaires"),
    Phrases(.metric(["quick_ratio"]), "quick ratio, ratio rapide, ratio de croissance"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, revenu par client, revenu moyen par client, panier moyen"),
    Phrases(.metric(["ltv"]), "LTV, valeur vie client, valeur à vie"),
    Phrases(
      .metric(["pipeline_coverage", "pipeline_coverage_weighted"]), "couverture du pipeline, couverture de pipeline"),
    Phrases(.metric(["top10_share"]), "dix plus grands clients, dix plus gros clients, dix premiers clients, top 10"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]),
      "expansion conservée, expansion maintenue, expansion tenue"),
    Phrases(.metric(["offer_conversion"]), "conversion des offres"),
    Phrases(
      .metric(["customers"]),
      "nombre de clients, nombre total de clients, clients payants, clients actifs, clients au total, base de clients"),
    Phrases(.metric(["new_customers"]), "nouveaux clients, clients gagnés, clients signés"),
    Phrases(.metric(["churned_customers"]), "clients perdus, clients partis, départs de clients"),
    Phrases(.metric(["expanded_customers"]), "clients en expansion"),
    Phrases(.metric(["reactivated_customers"]), "clients réactivés, clients revenus"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(
      .againstTarget(.rose),
      "au dessus de l objectif, au dessus du plan, au dessus du budget, au dessus de la cible, supérieur* à l objectif"),
    Phrases(
      .againstTarget(.fell),
      """
      en dessous de l objectif, au dessous de l objectif, sous l objectif, en dessous du plan, sous le plan, en dessous
      du budget, sous la cible, inférieur* à l objectif
      """),
    Phrases(.againstTarget(.held), "à l objectif, conforme* au plan, conforme* à l objectif, dans le plan"),
    Phrases(
      .aheadOfTarget(true), "mieux que prévu, meilleur* que prévu, meilleur* que l objectif, en avance sur le plan"),
    Phrases(.aheadOfTarget(false), "moins bien que prévu, pire que prévu, en retard sur le plan"),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(
      .back(1),
      "mois dernier, du mois dernier, du mois précédent, du mois passé, mois précédent, le mois d avant, il y a un mois, un mois plus tôt, mois passé, fin du mois précédent"
    ),
    Phrases(.back(2), "il y a deux mois"), Phrases(.back(3), "il y a trois mois"),
    Phrases(.back(6), "il y a six mois, six mois plus tôt"),
    Phrases(
      .back(12),
      """
      il y a un an, un an plus tôt, l année dernière, l an dernier, an dernier, année précédente, l an passé, année
      dernière, il y a douze mois, un an auparavant, sur un an
      """),
    Phrases(
      .span,
      """
      trimestre*, T1, T2, T3, T4, semestre*, semaine*, depuis le début de l année, depuis janvier, cette année, cumul*,
      printemps, été, automne, hiver, par an, à l année, sur l année, trois derniers mois, six derniers mois
      """),
    Phrases(
      .nothing, "comme prévu, ce mois, ce mois ci, du mois, dans le mois, sur douze mois, a été, ont été, plus grand*"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      augmenté, a augmenté, ont augmenté, augmente, augmentent, augmentation*, progressé, a progressé, ont progressé,
      progresse, progressent, progression*, monté, a monté, est monté, est montée, monte, hausse*, grimpé, a grimpé,
      grimpe, gagné, a gagné, gagne, crû, a crû, croissance*, amélioré, améliorée, s améliore, s est amélioré, s est
      améliorée, a bondi, bondi, bondit, plus, de plus, accru, accroissement*, remonté, remonte, a remonté, dépassé
      """),
    Phrases(
      .fell,
      """
      baissé, a baissé, ont baissé, baisse*, diminué, a diminué, ont diminué, diminue, diminution*, reculé, a reculé, ont
      reculé, recule, reculent, recul*, chuté, a chuté, chute, tombé, tombée, est tombé, est tombée, tombe, perdu, a
      perdu, perd, moins, de moins, descendu, descendue, est descendu, est descendue, descend, glissé, a glissé,
      dégradé, s est dégradé, s est dégradée, cédé, a cédé, replié, repli*
      """),
    Phrases(
      .held, "stable, stables, resté stable, s est maintenu, s est maintenue, inchangé*, se maintient, constant*"),
    Phrases(
      .from,
      "contre, après, par rapport à, par rapport au, par rapport aux, face au, au lieu de, comparé* à, partant de, venant de, face à"
    ),
    Phrases(
      .to,
      """
      à, atteint, a atteint, atteignent, s élève à, s établit à, s élèvent à, est à, est de, était de, était à, ressort à,
      est, sont, se situe à, ressortent à, représente, s établissait à, termine à, passe à
      """),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(
      .higher, "plus élevé que, plus élevée que, plus haut que, plus haute que, supérieur* à, meilleur* que, plus que"),
    Phrases(
      .lower, "plus bas que, plus basse que, plus faible que, inférieur* à, moins bon que, moins bonne que, moins que"),
    Phrases(.same, "égal à, égale à, identique à, au même niveau que, aussi élevé que"),
    Phrases(
      .largest,
      "plus grand, plus grande, plus gros, plus grosse, plus élevé, plus élevée, plus fort, plus forte, meilleur, meilleure"
    ),
    Phrases(.smallest, "plus petit, plus petite, plus faible, plus bas, plus basse"),
    Phrases(.place(2), "deuxième, second, seconde"), Phrases(.place(3), "troisième"), Phrases(.place(4), "quatrième"),
    Phrases(.place(5), "cinquième"),
    Phrases(.times(2, over: 1), "deux fois, le double, le double du, doublé, deux fois plus que, le double de"),
    Phrases(.times(3, over: 1), "trois fois, le triple, le triple du, triplé, le triple de"),
    Phrases(.times(1, over: 2), "la moitié, la moitié du, la moitié de"),
    Phrases(.times(1, over: 3), "un tiers, un tiers du, le tiers"),
    Phrases(.times(2, over: 3), "deux tiers, les deux tiers"),
    Phrases(.times(3, over: 4), "trois quarts, les trois quarts"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(
      .above, "plus de, au dessus de, au moins, au delà de, supérieur* à, dépasse, dépassent, dépassait, franchi"),
    Phrases(.below, "moins de, en dessous de, au dessous de, sous, au plus, inférieur* à, sous la barre des, sous les"),
    Phrases(
      .about, "environ, près de, presque, autour de, quelque, à peu près, env, un peu plus de, un peu moins de, quasi*"),
    Phrases(.target, "objectif*, cible*, prévu*, plan, budget*, budgété*, visé*, planifié*"),
    Phrases(
      .supposed,
      """
      sera, seront, devrait, devraient, doit, doivent, pourrait, pourraient, attendons, espérons, espère, voulons,
      visons, vise, prévoyons, prévision*, prévoit, attend, attendu*, serait, seraient, anticipons, probablement,
      estimé*, estimation*, tablons, souhaitons, aimerions, ambition*, vers, atteindra, atteindre, projection*, va, vont
      """),
    Phrases(
      .hypothesis, "si, s il, s ils, médian*, concurrent*, concurrence, benchmark*, référence du secteur, secteur"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(
      .clause, "tandis que, alors que, mais, bien que, car, parce que, cependant, pourtant, or, puisque, toutefois"),
    Phrases(.and, "et, ou, ainsi que"), Phrases(.per, "par, chacun, chacune, l unité, pièce"),
    Phrases(
      .other,
      """
      dont, attrition et contraction, contraction et attrition, un client, un seul client, le plus grand client, notre
      plus grand client, plus gros client, remise*, rabais, ristourne*, marge*, taux de closing, effectif*,
      collaborateur*, salarié*, employé*, disponibilité*, enquête*, sondage*, répondant*, inflation*, TVA, taxe*, impôt*,
      probabilité*, taux de réponse, taux d ouverture, participation*, marché*, part de marché, hausse de prix, hausse
      tarifaire, augmentation de prix, augmentation tarifaire, tarif*, prix, équipe*, commission*, NPS, satisfaction*,
      utilisation*, coût*, dépense*, contrat*, facture*, essai*, ticket*, support, visiteur*, lead*, rendez-vous, salaire*,
      bénéfice*, licence*, avoir*, stockage*, bonus, prime*, frais, commande*, utilisateur*, siège*, place*, inscription*,
      poste*, deal*, taux de conversion, taux de transformation, loyer*, pages, participants, webinaire*, réunion*
      """),
  ]
}
