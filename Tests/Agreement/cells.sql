-- From movements to sums for each month and segment; the whole company is the segment '' of the dimension ''.

create macro assigned(name) as case when coalesce(name, '') = '' then 'Unassigned' else name end;

-- What customers.csv says, a row for each column that is a dimension.
create table attributes as
select * from (select * exclude (name, parent) from customers)
unpivot include nulls (segment for dimension in (* exclude (id, place, "from")));

-- Where a customer stands at a month-end.
create table places as
with known as (
  select id as customer, dimension, segment, coalesce(month_number("from"::date), 0) as since,
    coalesce("from", '0001-01-01')::date as day, place
  from attributes
), told as (
  select customer_months.customer, month, dimensions.dimension, arg_max(coalesce(segment, ''), struct_pack(day, place)) as segment
  from customer_months cross join (select distinct dimension from attributes) dimensions
  left join known on known.customer = customer_months.customer and known.dimension = dimensions.dimension
    and day <= last_day_of(month)
  group by all
)
select customer, month, dimension, assigned(segment) as segment from told
union all
select customer, month, '', '' from customer_months
union all
select customer, month, 'cohort', printf('%d-Q%d', first_month // 12, first_month % 12 // 3 + 1) from customer_months
union all
select customer, month, 'tenure', case
    when month - first_month <= 3 then '0–3' when month - first_month <= 12 then '4–12'
    when month - first_month <= 24 then '13–24' else '25+' end
from customer_months where month >= first_month;

-- The segments of a product on a plan.
create table shelves as
with pairs as (select product, plan from positions union select product, plan from lines)
select product, plan, 'product' as dimension, assigned(product) as segment from pairs
union all
select product, plan, 'plan', assigned(plan) from pairs
union all
select product, plan, 'line', assigned(line) from pairs left join products using (product);

-- Lines with what discounts and owners say of them.
create table flows as
select lines.*, lines.kind = 'transfer' as is_transfer, coalesce(positions.discount, 0) > 0 as is_discounted,
  coalesce(owners.segment, 'Unassigned') = 'Unassigned' as is_unowned
from lines left join positions using (customer, product, month)
left join (select * from places where dimension = 'owner') owners using (customer, month);

create macro kind_measure(movement, kind) as case
  when movement = 'contraction' and kind in ('seats', 'usage', 'price', 'discount') then kind || '_contraction' else kind end;

-- What a line adds to a segment.
create table line_measures as
select customer, product, plan, month, unnest([
    {measure: case when is_transfer then 'transfer' else movement end,
      amount: case when not is_transfer and movement in ('contraction', 'churn') then -amount else amount end},
    {measure: case when not is_transfer and movement in ('expansion', 'contraction') then kind_measure(movement, kind) end,
      amount: abs(amount)},
    {measure: case when not is_transfer and movement = 'expansion' and is_discounted then 'discounted_expansion' end, amount: amount},
    {measure: case when not is_transfer and movement = 'expansion' and is_unowned then 'unowned_expansion' end, amount: amount}],
  recursive := true)
from flows;

create macro customer_count(movement) as case movement
  when 'new' then 'new_customers' when 'churn' then 'churned_customers' when 'expansion' then 'expanded_customers'
  when 'contraction' then 'contracted_customers' when 'reactivation' then 'reactivated_customers' end;

-- Customers, by where they stand.
create table customer_cells as
with moved as (
  select movements.*, places.dimension, places.segment as closing_segment,
    coalesce(lag(places.segment) over (partition by customer, places.dimension order by month), places.segment) as opening_segment
  from movements join places using (customer, month)
), lasting as (
  select places.dimension, places.segment, base.month + 12 as month, base.closing as base, now.closing as now
  from customer_months base join customer_months now on now.customer = base.customer and now.month = base.month + 12
  join places on places.customer = base.customer and places.month = base.month
  where base.closing > 0
), booked as (
  select customer, month, sum(amount) as expansion from flows where movement = 'expansion' and not is_transfer group by all
), holding as (
  select places.dimension, places.segment, now.month, lag, expansion,
    least(expansion, greatest(0, now.closing - before.opening)) as held
  from booked cross join (values (3), (6), (12)) lags(lag)
  join movements before using (customer, month)
  join places using (customer, month)
  join customer_months now on now.customer = booked.customer and now.month = booked.month + lag
)
select dimension, opening_segment as segment, month, 'opening' as measure, opening as amount from moved
union all select dimension, opening_segment, month, 'opening_customers', 1 from moved where opening > 0
union all select dimension, closing_segment, month, 'closing', closing from moved
union all select dimension, closing_segment, month, 'customers', 1 from moved where closing > 0
union all
select dimension, unnest([opening_segment, closing_segment]), month, 'transfer', unnest([-opening, opening])
from moved where opening > 0 and opening_segment <> closing_segment
union all
select dimension, unnest([opening_segment, closing_segment]), month, unnest(['moved_out_customers', 'moved_in_customers']), 1
from moved where opening > 0 and opening_segment <> closing_segment
union all
select dimension, closing_segment, month, customer_count(movement), 1 from moved where movement <> 'none'
union all
select dimension, segment, month, measure, amount
from line_measures join places using (customer, month) where measure is not null and measure <> 'transfer'
union all
select dimension, segment, month, unnest(['base', 'now', 'kept', 'base_customers', 'kept_customers']),
  unnest([base, now, least(base, now), 1, case when now > 0 then 1 else 0 end])
from lasting
union all
select dimension, segment, month, unnest(['booked_' || lag, 'held_' || lag]), unnest([expansion, held]) from holding;

-- What customers hold, by product, plan and line.
create table position_cells as
with standing as (
  select customer, month, mrr, dimension, segment from positions join shelves using (product, plan)
), pairs as (
  select base.customer, base.product, shelves.dimension, shelves.segment, base.month + 12 as month, base.mrr as base,
    coalesce(now.mrr, 0) as now
  from positions base join shelves using (product, plan)
  left join positions now on now.customer = base.customer and now.product = base.product and now.month = base.month + 12
  where base.month + 12 <= (select last from bounds)
), moved as (
  select customer, month, dimension, segment, sum(amount) as transfer
  from flows join shelves using (product, plan) where is_transfer group by all
), counted as (
  select distinct customer, month, dimension, segment, customer_count(movement) as measure
  from flows join shelves using (product, plan) where not is_transfer
), booked as (
  select customer, product, month, dimension, segment, sum(amount) as expansion
  from flows join shelves using (product, plan) where movement = 'expansion' and not is_transfer group by all
), given as (
  select customer, product, month, sum(amount) as transfer from flows where is_transfer group by all
), holding as (
  select booked.dimension, booked.segment, booked.month + lag as month, lag, expansion,
    least(expansion, greatest(0, coalesce(now.mrr, 0) - coalesce(before.mrr, 0) - coalesce(given.transfer, 0))) as held
  from booked cross join (values (3), (6), (12)) lags(lag)
  left join given using (customer, product, month)
  left join positions before on before.customer = booked.customer and before.product = booked.product
    and before.month = booked.month - 1
  left join positions now on now.customer = booked.customer and now.product = booked.product and now.month = booked.month + lag
  where booked.month + lag <= (select last from bounds)
)
select dimension, segment, month, 'closing' as measure, mrr as amount from standing
union all select dimension, segment, month + 1, 'opening', mrr from standing where month < (select last from bounds)
union all
select dimension, segment, month, 'customers', count(distinct customer) from standing group by all
union all
select dimension, segment, month + 1, 'opening_customers', count(distinct customer) from standing
where month < (select last from bounds) group by all
union all
select dimension, segment, month, measure, amount from line_measures join shelves using (product, plan) where measure is not null
union all
select dimension, segment, month, case when transfer > 0 then 'moved_in_customers' else 'moved_out_customers' end, 1
from moved where transfer <> 0
union all select dimension, segment, month, measure, 1 from counted
union all
select dimension, segment, month, unnest(['base', 'now', 'kept']), unnest([base, now, least(base, now)]) from pairs
union all
select dimension, segment, month, unnest(['base_customers', 'kept_customers']), unnest([1, case when now > 0 then 1 else 0 end])
from pairs
union all
select dimension, segment, month, unnest(['booked_' || lag, 'held_' || lag]), unnest([expansion, held]) from holding;

-- The ten largest of each segment do not add up over segments.
create table largest_cells as
with amounts as (
  select dimension, segment, customer, month, closing as mrr from customer_months join places using (customer, month)
  union all
  select dimension, segment, customer, month, sum(mrr) from positions join shelves using (product, plan) group by all
), ranked as (
  select *, row_number() over (partition by dimension, segment, month order by mrr desc) as rank from amounts where mrr > 0
)
select dimension, segment, month, 'top_ten' as measure, sum(mrr) as amount from ranked where rank <= 10 group by all;
