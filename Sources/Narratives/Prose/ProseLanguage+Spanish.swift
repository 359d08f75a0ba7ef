extension ProseLanguage {
  /// Spanish.
  static let spanish = ProseLanguage(
    code: "es", decimal: ",", groups: [".", "\u{202F}"], groupsBySpace: true,
    units: commonUnits + [
      Phrases(.scale(3), "mil, miles"),
      Phrases(.scale(6), "m, mill, millón, millones"),
      Phrases(.scale(9), "mil millones, mil m"),
      Phrases(.currency("EUR"), "de euro, de euros"),
      Phrases(.percent, "por ciento"),
      Phrases(.points, "punto, puntos, punto porcentual, puntos porcentuales"),
      Phrases(.multiple, "veces, vez"),
    ],
    numbers: [
      Phrases(1, "un, una, uno"), Phrases(2, "dos"), Phrases(3, "tres"), Phrases(4, "cuatro"), Phrases(5, "cinco"),
      Phrases(6, "seis"), Phrases(7, "siete"), Phrases(8, "ocho"), Phrases(9, "nueve"), Phrases(10, "diez"),
      Phrases(11, "once"), Phrases(12, "doce"),
    ],
    fractions: [
      Phrases(6, "la mitad, medio, media"), Phrases(4, "un tercio"), Phrases(8, "dos tercios"),
      Phrases(3, "un cuarto, una cuarta parte"), Phrases(9, "tres cuartos, tres cuartas partes"),
    ],
    months: [
      "enero, ene", "febrero, feb", "marzo", "abril, abr", "mayo", "junio, jun", "julio, jul", "agosto, ago",
      "septiembre, setiembre, sept, sep", "octubre, oct", "noviembre, nov", "diciembre, dic",
    ],
    abbreviations: "aprox, p, ej, etc, sr, sra, núm, ene, feb, abr, ago, sept, oct, nov, dic, máx, mín",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "de, del", links: "de, en", customers: "clientes, cuentas",
    losing: "perdido, perdimos, perdemos, perdió, baja, marcharon, fueron",
    winning: "ganado, ganamos, ganó, captamos, sumamos",
    examples:
      """
      a number (113,1 %, 1,2 M€, tres cuartos), a direction (subió), or a comparison (por encima del objetivo, el \
      doble del mes pasado, la mayor de las seis)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(
      .metric(["nrr", "nrr_month"]),
      "NRR, retención neta, retención neta de ingresos, retención neta de los ingresos"),
    Phrases(
      .metric(["grr", "grr_month"]),
      "GRR, retención bruta, retención bruta de ingresos, retención bruta de los ingresos"),
    Phrases(.metric(["nrr_month"]), "NRR mensual, NRR del mes"),
    Phrases(.metric(["grr_month"]), "GRR mensual, GRR del mes"),
    Phrases(.metric(["logo_retention"]), "retención de clientes, tasa de retención de clientes"),
    Phrases(.metric(["mrr"]), "MRR, ingresos recurrentes mensuales, ingresos mensuales recurrentes, MRR total"),
    Phrases(.metric(["arr"]), "ARR, ingresos recurrentes anuales, ingresos anuales recurrentes"),
    Phrases(.metric(["opening_mrr"]), "MRR inicial, MRR de apertura"),
    Phrases(.metric(["new_mrr"]), "MRR nuevo, nuevo MRR, negocio nuevo, nuevo negocio, MRR de clientes nuevos"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]), "expansión, MRR de expansión, ampliaciones"),
    Phrases(.metric(["expansion_rate"]), "tasa de expansión"),
    Phrases(.metric(["expansion_growth"]), "crecimiento de la expansión"),
    Phrases(.metric(["expansion_share"]), "peso de la expansión, cuota de la expansión"),
    Phrases(.metric(["contraction_mrr"]), "contracción, MRR de contracción, reducciones"),
    Phrases(.metric(["downgrade_mrr"]), "downgrade*"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "abandono, churn, MRR perdido, cancelaciones, MRR de abandono, bajas, cancelación"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "tasa de abandono, tasa de churn, abandono bruto, churn bruto, tasa de cancelación, cancelación bruta"),
    Phrases(
      .metric(["net_churn_rate"]),
      "abandono neto, churn neto, abandono neto negativo, tasa de abandono neto, cancelación neta"),
    Phrases(
      .metric(["logo_churn_rate"]),
      "abandono de clientes, churn de clientes, tasa de abandono de clientes, cancelación de clientes"),
    Phrases(.metric(["reactivation_mrr"]), "reactivación, reactivaciones, recuperación"),
    Phrases(.metric(["net_new_mrr"]), "MRR neto nuevo, nuevo MRR neto, net new MRR, MRR nuevo neto"),
    Phrases(.metric(["upsell_mrr"]), "upsell, upselling, venta adicional, ventas adicionales, mejoras de plan"),
    Phrases(.metric(["cross_sell_mrr"]), "cross-sell, cross-selling, venta cruzada, ventas cruzadas"),
    Phrases(.metric(["add_on_mrr"]), "complementos, módulos adicionales"),
    Phrases(.metric(["quick_ratio"]), "quick ratio, ratio rápido, ratio de crecimiento"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, ingreso por cliente, ingresos por cliente, ingreso medio por cliente"),
    Phrases(.metric(["ltv"]), "LTV, valor de vida del cliente, valor de vida"),
    Phrases(
      .metric(["pipeline_coverage", "pipeline_coverage_weighted"]), "cobertura del pipeline, cobertura de pipeline"),
    Phrases(
      .metric(["top10_share"]), "diez mayores clientes, diez clientes más grandes, diez primeros clientes, top 10"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]),
      "expansión mantenida, expansión conservada, expansión retenida"),
    Phrases(.metric(["offer_conversion"]), "conversión de ofertas"),
    Phrases(
      .metric(["customers"]),
      "número de clientes, clientes de pago, clientes activos, clientes en total, total de clientes, base de clientes"),
    Phrases(.metric(["new_customers"]), "clientes nuevos, nuevos clientes, clientes ganados, clientes captados"),
    Phrases(.metric(["churned_customers"]), "clientes perdidos, bajas de clientes, clientes cancelados"),
    Phrases(.metric(["expanded_customers"]), "clientes ampliados"),
    Phrases(.metric(["reactivated_customers"]), "clientes reactivados, clientes recuperados"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(
      .againstTarget(.rose),
      """
      por encima del objetivo, por encima del plan, por encima del presupuesto, por encima de la meta, superior al
      objetivo, sobre el objetivo
      """),
    Phrases(
      .againstTarget(.fell),
      """
      por debajo del objetivo, por debajo del plan, por debajo del presupuesto, por debajo de la meta, inferior al
      objetivo, bajo el objetivo
      """),
    Phrases(.againstTarget(.held), "en el objetivo, según el plan, conforme al plan, en línea con el objetivo"),
    Phrases(.aheadOfTarget(true), "mejor de lo previsto, mejor que el objetivo, mejor que lo previsto"),
    Phrases(.aheadOfTarget(false), "peor de lo previsto, peor que el objetivo, peor que lo previsto"),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(.back(1), "mes pasado, mes anterior, hace un mes, un mes antes, último mes"),
    Phrases(.back(2), "hace dos meses"), Phrases(.back(3), "hace tres meses"),
    Phrases(.back(6), "hace seis meses, hace medio año"),
    Phrases(
      .back(12),
      "hace un año, año pasado, año anterior, un año antes, hace doce meses, mismo mes del año pasado, interanual*"),
    Phrases(
      .span,
      """
      trimestre*, T1, T2, T3, T4, semestre*, semana*, desde enero, este año, acumulado*, primavera, verano, otoño,
      invierno, al año, por año, en lo que va de año, anual, anuales, últimos tres meses, últimos seis meses
      """),
    Phrases(.nothing, "como se esperaba, como estaba previsto, este mes, del mes, en el mes, en doce meses"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      subió, subieron, sube, suben, subido, ha subido, subida*, aumentó, aumentaron, aumenta, aumentado, ha aumentado,
      aumento*, creció, crecieron, crece, crecido, ha crecido, crecimiento*, mejoró, mejora, mejorado, ha mejorado,
      incremento*, incrementó, se incrementó, alza, avanzó, avance, escaló, saltó, más, de más, ganó, sumó, repuntó,
      repunte, trepó, ascendió
      """),
    Phrases(
      .fell,
      """
      bajó, bajaron, baja, bajan, bajado, ha bajado, bajada*, cayó, cayeron, cae, caído, ha caído, caída*, descendió,
      desciende, descenso*, disminuyó, disminuye, disminución*, retrocedió, retrocede, retroceso*, redujo, se redujo,
      empeoró, perdió, pierde, menos, de menos, reducción*, cedió, se contrajo
      """),
    Phrases(.held, "se mantuvo, se mantiene, estable, estables, sin cambios, igual, constante*, mantuvo"),
    Phrases(
      .from,
      "desde, tras, frente a, respecto a, comparado con, en comparación con, contra, después de, en lugar de, frente al"
    ),
    Phrases(
      .to,
      """
      a, hasta, al, alcanzó, alcanza, alcanzaron, es, es de, fue, fue de, era de, era del, está en, se sitúa en, se
      situó en, queda en, quedó en, es del, fue del, llegó a, asciende a, ascendió a, cerró en, suma, supone, llega a
      """),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(.higher, "más alto que, más alta que, mayor que, superior a, superior al, mejor que, más que"),
    Phrases(.lower, "más bajo que, más baja que, menor que, inferior a, inferior al, peor que, menos que"),
    Phrases(.same, "igual que, igual a, igual al, tan alto como, tan alta como"),
    Phrases(.largest, "mayor, más grande, más alto, más alta, más fuerte, mejor"),
    Phrases(.smallest, "menor, más pequeño, más pequeña, más bajo, más baja, más débil"),
    Phrases(.place(2), "segundo, segunda"), Phrases(.place(3), "tercer, tercero, tercera"),
    Phrases(.place(4), "cuarto, cuarta"), Phrases(.place(5), "quinto, quinta"),
    Phrases(.times(2, over: 1), "el doble, el doble del, el doble de, el doble que, duplicó, dos veces"),
    Phrases(.times(3, over: 1), "el triple, el triple del, el triple de, el triple que, triplicó, tres veces"),
    Phrases(.times(1, over: 2), "la mitad, la mitad del, la mitad de, la mitad que"),
    Phrases(.times(1, over: 3), "un tercio, un tercio del"),
    Phrases(.times(2, over: 3), "dos tercios, dos tercios del"),
    Phrases(.times(3, over: 4), "tres cuartos, tres cuartos del, tres cuartas partes, tres cuartas partes del"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(
      .above,
      "más de, más del, por encima de, por encima del, al menos, como mínimo, superior a, superior al, supera, superó, superan"
    ),
    Phrases(.below, "menos de, menos del, por debajo de, por debajo del, como máximo, inferior a, inferior al"),
    Phrases(
      .about, "unos, unas, cerca de, casi, alrededor de, aproximadamente, aprox, en torno a, en torno al, cerca del"),
    Phrases(.target, "objetivo*, meta*, previsto*, prevista*, plan, presupuesto*, presupuestado*, planificado*"),
    Phrases(
      .supposed,
      """
      será, serán, debería, deberían, debe, deben, podría, podrían, esperamos, espera, queremos, prevemos, previsión*,
      pronóstico*, sería, serían, estimamos, estimado*, estimación*, probablemente, seguramente, calculamos, confiamos,
      aspiramos, gustaría, llegará, alcanzará, proyección*, va a, van a, caerá, subirá, añadirá
      """),
    Phrases(.hypothesis, "si, median*, competidor*, competencia, benchmark*, sector, referencia del sector"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(.clause, "mientras, mientras que, aunque, pero, porque, sin embargo, pues, ya que, en cambio"),
    Phrases(.and, "y, e, o, así como"), Phrases(.per, "por, cada, cada uno, cada una, la unidad"),
    Phrases(
      .other,
      """
      de los cuales, de ellos, abandono y contracción, contracción y abandono, un cliente, un solo cliente, mayor cliente,
      cliente más grande, descuento*, rebaja*, margen*, márgenes, tasa de cierre, plantilla*, empleado*, trabajador*,
      disponibilidad*, encuesta*, encuestado*, inflación, IVA, impuesto*, probabilidad*, tasa de respuesta, tasa de
      apertura, participación*, mercado*, cuota de mercado, subida de precios, aumento de precios, precio*, tarifa*,
      equipo*, comisión, comisiones, NPS, satisfacción, uso, coste*, costes, gasto*, contrato*, factura*, prueba*,
      incidencia*, ticket*, soporte, visita*, visitante*, lead*, reunión, reuniones, salario*, beneficio*, licencia*,
      abono*, almacenamiento, bono*, bonus, prima*, cuota*, pedido*, usuario*, puesto*, plaza*, inscripción,
      inscripciones, deal*, tasa de conversión, alquiler*, viaje*, asistente*, webinar*
      """),
  ]
}
