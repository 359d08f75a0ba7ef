/// The style sheet of every page: a printed page that happens to be on a screen.
enum StyleSheet {
  static let css = base + text + tables + tiles + narrow + print

  private static let base = """
    :root{color-scheme:light dark;--page:light-dark(#fffefb,#15171a);--text:light-dark(#1b1b1a,#e9e7e2);\
    --soft:light-dark(#5c5a55,#a9a69f);--line:light-dark(#d9d6ce,#3a3c40);--link:light-dark(#0b4a8f,#8fc1ff);\
    --gain:light-dark(#00757a,#35c5ca);--loss:light-dark(#c4001a,#ff7a85);--measure:42.5rem;--margin:17rem}
    *{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:0 1rem 4rem;max-width:64.5rem;background:var(--page);color:var(--text);\
    font:1.0625rem/1.55 Charter,"Bitstream Charter","Source Serif 4",Cambria,"Liberation Serif","Times New Roman",serif;\
    font-variant-numeric:lining-nums;overflow-wrap:break-word}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.18em;text-decoration-thickness:1px}
    a:hover{color:var(--link);text-decoration-color:currentColor}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.3rem .6rem;z-index:1}
    header.site,footer.site{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 2rem;font-size:.875rem;color:var(--soft)}
    header.site{padding:1rem 0 .6rem}
    header.site ol,header.site ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .trail li+li::before{content:"›";margin-right:1.2rem;color:var(--soft)}
    footer.site{border-top:1px solid var(--line);margin-top:4rem;padding-top:.6rem}footer.site p{margin:0}

    """

  private static let text = """
    main>*,article.review>*,article.review>section>*{max-width:var(--measure)}
    article.review,article.review>section{max-width:none}
    .masthead{border-top:3px solid var(--text);padding-top:1rem;margin:1rem 0 1.6rem}
    .kicker{margin:0;color:var(--soft);font-size:.9375rem}
    h1{font-size:2.25rem;line-height:1.15;font-weight:600;letter-spacing:-.01em;margin:.2rem 0 1rem;text-wrap:balance}
    h2{font-size:1.4rem;line-height:1.25;font-weight:600;margin:3.2rem 0 .7rem;padding-top:.5rem;border-top:1px solid var(--line)}
    h3{font-size:1.0625rem;font-weight:600;margin:1.6rem 0 .4rem}
    p{margin:0 0 .9rem}
    .lead,article.review>p:first-of-type{font-size:1.2rem;line-height:1.5}
    .figure{font-variant-numeric:lining-nums tabular-nums;white-space:nowrap}
    abbr{text-decoration:none;color:var(--soft)}
    .restated{font-size:.75rem;font-weight:400;letter-spacing:0;color:var(--soft)}td .restated,.tiles .restated{display:block;line-height:1.2}.notice{font-size:.9375rem;margin:0 0 1.2rem}
    .contents ol{columns:2;column-gap:2rem;list-style:none;padding:0;margin:0 0 1.5rem;font-size:.9375rem;color:var(--soft)}
    .contents{margin-bottom:1rem}
    .anchor{color:var(--soft);text-decoration:none;opacity:0}:hover>.anchor{opacity:1}
    .formula{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .45rem;font-size:.9375rem;padding-left:1rem;\
    border-left:2px solid var(--line)}
    .formula .figure{font-weight:600}
    math{font-family:inherit;font-size:1em;margin:0;width:max-content;font-variant-numeric:lining-nums tabular-nums}
    mtable{text-align:left}mtd{padding:.1em 0;text-align:left}mfrac>*{padding:.15em .3em}
    .term{margin:0 0 2.4rem}.term h3{font-size:1.2rem;margin:0 0 .3rem}.term h3 code{margin-left:.4rem;font-weight:400}
    .term .cells{margin:-.5rem 0 .6rem 1rem}.term .when{margin:0;font-size:.875rem;color:var(--soft)}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:0;font-size:.9375rem}
    .facts dt{color:var(--soft)}.facts dd{margin:0}.facts ul{list-style:none;margin:0;padding:0}
    .contents.terms ol{columns:auto}.contents.terms ol>li{margin-bottom:.5rem}\
    .contents.terms ul{display:flex;flex-wrap:wrap;gap:0 .9rem;list-style:none;padding:0;margin:0}
    .missing{color:var(--soft);font-size:.9375rem}
    .commentary{font-size:.9375rem;line-height:1.5}
    .commentary>:first-child{margin-top:0}.commentary>:last-child{margin-bottom:0}
    .commentary .by{font-size:.8125rem;color:var(--muted)}
    .commentary ul{padding-left:1.1rem}.commentary input{margin-left:-1.1rem}
    code{font:.8125rem/1.4 ui-monospace,"Liberation Mono",Menlo,monospace;color:var(--soft)}
    details.data{margin-top:.5rem;font-size:.9375rem}details.data>summary{color:var(--soft);cursor:pointer;min-height:1.5rem}
    figure.plot{margin:1.8rem 0 2rem;font-size:1rem}
    figure.plot figcaption{font-size:1.0625rem;line-height:1.35}
    .p-title{font-weight:600}.p-unit{color:var(--soft);font-weight:400;font-size:.9375rem}
    .p-summary{font-size:.9375rem;line-height:1.45;color:var(--soft)}
    @media (min-width:66rem){
    article.review>section{display:grid;grid-template-columns:minmax(0,var(--measure)) var(--margin);column-gap:3rem;align-items:start}
    article.review>section>*{grid-column:1;min-width:0}
    article.review>section>aside.commentary{grid-column:2;grid-row:2/span 40;padding-top:.2rem}
    article.review>section>aside.commentary~aside.commentary,article.review>section>h2+aside.commentary:last-child{\
    grid-column:1;grid-row:auto}
    }

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:.6rem 0 1.2rem}
    .exhibit{margin:1.6rem 0}.exhibit table{width:100%}
    table{border-collapse:collapse;font-size:.9375rem;line-height:1.35;font-variant-numeric:lining-nums tabular-nums;min-width:50%}
    caption{text-align:left;padding-bottom:.5rem;font-size:1.0625rem}
    th,td{padding:.28rem 1.2rem .28rem 0;text-align:left;vertical-align:baseline;font-weight:400}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--soft);border-bottom:1px solid var(--text);font-size:.875rem}
    tbody tr+tr>*{border-top:1px solid var(--line)}
    tfoot>tr>*{border-top:1px solid var(--text);font-weight:600}
    .number{text-align:right;white-space:nowrap}thead .number{white-space:normal}thead th{vertical-align:bottom}
    td a{text-decoration-color:transparent}
    .dense{font-size:.8125rem}.dense thead th{font-size:.75rem}.dense :is(th,td):not(:last-child){padding-right:.75rem}
    .columns{columns:18rem 2;column-gap:3rem}.columns .exhibit{break-inside:avoid;margin-top:0}.columns table{width:100%}

    """

