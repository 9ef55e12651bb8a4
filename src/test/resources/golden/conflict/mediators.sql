select c1_0.id,c1_0.code,c1_0.fatalities_best,c1_0.fatalities_low,c1_0.fatalities_high,c1_0.fatalities_at_least,c1_0.fatalities_per_year,c1_0.dated_locators,c1_0.dated_source_id,c1_0.highest_action,c1_0.hostility,c1_0.incompatibility,c1_0.kind,c1_0.locators,c1_0.name,c1_0.outcome,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.known_from,c1_0.known_until,c1_0.reciprocated,c1_0.settlement,c1_0.source_id,c1_0.status,c1_0.territory from Conflict c1_0 where c1_0.code=?

select max(number) from edition; select parent.n as parent, x.id, x.locators, x.party_id, x.role, x.source_id from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from participation x where x.conflict_id = parent.id and x.role = any(?) order by x.key collate "C" limit ?) x

with mine as (select distinct m.country_id, m.organization_id from membership m where m.source_id in (select s.id from source s where s.code = any(?)) and m.role not in ('UNKNOWN', 'NONE') and m.country_id = any(?)),
other as (select distinct m.country_id, m.organization_id from membership m where m.source_id in (select s.id from source s where s.code = any(?)) and m.role not in ('UNKNOWN', 'NONE') and m.organization_id in (select organization_id from mine) and m.country_id = any(array(select id from (select party_id as id, name from (select party_id, name, rank() over (partition by name order by standing) as place from called where kind in ('COUNTRY', 'ORGANIZATION') and name = any(array(select upper(n) from unnest(?) n))) placed where place = 1) meant))),
shared as (select mine.country_id as mine, other.country_id as other, count(*) as organizations
    from mine join other on other.organization_id = mine.organization_id and other.country_id <> mine.country_id group by 1, 2)
select shared.mine, shared.other, shared.organizations from shared join country c on c.id = shared.other
order by shared.organizations desc, c.sort_name, c.key collate "C"

with m as (select distinct m.country_id, m.organization_id from membership m where m.source_id in (select s.id from source s where s.code = any(?)) and m.role not in ('UNKNOWN', 'NONE') and m.country_id = any(?))
select asked.mine, asked.other, array_agg(o.id order by o.sort_name, o.code collate "C") as organizations
from (select distinct mine, other from unnest(?, ?) named(mine, other)) asked
join m mine on mine.country_id = asked.mine join m other on other.country_id = asked.other and other.organization_id = mine.organization_id
join organization o on o.id = mine.organization_id
group by asked.mine, asked.other
