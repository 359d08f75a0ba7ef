/// A flow of energy through its carriers and uses, and the places that d3-sankey gives its nodes and links (BSD
/// licence, Mike Bostock and contributors; the numbers are of the UK Department of Energy & Climate Change).
enum EnergyFlow {
  struct Node {
    let name: String
    let box: [Double]
    let depth: Int
    let layer: Int
  }

  struct Link {
    let source: Int
    let target: Int
    let value: Double
    let y0: Double
    let y1: Double
    let width: Double
  }

  /// Name, left, top, right and bottom edge, depth, layer.
  static let nodes: [Node] = [
    Node(name: "Agricultural 'waste'", box: [1, 100.59519316169266, 16, 113.89925451551953], depth: 0, layer: 0),
    Node(
      name: "Bio-conversion", box: [135.71428571428572, 105.83530838205519, 150.71428571428572, 147.31950261144144],
      depth: 1, layer: 1),
    Node(
      name: "Liquid", box: [270.42857142857144, 401.06562823680497, 285.42857142857144, 470.13967821668666], depth: 2,
      layer: 2),
    Node(name: "Losses", box: [944, 1, 959, 94.68542751565369], depth: 6, layer: 7),
    Node(
      name: "Solid", box: [270.42857142857144, 116.6228219327194, 285.42857142857144, 164.35271132981583], depth: 2,
      layer: 2),
    Node(
      name: "Gas", box: [270.42857142857144, 211.95411660995632, 285.42857142857144, 233.7238655066203], depth: 2,
      layer: 2),
    Node(name: "Biofuel imports", box: [1, 404.9896282715934, 16, 408.7228590950902], depth: 0, layer: 0),
    Node(name: "Biomass imports", box: [1, 188.11506165903302, 16, 191.84829248252987], depth: 0, layer: 0),
    Node(name: "Coal imports", box: [1, 201.84829248252987, 16, 203.08623182360145], depth: 0, layer: 0),
    Node(
      name: "Coal", box: [135.71428571428572, 187.56001819659107, 150.71428571428572, 195.62070352694766], depth: 1,
      layer: 1),
    Node(name: "Coal reserves", box: [1, 213.08623182360145, 16, 219.90897781288652], depth: 0, layer: 0),
    Node(
      name: "District heating", box: [539.8571428571429, 94.29121528176492, 554.8571428571429, 102.75274293882731],
      depth: 4, layer: 4),
    Node(name: "Industry", box: [944, 175.96007155846095, 959, 236.64395192187806], depth: 5, layer: 7),
    Node(
      name: "Heating and cooling - commercial", box: [944, 308.854785637183, 959, 323.1652193572868], depth: 5, layer: 7
    ),
    Node(
      name: "Heating and cooling - homes", box: [944, 246.64395192187806, 959, 286.34408847258396], depth: 5, layer: 7),
    Node(
      name: "Electricity grid", box: [539.8571428571429, 196.1737172761026, 554.8571428571429, 294.1557734783878],
      depth: 4, layer: 4),
    Node(
      name: "Over generation / exports", box: [944, 115.24571493617415, 959, 126.38706234208033], depth: 5, layer: 7),
    Node(
      name: "H2 conversion", box: [674.5714285714287, 286.68430657247495, 689.5714285714287, 289.57916041675225],
      depth: 5, layer: 5),
    Node(name: "Road transport", box: [944, 359.0852977878624, 959, 379.83448804112015], depth: 7, layer: 7),
    Node(name: "Agriculture", box: [944, 296.34408847258396, 959, 297.52058950067453], depth: 5, layer: 7),
    Node(name: "Rail transport", box: [944, 333.1652193572868, 959, 334.47462340269385], depth: 5, layer: 7),
    Node(
      name: "Lighting & appliances - commercial", box: [944, 136.38706234208033, 959, 145.9876520552605], depth: 5,
      layer: 7),
    Node(
      name: "Lighting & appliances - homes", box: [944, 155.9876520552605, 959, 165.96007155846095], depth: 5, layer: 7),
    Node(name: "Gas imports", box: [1, 259.10093874650056, 16, 263.4441794865568], depth: 0, layer: 0),
    Node(
      name: "Ngas", box: [135.71428571428572, 273.31409099581003, 150.71428571428572, 286.428610887541], depth: 1,
      layer: 1),
    Node(name: "Gas reserves", box: [1, 295.19847798238686, 16, 303.96975713406164], depth: 0, layer: 0),
    Node(
      name: "Thermal generation", box: [405.14285714285717, 5.744520498486875, 420.14285714285717, 154.2192702347317],
      depth: 3, layer: 3),
    Node(name: "Geothermal", box: [1, 248.35290595320959, 16, 249.10093874650056], depth: 0, layer: 0),
    Node(
      name: "H2", box: [809.2857142857143, 290.4712750393401, 824.2857142857143, 292.7002271684434], depth: 6, layer: 6),
    Node(name: "Hydro", box: [1, 273.4441794865568, 16, 274.1902923325671], depth: 0, layer: 0),
    Node(name: "International shipping", box: [944, 394.5225726489689, 959, 408.24912906827785], depth: 3, layer: 7),
    Node(name: "Domestic aviation", box: [944, 418.24912906827785, 959, 419.7912733895955], depth: 3, layer: 7),
    Node(name: "International aviation", box: [944, 429.7912733895955, 959, 451.7924825973163], depth: 3, layer: 7),
    Node(name: "National navigation", box: [944, 461.7924825973163, 959, 465.33563864002826], depth: 3, layer: 7),
    Node(name: "Marine algae", box: [1, 177.64840780609592, 16, 178.11506165903302], depth: 0, layer: 0),
    Node(name: "Nuclear", box: [1, 1, 16, 90.59519316169268], depth: 0, layer: 0),
    Node(name: "Oil imports", box: [1, 418.7228590950902, 16, 472.5119954461978], depth: 0, layer: 0),
    Node(
      name: "Oil", box: [135.71428571428572, 413.0539322105973, 150.71428571428572, 478.33107311550714], depth: 1,
      layer: 1),
    Node(name: "Oil reserves", box: [1, 482.5119954461978, 16, 494.00000000000006], depth: 0, layer: 0),
    Node(name: "Other waste", box: [1, 153.31312143508137, 16, 167.64840780609592], depth: 0, layer: 0),
    Node(name: "Pumped heat", box: [1, 366.86261393746554, 16, 394.9896282715934], depth: 0, layer: 0),
    Node(
      name: "Solar PV", box: [135.71428571428572, 205.62070352694766, 150.71428571428572, 212.00996808575584], depth: 1,
      layer: 1),
    Node(
      name: "Solar Thermal", box: [135.71428571428572, 222.00996808575584, 150.71428571428572, 224.06463166727073],
      depth: 1, layer: 1),
    Node(name: "Solar", box: [1, 229.90897781288652, 16, 238.35290595320959], depth: 0, layer: 0),
    Node(name: "Tidal", box: [1, 284.1902923325671, 16, 285.19847798238686], depth: 0, layer: 0),
    Node(name: "UK land based bioenergy", box: [1, 123.89925451551953, 16, 143.31312143508137], depth: 0, layer: 0),
    Node(name: "Wave", box: [1, 313.96975713406164, 16, 315.9977547811229], depth: 0, layer: 0),
    Node(name: "Wind", box: [1, 325.9977547811229, 16, 356.86261393746554], depth: 0, layer: 0),
  ]

