import Narratives
import Testing

@Suite struct IncludeTests {
  /// The page of a template with sections; the messages of its faults where there are any.
  func included(
    _ template: String, _ sections: [String: String], audience: String = "board", _ commentary: String? = nil
  ) -> String {
    let sections = sections.sorted { $0.key < $1.key }.map {
      TemplateSection($0.key, $0.value, path: "sections/\($0.key).md")
    }
    let narrative = Narrative(
      template: Template(template, path: "review.md", sections: sections),
      commentary: commentary.map { Commentary($0, path: "2026-10.md") })
    let rendered = narrative.render(Sample.source(), audience: audience)
    return rendered.errors.isEmpty ? rendered.element.string : faults(rendered.errors)
  }

  @Test func `A section stands where it is included, with its slots`() {
    #expect(
      included(
        "a\n\n{% include \"bridge\" %}\n\nb", ["bridge": "NRR {{ nrr }}\n\n{% commentary Bridge %}\n"],
        "# Bridge\nWell.")
          == """
          <p>a</p>
          <p>NRR \(mark("nrr", "113.1%"))</p>
          <aside class="commentary"><p>Well.</p>
          </aside>
          <p>b</p>

          """)
  }

  @Test func `A section includes others, within a sentence and within a loop`() {
    #expect(
      included(
        "{% for s in plan %}\n{% include line %}\n{% end %}",
        ["line": "- {{ s.name }}: {% include mrr %}!\n", "mrr": "{{ mrr of s style=whole }}\n\n"])
          == """
          <ul>
          <li>Gold: \(mark("mrr", "€1,200,000", segment: "plan=Gold"))!</li>
          <li>Silver: \(mark("mrr", "€1,200,000", segment: "plan=Silver"))!</li>
          </ul>

          """)
  }

  @Test func `Faults of a section have its own path, line and column, each once`() {
    #expect(
      included(
        "{{ b }}\n{% include one %}\n{% include one %}\n{{ c }}",
        ["one": "x\n\ny {{ nrx }}\n\n<b>\n", "two": "{{ nrx }}"])
          == """
          review.md:1:4: there is no figure 'b'; write the name of one, as in {{ nrr }}
          review.md:4:4: there is no figure 'c'; write the name of one, as in {{ nrr }}
          sections/one.md:3:6: there is no figure 'nrx'; write 'nrr'
          sections/one.md:5:1: raw HTML is off and '<b>' is HTML; write Markdown such as **bold**, or allow HTML in the settings
          """)
    #expect(included("{% include one %}", ["one": "a\n{{ nrr"]).hasPrefix("sections/one.md:2:1: '{{' is never closed"))
  }

  @Test func `A section that is missing and one that includes itself are faults`() {
    #expect(
      included("\n{% include brigde %}", ["bridge": ""])
        == "review.md:2:12: there is no section 'brigde'; write 'bridge'")
    #expect(
      included("{% include x %}", [:])
        == "review.md:1:12: there is no section 'x'; write the name of one, or put 'x.md' beside the others")
    #expect(
      included("{% include a %}", ["a": "\n{% include b %}", "b": "- {% include a %}"])
        == "sections/b.md:1:14: the section includes itself (a → b → a); remove one of these includes")
    #expect(
      included("{% include a %}{% include a %}", ["a": "{% commentary S %}"])
        == "sections/a.md:1:15: the slot 'S' stands here a second time; remove one")
  }

  @Test func `Sections that double each other are stopped`() {
    var sections: [String: String] = [:]
    for place in 0..<30 { sections["s\(place)"] = "{% include s\(place + 1) %}{% include s\(place + 1) %}" }
    sections["s30"] = "x"
    #expect(
      included("{% include s0 %}", sections).contains("the sections included come to more than 4000000 bytes"))
  }

  @Test func `Only a template includes`() {
    #expect(
      included("{% commentary A %}", ["a": "b"], "# A\n{% include a %}\n")
        == "2026-10.md:2:12: '{% include %}' belongs to no 'template'; remove it here and write it in the template")
  }
}
