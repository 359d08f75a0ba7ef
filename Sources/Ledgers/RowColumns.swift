/// What a format calls the columns that say what a row is about. One that it does not have is not read.
struct RowColumns: Sendable {
  var customer = "customer"
  /// The column that names the customer where that one is empty.
  var otherCustomer = ""
  var item = "item"
  var product = "product"
  var plan = "plan"
  var quantity = "quantity"
  var discount = "discount"
  var currency = "currency"
  var kind = "kind"
  /// Whether the quantity is a change of what was before, which may be below 0.
  var changesQuantity = false
  /// Whether a currency that site.yml gives the source holds for all rows, whatever they say.
  var givenCurrencyHolds = false
}
