-- From sums to figures: a row for each metric, month and segment. `a` is money, a count or a numerator, `b` a
-- denominator; both are null where the figure is not available.

create table grid as
with occurring as (
  select distinct dimension, segment from cells
  where amount <> 0 and measure in ('opening', 'closing', 'new', 'reactivation', 'expansion', 'contraction', 'churn', 'transfer',
    'new_customers', 'churned_customers', 'reactivated_customers', 'expanded_customers', 'contracted_customers')
)
select occurring.dimension, occurring.segment, months.month, months.month - first as history from occurring cross join months cross join bounds;

create table sums as
select dimension, segment, month, history, map_from_entries(list({k: measure, v: amount}) filter (measure is not null)) as m
from grid left join cells using (dimension, segment, month) group by all;

create macro of(m, name) as coalesce(m[name], 0);
-- The columns of a table of sums under their names.
create table steps_of as
select dimension, segment, month, history,
  of(m, 'opening') as opening, of(m, 'closing') as closing, of(m, 'new') as new, of(m, 'expansion') as expansion,
  of(m, 'contraction') as contraction, of(m, 'churn') as churn, of(m, 'reactivation') as reactivation,
  of(m, 'customers') as customers, of(m, 'opening_customers') as opening_customers,
  of(m, 'churned_customers') as churned_customers, of(m, 'base') as base, of(m, 'now') as now, of(m, 'kept') as kept,
  of(m, 'base_customers') as base_customers, of(m, 'kept_customers') as kept_customers, of(m, 'top_ten') as top_ten,
  of(m, 'discounted_expansion') as discounted, of(m, 'unowned_expansion') as unowned, m,
  coalesce(lag(of(m, 'expansion')) over (partition by dimension, segment order by month), 0) as expansion_before
from sums;

-- Amounts and counts are what they are, also where nothing happened.
create table amounts as
select dimension, segment, month, unnest([
    {metric: 'mrr', a: closing}, {metric: 'arr', a: 12 * closing}, {metric: 'opening_mrr', a: opening},
    {metric: 'new_mrr', a: new}, {metric: 'expansion_mrr', a: expansion}, {metric: 'contraction_mrr', a: contraction},
    {metric: 'churned_mrr', a: churn}, {metric: 'reactivation_mrr', a: reactivation}, {metric: 'fx_mrr', a: 0},
    {metric: 'transfer_mrr', a: of(m, 'transfer')},
    {metric: 'net_new_mrr', a: new + reactivation + expansion - contraction - churn},
    {metric: 'upsell_mrr', a: of(m, 'upsell')}, {metric: 'cross_sell_mrr', a: of(m, 'cross_sell')},
    {metric: 'add_on_mrr', a: of(m, 'add_on')}, {metric: 'seats_mrr', a: of(m, 'seats')},
    {metric: 'usage_mrr', a: of(m, 'usage')}, {metric: 'price_mrr', a: of(m, 'price')},
    {metric: 'discount_mrr', a: of(m, 'discount')}, {metric: 'reactivation_expansion_mrr', a: 0},
    {metric: 'downgrade_mrr', a: of(m, 'downgrade')}, {metric: 'removal_mrr', a: of(m, 'removal')},
    {metric: 'seats_contraction_mrr', a: of(m, 'seats_contraction')},
    {metric: 'usage_contraction_mrr', a: of(m, 'usage_contraction')},
    {metric: 'price_contraction_mrr', a: of(m, 'price_contraction')},
    {metric: 'discount_contraction_mrr', a: of(m, 'discount_contraction')},
    {metric: 'customers', a: customers}, {metric: 'new_customers', a: of(m, 'new_customers')},
    {metric: 'churned_customers', a: churned_customers}, {metric: 'expanded_customers', a: of(m, 'expanded_customers')},
    {metric: 'contracted_customers', a: of(m, 'contracted_customers')},
    {metric: 'reactivated_customers', a: of(m, 'reactivated_customers')},
    {metric: 'moved_in_customers', a: of(m, 'moved_in_customers')},
    {metric: 'moved_out_customers', a: of(m, 'moved_out_customers')}], recursive := true)
