import Ledgers
import Metrics

// The nouns that a report is made of and a page may name. A page sees these and no ledger.

/// A calendar month.
public typealias Month = Ledgers.Month
/// One number: a metric in a month, for the whole or a segment.
public typealias Figure = Metrics.Figure
/// What a figure means and how it is computed.
public typealias Metric = Metrics.Metric
/// The metrics of a site.
public typealias MetricCatalogue = Metrics.MetricCatalogue
/// A part of the company, or the whole of it.
public typealias Segment = Metrics.Segment
/// A way to divide customers, or what they hold.
public typealias Dimension = Metrics.Dimension
/// How a table is written, and how its columns were understood.
public typealias TableFacts = Ledgers.TableFacts
/// What the rows of a source say, all in all.
public typealias SourceOverview = Ledgers.SourceOverview
/// What kind of number a figure is.
public typealias Unit = Metrics.Unit
/// A formula as a line of text.
public typealias FormulaText = Metrics.FormulaText
/// A setting that bears on a figure, as it is in force.
public typealias SettingInForce = Metrics.SettingInForce
