-- From month-ends to movements and their lines.

create table movements as
select customer, month, opening, closing, first_month,
  case
    when opening = closing then 'none'
    when opening = 0 and month = first_month then 'new'
    when opening = 0 then 'reactivation'
    when closing = 0 then 'churn'
    when closing > opening then 'expansion'
    else 'contraction'
  end as movement
from customer_months;

-- The kind that the ledger states for a product in a month.
create table stated as
with told as (
  select customer, month, day, place, kind,
    case when mrr = 0 and lag(mrr) over before > 0 then lag(product) over before else product end as product
  from changes window before as (partition by customer, item order by day, place)
)
select customer, product, month, arg_max(kind, struct_pack(day, place)) as kind from told where kind <> '' group by all;

-- Each position at two ends.
create table steps as
select coalesce(a.customer, b.customer) as customer, coalesce(a.product, b.product) as product,
  coalesce(a.month + 1, b.month) as month, coalesce(a.mrr, 0) as m0, coalesce(b.mrr, 0) as m1, a.plan as plan0, b.plan as plan1,
  a.quantity as q0, b.quantity as q1, coalesce(a.discount, 0) as discount0, coalesce(b.discount, 0) as discount1,
  coalesce(b.mrr, 0) - coalesce(a.mrr, 0) as d
from (select * from positions where month < (select last from bounds)) a
full join positions b on a.customer = b.customer and a.product = b.product and a.month + 1 = b.month;

create macro landing(m0, m1, plan0, plan1, d) as
  case when m1 = 0 or (m0 > 0 and plan0 <> plan1 and d < 0) then plan0 else plan1 end;

create table kinds as
select * from (values ('upsell', 1), ('downgrade', 1), ('cross_sell', 2), ('removal', 2), ('add_on', 3), ('seats', 4),
  ('usage', 5), ('price', 6), ('discount', 7)) as kinds(kind, rank);

-- What each step is made of, where its customer stayed.
create table parts as
with stayed as (
  select steps.*, movement, stated.kind as stated, coalesce(add_on in ('yes', 'true', '1', 'x'), false) as is_add_on,
    coalesce(pricing = 'usage', false) as is_usage,
    landing(m0, m1, plan0, plan1, d) as plan
  from steps join movements using (customer, month)
  left join stated using (customer, product, month) left join products using (product)
  where movement in ('expansion', 'contraction', 'none') and d <> 0
), named as (
  select *, case
      when stated is not null and d > 0 then
        case stated when 'downgrade' then 'upsell' when 'removal' then 'cross_sell' else stated end
      when stated is not null then
        case stated when 'upsell' then 'downgrade' when 'cross_sell' then 'removal' when 'add_on' then 'removal' else stated end
      when m0 = 0 then case when is_add_on then 'add_on' else 'cross_sell' end
      when m1 = 0 then 'removal'
      when plan0 <> plan1 then case when d > 0 then 'upsell' else 'downgrade' end
      when is_usage then 'usage'
    end as kind
  from stayed
), split as (
  select *, case when q0 > 0 and q1 > 0 then divided(m0 * ((q1 - q0) * 10000)::bigint, (q0 * 10000)::bigint) else 0 end as seats
  from named where kind is null
), signed as (
  select customer, product, month, plan, d, unnest([
      {kind: 'seats', amount: seats}, {kind: 'price', amount: d - seats - (discount0 - discount1)},
      {kind: 'discount', amount: discount0 - discount1}], recursive := true)
  from split
), winning as (
  select customer, product, month, plan, d, kind, rank, abs(amount) as size,
    sum(abs(amount)) over (partition by customer, product, month order by rank) as upto,
    sum(abs(amount)) over (partition by customer, product, month) as total
  from signed join kinds using (kind) where sign(amount) = sign(d)
)
select customer, product, month, plan, kind, rank, d as amount from named join kinds using (kind)
union all
select customer, product, month, plan, kind, rank,
  sign(d) * (divided(abs(d) * upto, total) - divided(abs(d) * (upto - size), total))
from winning;

-- Gains and losses of a customer are set off: the side that outweighs shares what is left, the rest is transfer.
create table lines as
with net as (
  select customer, month, sum(amount) as net from parts group by all
), sides as (
  select parts.*, net, sum(abs(amount)) over running as upto, sum(abs(amount)) over side as total, sign(amount) = sign(net) as wins
  from parts join net using (customer, month)
  window side as (partition by customer, month, sign(amount)),
    running as (partition by customer, month, sign(amount) order by product, rank)
), shared as (
  select *, case when wins then
      sign(net) * (divided(abs(net) * upto, total) - divided(abs(net) * (upto - abs(amount)), total))
    else 0 end as share
  from sides
), every as (
  select customer, month, product, plan, kind, share as amount from shared
  union all
  select customer, month, product, plan, 'transfer', amount - share from shared
  union all
  select customer, month, product, unnest([plan0, plan1]), 'transfer', unnest([-least(m0, m1), least(m0, m1)])
  from steps where m0 > 0 and m1 > 0 and plan0 <> plan1
  union all
  select customer, month, product, case when m1 > 0 then plan1 else plan0 end, movement, d
  from steps join movements using (customer, month) where movement in ('new', 'reactivation', 'churn')
)
select customer, month, movement, product, plan, kind, sum(amount)::bigint as amount
from every join movements using (customer, month)
group by all having sum(amount) <> 0;
