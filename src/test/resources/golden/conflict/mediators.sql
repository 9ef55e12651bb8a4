select c1_0.id,c1_0.code,c1_0.locators,c1_0.name,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.source_id,c1_0.status from Conflict c1_0 where c1_0.code=? fetch first ? rows only

select parent.n as parent, x.id id1_10_0_,x.locators locators2_10_0_,x.party_id party_id4_10_0_,x.role role5_10_0_,x.side side6_10_0_,x.source_id source_i3_10_0_ from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from participation x where x.conflict_id = parent.id and x.role = any(?) order by x.id limit ?) x

select c.id id1_5_1_,c.capital capital4_5_1_,c.from_day from_day5_5_1_,c.from_precision from_pre6_5_1_,c.until_day until_da7_5_1_,c.until_precision until_pr8_5_1_,c.period_status period_s9_5_1_,c.iso2 iso10_5_1_,c.iso3 iso11_5_1_,c.iso_numeric iso_num12_5_1_,c.kind kind13_5_1_,c.latitude latitud14_5_1_,c.locators locators2_5_1_,c.longitude longitu15_5_1_,c.name name16_5_1_,c.official_name officia17_5_1_,c.region region18_5_1_,c.source_id source_i3_5_1_,c.subregion subregi19_5_1_, o.id id1_9_3_,o.code code4_9_3_,o.from_day from_day5_9_3_,o.from_precision from_pre6_9_3_,o.until_day until_da7_9_3_,o.until_precision until_pr8_9_3_,o.period_status period_s9_9_3_,o.kind kind10_9_3_,o.locators locators2_9_3_,o.name name11_9_3_,o.aliases aliases12_9_3_,o.parent_id parent_13_9_3_,o.source_id source_i3_9_3_, g.id id1_0_2_,g.key key4_0_2_,g.locators locators2_0_2_,g.name name5_0_2_,g.source_id source_i3_0_2_, p.id id1_11_0_,p.description descript4_11_0_,p.key key5_11_0_,p.locators locators2_11_0_,p.name name6_11_0_,p.source_id source_i3_11_0_ from unnest(?) asked(id)
left join country c on c.id = asked.id left join organization o on o.id = asked.id
left join actor_group g on g.id = asked.id left join person p on p.id = asked.id

with m as (select distinct m.country_id, m.organization_id from membership m where m.shown)
select mine.country_id as mine, other.country_id as other, array_agg(o.id order by o.sort_name, o.id) as organizations
from m mine join m other on other.organization_id = mine.organization_id and other.country_id <> mine.country_id
join organization o on o.id = mine.organization_id join country c on c.id = other.country_id
where mine.country_id = any(?) and other.country_id in (select c.id from country c where c.iso2 = any(?) or c.iso3 = any(?) or c.iso_numeric = any(?) union all select o.id from organization o where upper(o.code) = any(?))
group by mine.country_id, other.country_id, c.sort_name
order by count(*) desc, c.sort_name, other.country_id

select o1_0.id,o1_0.code,o1_0.from_day,o1_0.from_precision,o1_0.until_day,o1_0.until_precision,o1_0.period_status,o1_0.kind,o1_0.locators,o1_0.name,o1_0.aliases,o1_0.parent_id,o1_0.source_id from Organization o1_0 where o1_0.id = any (?)

select s1_0.id,s1_0.code,s1_0.coverage_from,s1_0.coverage_until,s1_0.how_to_cite,s1_0.licence,s1_0.publisher,s1_0.rank,s1_0.title,s1_0.url from Source s1_0 where s1_0.id = any (?)
