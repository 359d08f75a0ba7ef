import Narratives
import Testing

@Suite struct ReviewDraftTests {
  static let september = ReviewMonth(year: 2026, month: 9)

  /// The draft for October of what September left open.
  func draft(
    _ commentary: String, headings: [String] = ["Summary", "Actions"], prompts: [FigurePrompt] = []
  ) -> String {
    let open = Commentary(commentary, path: "2026-09.md").openActions(of: Self.september)
    return ReviewDraft(
      month: Sample.october, title: "October \"2026\"", author: "Clara", headings: headings, prompts: prompts,
      actions: open
    ).text
  }

  @Test func `A draft has front matter and a heading for each slot`() {
    #expect(
      draft("# Summary\nx\n") == """
        ---
        title: "October \\"2026\\""
        author: "Clara"
        status: draft
        ---

        ## Summary

        ## Actions

        """)
    #expect(
      ReviewDraft(month: Sample.october, title: "T\n", headings: []).text == "---\ntitle: \"T \"\nstatus: draft\n---\n")
  }

  @Test func `Open tasks are carried with their owners and their age, done ones stay behind`() {
    #expect(
      draft(
        """
        # Actions
        - [ ] **Ann**: call all
          large customers @ann
        - [x] done
        * [ ] terms for @ben (open since 2026-07, 2 months)

        Text.

        1. [ ] list (open
           since 2026-08, 1 month)
        - no task
        """
      ).hasSuffix(
        """
        ## Actions

        - [ ] **Ann**: call all
          large customers @ann (open since 2026-09, 1 month)
        - [ ] terms for @ben (open since 2026-07, 3 months)
        - [ ] list (open since 2026-08, 2 months)

        """))
  }

  @Test func `A draft's tasks count up once more the month after`() {
    let first = draft("# Actions\n- [ ] a @ann\n- [ ] b (offen seit 2026-01, 8 Monate)\n")
    let open = Commentary(first, path: "2026-10.md").openActions(of: Sample.october)
    #expect(open.map(\.since.description) == ["2026-09", "2026-01"])
    #expect(open.map { $0.age(in: Sample.october.adding(1)) } == [2, 10])
    #expect(open.map(\.lines) == [["a @ann"], ["b"]])
  }

  @Test func `Tasks under any heading keep it, one that the template lost goes to the actions`() {
    let text = draft("# summary\n- [ ] a\n# Gone\n- [ ] b\n", headings: ["Summary", "Actions", "Last"])
    #expect(
      text.hasSuffix(
        """
        ## Summary

        - [ ] a (open since 2026-09, 1 month)

        ## Actions

        - [ ] b (open since 2026-09, 1 month)

        ## Last

        """))
  }

  @Test func `Parts of a task stay its parts, unless it is done`() {
    #expect(
      draft("# Actions\n- [ ] a\n    - [ ] b\n    - [x] c\n        - [ ] d\n- [x] e\n  - [ ] f\n").hasSuffix(
        """
        - [ ] a (open since 2026-09, 1 month)
          - [ ] b (open since 2026-09, 1 month)
          - [ ] d (open since 2026-09, 1 month)
        - [ ] f (open since 2026-09, 1 month)

        """))
  }

  @Test func `What one audience reads stays between its statements`() {
    #expect(
      draft(
        "# Actions\n- [ ] a\n\n{% only team %}\n- [ ] b\n{% if nrr > 1% %}\n- [ ] c\n{% end %}\n{% end %}\n\n- [ ] d\n"
      )
      .hasSuffix(
        """
        - [ ] a (open since 2026-09, 1 month)

        {% only team %}
        - [ ] b (open since 2026-09, 1 month)
        - [ ] c (open since 2026-09, 1 month)
        {% end %}

        - [ ] d (open since 2026-09, 1 month)

        """))
  }

  @Test func `Figures in a task go on meaning what they meant`() {
    let text = draft(
      """
      # Actions
      - [ ] {{ nrr }} {{ nrr change from=-12 }} {{nrr month=-1}} {{ mrr month=2025-01 }} in {{ month }}
      - [ ] [111.2%](figure:nrr) [1](figure:mrr?industry=Retail) [rose](figure:nrr?month=-2&from=-1)
      """)
    #expect(
      text.contains(
        "{{ nrr month=2026-09 }} {{ nrr month=2026-09 change from=-12 }} {{nrr month=2026-08}} {{ mrr month=2025-01 }} in 2026-09"
      ))
    #expect(
      text.contains(
        "[111.2%](figure:nrr?month=2026-09) [1](figure:mrr?month=2026-09&industry=Retail) [rose](figure:nrr?month=2026-07&from=-1)"
      ))
  }

  @Test func `Code that shows a task is no task`() {
    #expect(!draft("# Actions\n```\n- [ ] a\n```\n").contains("[ ]"))
  }

  @Test func `Prompts are comments under their headings that never reach the page`() {
    let prompts = [
      FigurePrompt(figure: "nrr", heading: "actions", "NRR --> x\n<b> {{ nrx }}"), FigurePrompt(figure: "mrr", "MRR."),
    ]
    let text = draft("# Summary\n", prompts: prompts)
    #expect(
      text.hasSuffix(
        """
        ## Summary

        <!-- MRR. Ready to use: {{ mrr rose }} to {{ mrr }} ({{ mrr change }}) -->

        ## Actions

        <!-- NRR - -> x <b> {{ nrx }} Ready to use: {{ nrr rose }} to {{ nrr }} ({{ nrr change }}) -->

        """))
    #expect(page("{% commentary Summary %}\n\n{% commentary Actions %}", text) == "")
  }
}