  /// The places of the two nodes, the measure, the heights of the middles and the thickness.
  static let links: [Link] = [
    Link(
      source: 0, target: 1, value: 124.729, y0: 107.24722383860609, y1: 112.48733905896862, width: 13.304061353826851),
    Link(source: 1, target: 2, value: 0.597, y0: 147.28766348570383, y1: 401.0974673625425, width: 0.063678251475075),
    Link(source: 1, target: 3, value: 26.862, y0: 107.26790904463766, y1: 86.39072194453274, width: 2.865201325164932),
    Link(
      source: 1, target: 4, value: 280.322, y0: 123.65060586299565, y1: 131.57291808849493, width: 29.900192311551045),
    Link(source: 1, target: 5, value: 81.144, y0: 142.92826318936872, y1: 216.28167778055388, width: 8.655122341195119),
    Link(source: 6, target: 2, value: 35, y0: 406.85624368334186, y1: 402.9959219000285, width: 3.7332308234968594),
    Link(source: 7, target: 4, value: 35, y0: 189.98167707078144, y1: 154.4254105877108, width: 3.7332308234968594),
    Link(
      source: 8, target: 9, value: 11.606, y0: 202.46726215306566, y1: 188.17898786712686, width: 1.2379393410715587),
    Link(
      source: 10, target: 9, value: 63.965, y0: 216.49760481824399, y1: 192.20933053230516, width: 6.822745989285046),
    Link(source: 9, target: 4, value: 75.571, y0: 191.59036086176937, y1: 160.3223686646375, width: 8.060685330356604),
    Link(
      source: 11, target: 12, value: 10.639, y0: 94.85861303506753, y1: 176.52746931176358, width: 1.134795506605231),
    Link(
      source: 11, target: 13, value: 22.505, y0: 101.55240256533521, y1: 310.05501934693723, width: 2.4004674195084803),
    Link(
      source: 11, target: 14, value: 46.184, y0: 97.88908982197556, y1: 249.10703095548348, width: 4.926158067210827),
    Link(
      source: 15, target: 16, value: 104.453, y0: 207.7912649394803, y1: 120.81638863912725, width: 11.141347405906213),
    Link(
      source: 15, target: 14, value: 113.726, y0: 275.496765831337, y1: 257.6353301124175, width: 12.130440246657253),
    Link(source: 15, target: 17, value: 27.14, y0: 283.0094128768042, y1: 288.13173349461357, width: 2.894853844277279),
    Link(
      source: 15, target: 12, value: 342.165, y0: 251.18324678341114, y1: 200.30057653205375, width: 36.49659784919437),
    Link(
      source: 15, target: 18, value: 37.797, y0: 292.13998882930616, y1: 361.10108243694395, width: 4.0315692981631654),
    Link(source: 15, target: 19, value: 4.412, y0: 284.692140004561, y1: 296.67346609495416, width: 0.4706004112362327),
    Link(
      source: 15, target: 13, value: 40.858, y0: 287.1064737099853, y1: 313.4342865564977, width: 4.3580669996124195),
    Link(source: 15, target: 3, value: 56.691, y0: 199.1971542563149, y1: 90.8467595873275, width: 6.046873960424585),
    Link(source: 15, target: 20, value: 7.863, y0: 289.70485569500806, y1: 333.5845678425033, width: 0.838696970433023),
    Link(source: 15, target: 21, value: 90.008, y0: 218.16223349902347, y1: 141.1873571986704, width: 9.60058971318015),
    Link(
      source: 15, target: 22, value: 93.494, y0: 227.94873810721376, y1: 160.97386180686073, width: 9.97241950320044),
    Link(
      source: 23, target: 24, value: 40.719, y0: 261.27255911652867, y1: 275.48571136583814, width: 4.343240740056246),
    Link(source: 25, target: 24, value: 82.233, y0: 299.58411755822425, y1: 282.0429713117037, width: 8.77127915167478),
    Link(
      source: 5, target: 13, value: 0.129, y0: 233.71698569553126, y1: 315.6201998673929, width: 0.013759622178031282),
    Link(source: 5, target: 3, value: 1.401, y0: 212.02883455829516, y1: 93.94491451587864, width: 0.14943589667768858),
    Link(
      source: 5, target: 26, value: 151.891, y0: 220.20418340680203, y1: 146.1186393345637, width: 16.20126180033604),
    Link(source: 5, target: 19, value: 2.096, y0: 233.59832228721297, y1: 297.0205498978016, width: 0.2235671944585548),
    Link(source: 5, target: 12, value: 48.58, y0: 230.8956764984769, y1: 221.13973764815776, width: 5.18172438301364),
    Link(
      source: 27, target: 15, value: 7.013, y0: 248.72692234985507, y1: 258.99209902878846, width: 0.7480327932909564),
    Link(
      source: 17, target: 28, value: 20.897, y0: 288.4645776884628, y1: 291.58575110389177, width: 2.2289521291032535),
    Link(source: 17, target: 3, value: 6.242, y0: 287.0172040981931, y1: 94.35252998993559, width: 0.6657950514362113),
    Link(
      source: 28, target: 18, value: 20.897, y0: 291.58575110389177, y1: 364.2313431505772, width: 2.2289521291032535),
    Link(
      source: 29, target: 15, value: 6.995, y0: 273.81723590956193, y1: 259.7391718484391, width: 0.7461128460103009),
    Link(
      source: 2, target: 12, value: 121.066, y0: 407.5223042779117, y1: 230.1872758807713, width: 12.913352082213452),
    Link(source: 2, target: 30, value: 128.69, y0: 436.1898904352818, y1: 401.3858508586233, width: 13.726556419308881),
    Link(
      source: 2, target: 18, value: 135.835, y0: 422.0822778126318, y1: 372.5901536281245, width: 14.488668825991311),
    Link(
      source: 2, target: 31, value: 14.458, y0: 443.82424080559514, y1: 419.0202012289367, width: 1.5421443213176456),
    Link(
      source: 2, target: 32, value: 206.267, y0: 455.59591757011435, y1: 440.7918779934559, width: 22.001209207720763),
    Link(source: 2, target: 19, value: 3.64, y0: 414.1731083218403, y1: 297.3264614978527, width: 0.3882560056436734),
    Link(source: 2, target: 33, value: 33.218, y0: 468.3681001953307, y1: 463.5640606186723, width: 3.5431560427119626),
    Link(source: 2, target: 20, value: 4.413, y0: 414.6025898621491, y1: 334.23926986520684, width: 0.4707070749740469),
    Link(
      source: 34, target: 1, value: 4.375, y0: 177.88173473256447, y1: 147.08606902123498, width: 0.4666538529371074),
    Link(
      source: 24, target: 5, value: 122.952, y0: 279.87135094167553, y1: 227.16649889701696, width: 13.114519891731025),
    Link(source: 35, target: 26, value: 839.978, y0: 45.79759658084635, y1: 50.54211707933323, width: 89.5951931616927),
    Link(
      source: 36, target: 37, value: 504.287, y0: 445.61742727064393, y1: 439.948500386151, width: 53.789136351107445),
    Link(
      source: 38, target: 37, value: 107.703, y0: 488.255997723099, y1: 472.58707083860594, width: 11.48800455380235),
    Link(source: 37, target: 2, value: 611.99, y0: 445.6925026630522, y1: 437.50110776423185, width: 65.2771409049098),
    Link(
      source: 39, target: 4, value: 56.587, y0: 164.63051734024992, y1: 149.54090471011642, width: 6.035780931691908),
    Link(source: 39, target: 1, value: 77.81, y0: 157.46287415474268, y1: 142.70298937510515, width: 8.299505439322589),
    Link(
      source: 40, target: 14, value: 193.026, y0: 377.15705126512705, y1: 276.04965114492245, width: 20.588874655322996),
    Link(source: 40, target: 13, value: 70.672, y0: 391.220558432191, y1: 319.3961495178844, width: 7.538139678804858),
    Link(
      source: 41, target: 15, value: 59.901, y0: 208.81533580635175, y1: 255.4234503527389, width: 6.389264558808154),
    Link(
      source: 42, target: 14, value: 19.263, y0: 223.03729987651326, y1: 264.72788202650355, width: 2.0546635815148573),
    Link(
      source: 43, target: 42, value: 19.263, y0: 237.32557416245209, y1: 223.03729987651326, width: 2.0546635815148573),
    Link(
      source: 43, target: 41, value: 59.901, y0: 233.1036100922906, y1: 208.81533580635175, width: 6.389264558808154),
    Link(
      source: 4, target: 19, value: 0.882, y0: 164.30556595770193, y1: 296.39112718096004, width: 0.09407741675212086),
    Link(source: 4, target: 26, value: 400.12, y0: 137.96196931982746, y1: 116.67886104728763, width: 42.6782947742161),
    Link(
      source: 4, target: 12, value: 46.477, y0: 161.77982197813068, y1: 179.57357233626138, width: 4.957410542390386),
    Link(
      source: 26, target: 15, value: 525.531, y0: 126.19171983611561, y1: 224.2012676747187, width: 56.05510079723222),
    Link(
      source: 26, target: 3, value: 787.129, y0: 47.72358113946201, y1: 42.979060640975135, width: 83.95812128195027),
    Link(source: 26, target: 11, value: 79.329, y0: 93.93340560896833, y1: 98.5219791102961, width: 8.461527657062353),
    Link(source: 44, target: 15, value: 9.452, y0: 284.694385157477, y1: 260.61632109635417, width: 1.0081856498197803),
    Link(
      source: 45, target: 1, value: 182.01, y0: 133.60618797530043, y1: 128.84630319566295, width: 19.41386691956181),
    Link(
      source: 46, target: 15, value: 19.013, y0: 314.9837559575923, y1: 262.1344127447947, width: 2.0279976470613086),
    Link(
      source: 47, target: 15, value: 289.366, y0: 341.43018435929423, y1: 278.58084114649665, width: 30.864859156342632),
  ]
}