  private static let tiles = """
    .tiles{list-style:none;margin:1.5rem 0 2rem;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(7.4rem,1fr));\
    gap:1.4rem 1.2rem}
    main>.tiles,.latest>.tiles,article.review>.tiles{max-width:none}
    main>section.wide{max-width:none}section.wide>:not(.scroll){max-width:var(--measure)}
    @media screen{section.wide .scroll :is(th,td){white-space:nowrap}}
    .tiles li{display:flex;flex-direction:column;border-top:1px solid var(--text);padding-top:.4rem;min-width:0}
    .tiles .name,.tiles .target{font-size:.875rem;color:var(--soft)}
    .tiles .value{font-size:1.65rem;line-height:1.2;font-weight:600}
    .tiles .value a{text-decoration:none}
    .tiles .change{font-size:.875rem;font-variant-numeric:lining-nums tabular-nums;color:var(--soft)}
    .tiles .good{color:var(--gain)}.tiles .bad{color:var(--loss)}
    .tiles .p-spark{margin-top:auto;padding-top:.3rem}

    """

  private static let narrow = """
    @media (max-width:66rem){.commentary{border-left:2px solid var(--line);padding-left:1rem;margin:1.2rem 0}}
    @media (max-width:40rem){body{font-size:1rem;padding:0 1rem 3rem}h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2.4rem}\
    .contents ol{columns:auto;display:flex;flex-wrap:wrap;gap:.1rem 1rem}.tiles{grid-template-columns:1fr 1fr}.facts{display:block}.facts dd{margin:0 0 .35rem}th,td{padding-right:.8rem}}

    """

  private static let print = """
    @page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt serif}}
    @media print{:root{color-scheme:light}
    body{max-width:none;padding:0;font-size:10.5pt;line-height:1.42;background:none}
    header.site nav,.anchor,.contents,.skip,details.data,.more,.missing{display:none}
    main>*,article.review>*,article.review>section>*{max-width:none}
    h1{font-size:22pt}h2{font-size:14pt;margin-top:9mm;break-after:avoid}h3{break-after:avoid}
    figure.plot,.tiles li,.exhibit,tr,.commentary p,.formula,.facts>dd{break-inside:avoid}.term .when,.term .cells{break-after:avoid}
    article.review>section:not(:has(>:not(h2,.missing))){display:none}
    thead{display:table-header-group}p{orphans:3;widows:3}a{text-decoration:none}.scroll{overflow:visible}
    .commentary{border-left:.6pt solid var(--line);padding-left:4mm;margin:4mm 0}
    footer.site{margin-top:10mm;font-size:8.5pt}}

    """
}
