import Markup
import Reports

/// The formula of a figure as MathML: in words, and with the numbers of a month; all of it from what computes.
struct FormulaElement {
  let explanation: Explanation
  let wording: Wording

  /// The formula in words.
  var words: MathExpression { expression { .name(wording.text($0.name)) } }

  /// The formula with its numbers.
  var numbers: MathExpression {
    if let lifetime = explanation.lifetime { return numbers(of: lifetime) }
    return expression { .number(wording.text($0.amount, money: .full)) }
  }

  /// Six times MRR by customer times margin, over the six rates whose mean is meant, each as it is counted.
  private func numbers(of value: Explanation.Lifetime) -> MathExpression {
    let account = MathExpression.fraction(
      .number(wording.text(value.mrr, money: .full)), .number(wording.text(value.customers, money: .full)))
    let rates = value.rates.map { rate in
      MathExpression.Part(
        .fraction(.number(wording.format.count(rate.churned)), .number(wording.format.count(rate.opening))))
    }
    let months = wording.format.count(Int64(value.rates.count))
    return .fraction(.product(months, .product(value.margin, account)), .sum(rates))
  }

  /// Name, words, numbers and result, which break into lines where the page is narrow.
  func equation(named name: String) -> Element {
    let parts = [MathExpression.leftSide(name), words.mathML()]
    return Element(
      "p", ["class": "formula"], parts + (isPlain ? [] : [numbers.mathML(afterEquals: true)]) + [result])
  }

  /// The formula in words alone.
  func definition(named name: String) -> Element {
    Element("p", ["class": "formula"], MathExpression.leftSide(name), words.mathML())
  }

  /// The numbers and the result, which links to the figure.
  var example: Element {
    Element("p", ["class": "formula example"], (isPlain ? [] : [numbers.mathML()]) + [result])
  }

  /// Whether numbers would say nothing more: the formula is a single cell, whose number is the result, or the figure does
  /// not exist here.
  private var isPlain: Bool {
    if case .notAvailable(.existsOnly) = explanation.result.value { return true }
    return if case .name = words { true } else { false }
  }

  private var result: Element {
    var parts: [Element] = ["= ", wording.element(explanation.result, money: .full)]
    if case .notAvailable(let reason) = explanation.result.value {
      parts.append(.text(": " + wording.prose.text(reason, of: explanation.result)))
    }
    return Element("span", ["class": "result"], parts)
  }

  private func expression(_ part: (Explanation.Term) -> MathExpression) -> MathExpression {
    func sum(_ terms: [Explanation.Term]) -> MathExpression {
      let parts = terms.map { term in
        let expression = part(term)
        let factor = wording.format.count(Int64(clamping: term.factor))
        return MathExpression.Part(
          term.factor == 1 ? expression : .product(factor, expression), isSubtracted: term.isSubtracted)
      }
      if parts.count == 1, let only = parts.first, !only.isSubtracted { return only.expression }
      return .sum(parts)
    }
    let above = sum(explanation.numerator)
    let whole =
      explanation.factor == 1 ? above : .product(wording.format.count(explanation.factor), above)
    return explanation.denominator.isEmpty ? whole : .fraction(whole, sum(explanation.denominator))
  }
}
