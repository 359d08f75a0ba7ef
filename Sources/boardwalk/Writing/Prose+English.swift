import Markup
import Sites

extension Prose {
  /// What commands print, whatever language the pages are in.
  static let english = Prose(Phrasebook(.english))
}
