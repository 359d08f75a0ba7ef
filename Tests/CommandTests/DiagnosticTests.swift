import Ledgers
import Testing

@testable import boardwalk

private let place = SourceLocation(path: "a,b:c.csv", line: 2, column: 4)

@Test func `A diagnostic is its place, what it is, the line and a caret`() {
  var diagnostic = Diagnostic.error(place, "no such thing; mend it")
  #expect(diagnostic.fullText == "a,b:c.csv:2:4: error: no such thing; mend it")
  diagnostic.excerpt = "ab,cd"
  #expect(diagnostic.fullText == "a,b:c.csv:2:4: error: no such thing; mend it\n    ab,cd\n       ^")
  #expect(Diagnostic.warning(nil, "odd").fullText == "warning: odd")
}

@Test func `The caret stands right behind tabs and letters of several bytes`() {
  let diagnostic = Diagnostic(
    severity: .error, location: SourceLocation(path: "f", line: 1, column: 4), message: "m", excerpt: "\tö€,x"
  )
  #expect(diagnostic.fullText.hasSuffix("\n    \tö€,x\n    \t  \u{5E}"))
  let wide = Diagnostic(
    severity: .error, location: SourceLocation(path: "f", line: 1, column: 4), message: "m", excerpt: "日本,x")
  #expect(wide.fullText.hasSuffix("\n    日本,x\n         \u{5E}"))
}

@Test func `Quiet says errors alone`() {
  let found = [Diagnostic.warning(nil, "odd"), .error(nil, "wrong")]
  #expect(Reporter(isQuiet: true, isColoured: false).text(found) == "error: wrong")
  #expect(Reporter(isQuiet: true, isColoured: false).text([found[0]]) == "")
}

@Test func `Colour marks the word`() {
  let found = [Diagnostic.warning(nil, "odd"), .error(nil, "wrong")]
  #expect(
    Reporter(isColoured: true).text(found)
      == "\u{1B}[33mwarning:\u{1B}[0m odd\n\u{1B}[31merror:\u{1B}[0m wrong")
}

@Test func `The line is read again from its file`() throws {
  try withFolder { folder in
    try folder.write("first\r\nsecond line\r\n", to: "f.csv")
    let fault = Diagnostic.error(SourceLocation(path: folder.path + "/f.csv", line: 2, column: 8), "m")
    #expect(Reporter(isColoured: false).text([fault]).hasSuffix(": error: m\n    second line\n           ^"))
    let beyond = Diagnostic.error(SourceLocation(path: folder.path + "/f.csv", line: 9, column: 1), "m")
    #expect(Reporter(isColoured: false).text([beyond]).hasSuffix("f.csv:9:1: error: m"))
  }
}

@Test func `As JSON it is an object`() {
  #expect(
    Diagnostic.error(place, "a \"b\"").json
      == #"{"severity": "error", "path": "a,b:c.csv", "line": 2, "column": 4, "message": "a \"b\""}"#)
  #expect(
    Diagnostic.warning(nil, "m").json
      == #"{"severity": "warning", "path": null, "line": null, "column": null, "message": "m"}"#)
}

@Test func `For GitHub it is a command whose parts are escaped`() {
  #expect(
    Diagnostic.error(place, "5 % a\nb").githubText == "::error file=a%2Cb%3Ac.csv,line=2,col=4::5 %25 a%0Ab")
  let line = Diagnostic.warning(SourceLocation(path: "f", line: 1), "m")
  #expect(line.githubText == "::warning file=f,line=1::m")
  #expect(Diagnostic.error(nil, "m").githubText == "::error::m")
}
