/// The parts that invented company names of one language are put together from.
///
/// Roots are three syllables in a row, `starts` × `middles` × `ends`, and mean nothing in their language.
/// Patterns hold `R` for a root, `W` for a word of the industry.
struct NameLanguage: Sendable {
  let starts: [String]
  let middles: [String]
  let ends: [String]
  let patterns: [String]
  /// Four words for each of `Industry.all`.
  let words: [[String]]
  /// What tells the subsidiaries of one group apart.
  let directions: [String]

  var roots: Int { starts.count * middles.count * ends.count }

  static let all = [german, dutch, swedish, french, english]

  private static func parts(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }

  private static func words(_ lines: [String]) -> [[String]] {
    lines.map { line in line.split(separator: "|").map { String($0) } }
  }

  private static let german = NameLanguage(
    starts: parts(
      """
      Quend Hasl Wierl Stolp Grömm Ebers Lauch Tann Kroll Zwies Mürl Pflaum Brösl Drühl Gneis Wulm Schlör Uhlm Jarb \
      Vock Näss Filz Rolm Treul
      """),
    middles: parts("el in ow er an"),
    ends: parts("brück moor stede siel horst fehn reuth kamp graben wörth lohe zell mark tobel rain öde"),
    patterns: [
      "R W GmbH", "R & Töchter W KG", "W R AG", "R, Hagl & Co. W", "W \"Zum R\" GmbH", "R W GmbH", "R W eG",
    ],
    words: words([
      "Kliniken|Pflegedienste|Reha-Zentren|Ärztehäuser", "Metallbau|Gießerei|Werkzeugbau|Kunststofftechnik",
      "Spedition|Lagerhäuser|Kurierdienste|Frachtlinien", "Warenhäuser|Märkte|Modehäuser|Gartenmärkte",
      "Gasthöfe|Hotels|Festküchen|Thermenbetriebe", "Bürgerdienste|Verkehrsbetriebe|Kulturämter|Wasserwerke",
    ]),
    directions: ["Nord", "Süd"])

  private static let dutch = NameLanguage(
    starts: parts(
      """
      Haver Wijk Snoek Bruin Kwis Vlod Meers Drent Pool Gors Zwal Tuim Roes Lijst Knap Eem Bolk Stuif Draai Wouw \
      Grut Nijp Slen Ploe
      """),
    middles: parts("en er el in aar"),
    ends: parts(
      "veld dijkse hoven zande kerke meer loo sloot drift waard horne gouw brugge akker schot wende"),
    patterns: [
      "R W B.V.", "Van R W", "Gebroeders R, W", "R & Dochters W B.V.", "W R N.V.", "Coöperatie R W",
      "De R W B.V.",
    ],
    words: words([
      "Zorggroep|Ziekenhuizen|Thuiszorg|Revalidatie", "Machinefabriek|Metaalwerken|Verpakkingen|Kunststoffen",
      "Logistiek|Koeriers|Koelhuizen|Expeditie", "Winkels|Warenhuizen|Tuincentra|Schoenen",
      "Hotels|Brasserieën|Strandpaviljoens|Feestzalen", "Stadsdiensten|Veerdiensten|Bibliotheken|Waterbeheer",
    ]),
    directions: ["Noord", "Zuid"])

  private static let swedish = NameLanguage(
    starts: parts(
      """
      Ljung Älv Snör Kråk Björv Häll Torv Vrå Skogl Mäst Gnej Röks Fjäl Duvl Stänk Brånd Öspl Hult Tjärl Närv \
      Vindl Lökm Sälg Gryt
      """),
    middles: parts("a e in o ar"),
    ends: parts("vik hamra köping sjö tuna mora näset bäcken torp fors lunda berga åker holm dalen stugan"),
    patterns: [
      "R W AB", "R & Döttrar W AB", "W R AB", "R, Ek & Partner W", "R W AB", "W i R AB", "R W ek. för.",
    ],
    words: words([
      "Vård|Sjukhus|Hemtjänst|Rehab", "Verkstäder|Gjuteri|Plåt|Snickeri", "Åkeri|Lager|Budservice|Spedition",
      "Varuhus|Livs|Möbler|Trädgård", "Hotell|Värdshus|Restauranger|Kaféer",
      "Kommunservice|Färjor|Bibliotek|Räddningstjänst",
    ]),
    directions: ["Norr", "Söder"])

  private static let french = NameLanguage(
    starts: parts(
      """
      Corv Brel Montr Aubl Garn Sauv Tréf Lorm Vauq Peyr Clab Durg Hérb Jonq Marl Nolv Quill Rouv Thim Valp Escr \
      Bazl Fontr Gliz
      """),
    middles: parts("el an i eu on"),
    ends: parts("mont court ville champ val tagne ges zac rieux nois bray lac ssard gny vert trême"),
    patterns: [
      "Établissements R, W", "R & Filles W", "W R SA", "R Frères W SARL", "Groupe R W", "W de R",
      "Maison R & Cie W",
    ],
    words: words([
      "Cliniques|Soins|Polycliniques|Résidences", "Fonderies|Mécanique|Emballages|Ateliers",
      "Transports|Entrepôts|Messagerie|Affrètement", "Magasins|Galeries|Jardineries|Chausseurs",
      "Hôtels|Brasseries|Traiteurs|Thermes", "Services urbains|Bacs fluviaux|Médiathèques|Eaux",
    ]),
    directions: ["Nord", "Sud"])

  private static let english = NameLanguage(
    starts: parts(
      """
      Wex Thrup Brindle Ock Garth Pell Mun Cray Ditch Fen Haw Stoke Lam Quar Rudd Tarrow Under Yarn Ash Bram Clew \
      Dun Elver Frith
      """),
    middles: parts("er ing el en is"),
    ends: parts("combe wick stow ley thorpe mere den cote worth hurst ness holt fold gate barrow quay"),
    patterns: [
      "R W Ltd", "R & Daughters W", "The R W Company", "R, Tolley & Partners W", "R \"Blue Lantern\" W plc",
      "R W Ltd", "R W Group",
    ],
    words: words([
      "Hospitals|Home Care|Clinics|Hospices", "Foundry|Castings|Joinery|Packaging",
      "Haulage|Cold Stores|Couriers|Freight", "Stores|Outfitters|Grocers|Garden Centres",
      "Inns|Hotels|Kitchens|Holiday Parks", "Council Services|Ferries|Libraries|Water Board",
    ]),
    directions: ["North", "South"])
}
