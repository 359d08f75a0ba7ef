-- From the tables of a site to what each customer holds of each product at each month-end.
--
-- A second writing of the definitions, from their text and not from the program's code: `run` compares what it gives
-- with what the program prints. It knows what the example uses: rows of the format `changes` with dates alone, one
-- rate for the whole history, months as the grain, currencies of two digits.

create macro month_number(day) as year(day) * 12 + month(day) - 1;
create macro month_name(number) as printf('%d-%02d', number // 12, number % 12 + 1);
create macro last_day_of(number) as last_day(make_date(number // 12, number % 12 + 1, 1));
-- a ÷ b, half away from zero, for whole numbers.
create macro divided(a, b) as
  sign(a) * sign(b) * ((2 * abs(a)::hugeint + abs(b)::hugeint) // (2 * abs(b)::hugeint));
create macro minor(text) as round(text::decimal(18, 6) * 100)::bigint;

create table changes as
select row_number() over () as place, customer,
  case when item <> '' then 'item ' || item else 'product ' || coalesce(product, '') end as item,
  coalesce(product, '') as product, coalesce(plan, '') as plan, date::date as day, month_number(date::date) as month,
  quantity::decimal(18, 4) as quantity, minor(mrr) as mrr, coalesce(minor(discount), 0) as discount,
  coalesce(currency, getvariable('currency')) as currency, kind
from read_csv(getvariable('ledger') || '/changes.csv', all_varchar = true);

create table customers as
select row_number() over () as place, *
from read_csv(getvariable('ledger') || '/customers.csv', all_varchar = true);

create table products as
select * from read_csv(getvariable('ledger') || '/products.csv', all_varchar = true);

create table offers as
select month_number(date::date) as month, coalesce(outcome, '') as outcome
from read_csv(getvariable('ledger') || '/offers.csv', all_varchar = true);

create table costs as
select month_number((month || '-01')::date) as month, what, minor(amount) as amount
from read_csv(getvariable('ledger') || '/costs.csv', all_varchar = true);

create table limits as
select month_number((month || '-01')::date) as month, customer, used::decimal(18, 4) as used, allowed::decimal(18, 4) as allowed
from read_csv(getvariable('ledger') || '/usage.csv', all_varchar = true) where allowed::decimal(18, 4) > 0;

create table rates as
select currency, rate::decimal(18, 8) as rate from read_csv(getvariable('ledger') || '/fx.csv', all_varchar = true)
where month = getvariable('fx_base') and currency <> getvariable('currency')
union all select getvariable('currency'), 1;

create table bounds as
select min(month) as first, month_number((getvariable('last') || '-01')::date) as last from changes;

create table months as
select unnest(generate_series(first, last)) as month from bounds;

-- The latest row of an item in a month holds until the next month with a row.
create table held as
with latest as (
  select * from changes qualify row_number() over (partition by customer, item, month order by day desc, place desc) = 1
), spans as (
  select *, lead(month) over (partition by customer, item order by month) as until from latest
)
select spans.customer, spans.product, spans.plan, spans.quantity, spans.mrr * rate as mrr, spans.discount * rate as discount,
  spans.day, spans.place, months.month
from spans join rates using (currency) join months
  on months.month >= spans.month and months.month < coalesce(spans.until, months.month + 1)
where spans.mrr > 0;

create table positions as
select customer, product, month, round(sum(mrr))::bigint as mrr, round(sum(discount))::bigint as discount,
  case when count(quantity) = count(*) then sum(quantity) end as quantity,
  arg_max(plan, struct_pack(mrr, day, place)) as plan
from held group by all having round(sum(mrr)) > 0;

-- Every customer at every month-end, and at that before.
create table customer_months as
with whole as (
  select customer, month, coalesce(sum(mrr), 0)::bigint as closing
  from (select distinct customer from positions) cross join months left join positions using (customer, month)
  group by all
)
select customer, month, closing, coalesce(lag(closing) over later, 0) as opening,
  min(month) filter (closing > 0) over (partition by customer) as first_month
from whole window later as (partition by customer order by month);
