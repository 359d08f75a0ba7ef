-- What the program printed beside what the definitions give. Nothing is printed where both agree; otherwise the first
-- differences, and the command ends with an error.

create table printed as
select month_number((month || '-01')::date) as month, metric, coalesce(dimension, '') as dimension, coalesce(segment, '') as segment,
  coalesce(minor, numerator, case when value not like '%.%' then value end)::bigint as a, denominator::bigint as b
from read_csv(getvariable('printed') || '/figures.csv', all_varchar = true);

create table differing_figures as
select month_name(coalesce(printed.month, figures.month)) as month, coalesce(printed.metric, figures.metric) as metric,
  coalesce(printed.dimension, figures.dimension) as dimension, coalesce(printed.segment, figures.segment) as segment,
  printed.a as printed, printed.b as printed_divisor, figures.a as defined, figures.b as defined_divisor
from printed full join figures using (month, metric, dimension, segment)
where printed.metric is null or figures.metric is null
  or printed.a is distinct from figures.a or printed.b is distinct from figures.b;

create table differing_lines as
with printed as (
  select * replace (amount_minor::bigint as amount_minor)
  from read_csv(getvariable('printed') || '/movements.csv', all_varchar = true)
), defined as (
  select month_name(month) as month, customer, movement, assigned(product) as product, assigned(plan) as plan, kind,
    amount as amount_minor
  from lines
)
select * from (select 'printed' as only_in, * from (from printed except all from defined))
union all select 'defined', * from (from defined except all from printed);

create table cohorts as
with labels as (
  select *, unnest(['month', 'quarter', 'year']) as grain,
    unnest([month_name(first_month), printf('%d-Q%d', first_month // 12, first_month % 12 // 3 + 1), (first_month // 12)::varchar])
      as cohort
  from customer_months where month >= first_month
)
select grain, cohort, month - first_month as age, count(*) filter (closing > 0) as customers, sum(closing)::bigint as mrr_minor
from labels group by all;

create table differing_cohorts as
with printed as (
  select split_part(parse_filename(filename, true), '-', 2) as grain, cohort, age::bigint as age, customers::bigint as customers,
    mrr_minor::bigint as mrr_minor
  from read_csv(getvariable('printed') || '/cohorts-*.csv', all_varchar = true, filename = true)
)
select * from (select 'printed' as only_in, * from (from printed except all from cohorts))
union all select 'defined', * from (from cohorts except all from printed);

.mode list
.headers off
select concat_ws(' ', month, metric, nullif(dimension || '=' || segment, '='), 'is printed as', coalesce(printed::varchar, 'n/a'),
  '/ ' || printed_divisor, 'and defined as', coalesce(defined::varchar, 'n/a'), '/ ' || defined_divisor)
from differing_figures order by all limit 20;
select concat_ws(' ', 'a line only', only_in, month, customer, movement, product, plan, kind, amount_minor)
from differing_lines order by all limit 20;
select concat_ws(' ', 'a cell of cohorts only', only_in, cohort, 'age', age, customers, mrr_minor)
from differing_cohorts order by all limit 20;

select case
  when (select count(*) from differing_figures) + (select count(*) from differing_lines)
    + (select count(*) from differing_cohorts) > 0 then error('the program and the definitions differ, as listed above')
  when (select count(*) from printed where a is not null) < 1000 then error('the program has printed next to nothing')
  else (select count(*) from printed) || ' figures, ' || (select count(*) from lines) || ' lines and '
    || (select count(*) from cohorts) || ' cells of cohorts agree' end;
