import Plots
import Reports

extension Words {
  /// The words in the language of a page.
  init(_ wording: Wording) {
    self.init()
    noData = wording.text("No data")
    change = wording.text("Change")
    notAvailable = wording.format.locale.notAvailable
    count = wording.text("n")
    net = wording.text("Net")
    amount = wording.text("Amount")
    actual = wording.text("Actual")
    size = wording.text("Size")
    conversion = wording.text("Of the stage before")
    share = wording.text("Share")
    totalsCut = wording.text("Totals are cut: they start below the break, at zero.")
    moreInTable = wording.text("more in the table")
    labelsInTable = wording.text("labels in the table only")
    other = wording.text("Other")
    total = wording.text("Total")
    withoutArea = wording.text("at zero, below or unknown: in the table only")
    tooSmall = wording.text("Too small for a label:")
  }
}