from steps_of;

-- Ratios need something to divide by, and months to look back.
create table ratios as
with parts as (
  select dimension, segment, month, history, unnest([
      {metric: 'nrr', a: now, b: base, needs: 12}, {metric: 'grr', a: kept, b: base, needs: 12},
      {metric: 'nrr_month', a: opening + expansion - contraction - churn, b: opening, needs: 0},
      {metric: 'grr_month', a: opening - contraction - churn, b: opening, needs: 0},
      {metric: 'logo_retention', a: kept_customers, b: base_customers, needs: 12},
      {metric: 'expansion_rate', a: expansion, b: opening, needs: 0},
      {metric: 'expansion_growth', a: expansion - expansion_before, b: expansion_before, needs: 1},
      {metric: 'expansion_share', a: expansion, b: new + reactivation + expansion, needs: 0},
      {metric: 'gross_churn_rate', a: contraction + churn, b: opening, needs: 0},
      {metric: 'net_churn_rate', a: contraction + churn - expansion, b: opening, needs: 0},
      {metric: 'logo_churn_rate', a: churned_customers, b: opening_customers, needs: 0},
      {metric: 'quick_ratio', a: new + reactivation + expansion, b: contraction + churn, needs: 0},
      {metric: 'expansion_held_3', a: of(m, 'held_3'), b: of(m, 'booked_3'), needs: 3},
      {metric: 'expansion_held_6', a: of(m, 'held_6'), b: of(m, 'booked_6'), needs: 6},
      {metric: 'expansion_held_12', a: of(m, 'held_12'), b: of(m, 'booked_12'), needs: 12},
      {metric: 'discounted_expansion_share', a: discounted, b: expansion, needs: 0},
      {metric: 'unowned_expansion_share', a: unowned, b: expansion, needs: 0},
      {metric: 'top10_share', a: top_ten, b: closing, needs: 0},
      {metric: 'at_top_tier', a: of(m, 'top_tier'), b: customers, needs: 0},
      {metric: 'near_limit', a: of(m, 'near_limit'), b: of(m, 'limited'), needs: 0}], recursive := true)
  from steps_of
)
select dimension, segment, month, metric, case when is_known then a end as a, case when is_known then b end as b
from (select *, b <> 0 and history >= needs as is_known from parts);

-- Open deals beside what is left of the targets of the quarter that holds the next month.
create table coverage as
with targets as (
  select month_number((month || '-01')::date) as month, coalesce(split_part(segment, '=', 1), '') as dimension,
    coalesce(split_part(segment, '=', 2), '') as segment, minor(target) as target
  from read_csv(getvariable('ledger') || '/targets.csv', all_varchar = true) where metric = 'expansion_mrr'
), deals as (
  select customer, minor(mrr) as mrr, replace(probability, '%', '')::decimal(9, 4) as percent, close::date as close
  from read_csv(getvariable('ledger') || '/pipeline.csv', all_varchar = true)
  where lower(stage) not in ('won', 'lost', 'closed')
), named as (
  select distinct dimension, segment from targets union select '', ''
), periods as (
  select named.dimension, named.segment, month, (month + 1) // 3 * 3 as begin, (month + 1) // 3 * 3 + 2 as finish
  from named cross join months
), aims as (
  select periods.dimension, periods.segment, periods.month, sum(target) as target
  from periods left join targets
    on targets.dimension = periods.dimension and targets.segment = periods.segment and targets.month between begin and finish
  group by all
), booked as (
  select periods.dimension, periods.segment, periods.month, coalesce(sum(amount), 0) as booked
  from periods left join cells on cells.dimension = periods.dimension and cells.segment = periods.segment
    and measure = 'expansion' and cells.month between begin and periods.month
  group by all
), open as (
  select periods.dimension, periods.segment, periods.month, coalesce(sum(mrr), 0)::bigint as amount,
    coalesce(divided(sum(mrr * (percent * 10000)::bigint), 1000000), 0)::bigint as weighted
  from periods left join (deals join places using (customer))
    on close > last_day_of(periods.month) and close <= last_day_of(finish) and places.month = periods.month
      and places.dimension = periods.dimension and places.segment = periods.segment
  group by all
)
select dimension, segment, month, unnest(['pipeline_coverage', 'pipeline_coverage_weighted']) as metric,
  case when target > booked then unnest([amount, weighted]) end as a, case when target > booked then target - booked end as b
