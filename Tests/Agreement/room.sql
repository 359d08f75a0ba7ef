-- Where there is room: customers that can expand no further, and those near a limit.

-- At the top is who has every product with tiers on its last one, and every add-on of the lines of what it has.
create table topped as
with owned as (
  select customer, month, product, plan, coalesce(line, '') as line, tiers from positions left join products using (product)
), below as (
  select distinct customer, month from owned where tiers <> '' and plan <> string_split(tiers, '|')[-1]
), owned_lines as (
  select distinct customer, month, line from owned where line <> ''
), lacking as (
  select distinct owned_lines.customer, owned_lines.month
  from owned_lines join products on products.line = owned_lines.line and add_on in ('yes', 'true', '1', 'x')
  left join positions on positions.customer = owned_lines.customer and positions.month = owned_lines.month
    and positions.product = products.product
  where positions.customer is null
)
select customer, month from customer_months where closing > 0
except (from below union from lacking);

create table marked as
select customer, month, 'top_tier' as measure from topped
union all
select distinct customer, month, unnest(case when used * 5 >= allowed * 4 then ['limited', 'near_limit'] else ['limited'] end)
from limits join customer_months using (customer, month) where closing > 0;

-- Each customer once in each of its segments.
create table marked_cells as
with once as (select distinct * from marked)
select dimension, segment, month, measure, count(*) as amount from once join places using (customer, month) group by all
union all
select dimension, segment, month, measure, count(distinct customer)
from once join positions using (customer, month) join shelves using (product, plan) group by all;

-- All sums.
create table cells as
select dimension, segment, month, measure, sum(amount)::bigint as amount
from (from customer_cells union all from position_cells union all from largest_cells union all from marked_cells) group by all;
