select c1_0.id,c1_0.code,c1_0.fatalities_best,c1_0.fatalities_low,c1_0.fatalities_high,c1_0.fatalities_at_least,c1_0.fatalities_per_year,c1_0.hostility,c1_0.kind,c1_0.locators,c1_0.name,c1_0.outcome,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.known_from,c1_0.known_until,c1_0.settlement,c1_0.source_id,c1_0.status from Conflict c1_0 where c1_0.code=? fetch first ? rows only

select parent.n as parent, x.id, x.fatalities_best, x.fatalities_low, x.fatalities_high, x.fatalities_at_least, x.fatalities_per_year, x.hostility, x.locators, x.originator, x.party_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.revisionist, x.role, x.side, x.source_id from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from participation x where x.conflict_id = parent.id and x.role = any(?) order by x.id limit ?) x

select c.id id1_6_1_,c.capital capital4_6_1_,c.from_day from_day5_6_1_,c.from_precision from_pre6_6_1_,c.until_day until_da7_6_1_,c.until_precision until_pr8_6_1_,c.period_status period_s9_6_1_,c.known_from known_f10_6_1_,c.known_until known_u11_6_1_,c.iso2 iso12_6_1_,c.iso3 iso13_6_1_,c.iso_numeric iso_num14_6_1_,c.key key15_6_1_,c.kind kind16_6_1_,c.latitude latitud17_6_1_,c.locators locators2_6_1_,c.longitude longitu18_6_1_,c.name name19_6_1_,c.official_name officia20_6_1_,c.region region21_6_1_,c.source_id source_i3_6_1_,c.subregion subregi22_6_1_, o.id id1_10_3_,o.code code4_10_3_,o.from_day from_day5_10_3_,o.from_precision from_pre6_10_3_,o.until_day until_da7_10_3_,o.until_precision until_pr8_10_3_,o.period_status period_s9_10_3_,o.known_from known_f10_10_3_,o.known_until known_u11_10_3_,o.kind kind12_10_3_,o.locators locators2_10_3_,o.name name13_10_3_,o.aliases aliases14_10_3_,o.parent_id parent_15_10_3_,o.source_id source_i3_10_3_, g.id id1_0_2_,g.key key4_0_2_,g.locators locators2_0_2_,g.name name5_0_2_,g.source_id source_i3_0_2_, p.id id1_12_0_,p.description descript4_12_0_,p.key key5_12_0_,p.locators locators2_12_0_,p.name name6_12_0_,p.source_id source_i3_12_0_ from unnest(?) asked(id)
left join country c on c.id = asked.id left join organization o on o.id = asked.id
left join actor_group g on g.id = asked.id left join person p on p.id = asked.id

with mine as (select distinct m.country_id, m.organization_id from membership m where m.shown and m.role <> 'UNKNOWN' and m.country_id = any(?)),
other as (select distinct m.country_id, m.organization_id from membership m where m.shown and m.role <> 'UNKNOWN' and m.organization_id in (select organization_id from mine) and m.country_id = any(array(select c.id from country c where c.iso2 = any(?) or c.iso3 = any(?) or c.iso_numeric = any(?) or upper(c.key) = any(?) union all select o.id from organization o where upper(o.code) = any(?)))),
shared as (select mine.country_id as mine, other.country_id as other, count(*) as organizations
    from mine join other on other.organization_id = mine.organization_id and other.country_id <> mine.country_id group by 1, 2)
select shared.mine, shared.other, shared.organizations from shared join country c on c.id = shared.other
order by shared.organizations desc, c.sort_name, shared.other

with m as (select distinct m.country_id, m.organization_id from membership m where m.shown and m.role <> 'UNKNOWN' and m.country_id = any(?))
select asked.mine, asked.other, array_agg(o.id order by o.sort_name, o.id) as organizations
from (select distinct mine, other from unnest(?, ?) named(mine, other)) asked
join m mine on mine.country_id = asked.mine join m other on other.country_id = asked.other and other.organization_id = mine.organization_id
join organization o on o.id = mine.organization_id
group by asked.mine, asked.other

select x.id, x.code, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.kind, x.locators, x.name, x.aliases, x.parent_id, x.source_id from Organization x where x.id = any(?)

select s1_0.id,s1_0.code,s1_0.coverage_from,s1_0.coverage_until,s1_0.data_set,s1_0.how_to_cite,s1_0.licence,s1_0.publisher,s1_0.rank,s1_0.title,s1_0.url,s1_0.version from Source s1_0 where s1_0.id = any (?)