from open join aims using (dimension, segment, month) join booked using (dimension, segment, month);

-- What costs.csv and offers.csv say, over something of the whole company.
create table beside as
with spent as (
  select month, coalesce(sum(amount) filter (what = 'expansion'), 0) as on_expansion, coalesce(sum(amount) filter (what = 'new'), 0) as on_new
  from months left join costs using (month) group by all
), offered as (
  select month, count(outcome) as made, count(*) filter (outcome = 'accepted') as accepted,
    count(*) filter (outcome in ('accepted', 'declined')) as decided
  from months left join offers using (month) group by all
), recent as (
  select month, made + coalesce(lag(made) over early, 0) + coalesce(lag(made, 2) over early, 0) as made_in_three, accepted, decided
  from offered window early as (order by month)
), parts as (
  select month, unnest([
      {metric: 'expansion_cost_ratio', a: on_expansion, b: 12 * expansion, needs: 0},
      {metric: 'new_cost_ratio', a: on_new, b: 12 * new, needs: 0},
      {metric: 'offer_conversion', a: accepted, b: decided, needs: 0},
      {metric: 'offers_per_customer', a: made_in_three, b: customers, needs: 2}], recursive := true), history
  from steps_of join spent using (month) join recent using (month) where dimension = ''
)
select '' as dimension, '' as segment, month, metric, case when is_known then a end as a, case when is_known then b end as b
from (select *, b <> 0 and history >= needs as is_known from parts);

-- The share of all customers that have an add-on.
create table attached as
select 'product' as dimension, part.segment, part.month, 'attach_rate' as metric,
  case when whole.customers > 0 then part.customers end as a, case when whole.customers > 0 then whole.customers end as b
from steps_of part join steps_of whole on whole.dimension = '' and whole.month = part.month
join products on products.product = part.segment and add_on in ('yes', 'true', '1', 'x')
where part.dimension = 'product';

-- MRR ÷ customers × margin ÷ the mean of the six logo churn rates before, as one quotient of whole numbers.
create table lifetimes as
with rates as (
  select dimension, segment, month, history, closing, customers,
    list(churned_customers) over six as churned, list(opening_customers) over six as opening
  from steps_of
  window six as (partition by dimension, segment order by month rows between 6 preceding and 1 preceding)
), products_of as (
  select *, list_reduce([o::hugeint for o in opening], lambda x, y: x * y) as all_openings
  from rates where history >= 7 and customers > 0 and list_min(opening) > 0 and list_sum(churned) > 0
)
select dimension, segment, month, 'ltv' as metric,
  divided(closing::hugeint * getvariable('margin_percent') * 6 * all_openings,
    customers::hugeint * 100
      * list_sum([churned[i]::hugeint * (all_openings // opening[i]) for i in generate_series(1, 6)])::hugeint)::bigint as a
from products_of;

create table figures as
select dimension, segment, month, metric, a, null as b from amounts
union all
select dimension, segment, month, 'arpa', case when customers <> 0 then divided(closing, customers)::bigint end, null from steps_of
union all select dimension, segment, month, metric, a, b from ratios
union all select dimension, segment, month, metric, a, b from coverage
union all select dimension, segment, month, metric, a, b from beside
union all select dimension, segment, month, metric, a, b from attached
union all
select dimension, segment, month, 'ltv', lifetimes.a, null from steps_of left join lifetimes using (dimension, segment, month);
