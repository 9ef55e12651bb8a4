select x.* from country x where (x.iso2 = ? or x.iso3 = ? or x.iso_numeric = ? or x.key = lower(?))

select cast((select count(*) from membership x where x.country_id = parent.id and x.role <> 'UNKNOWN' and x.shown) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n

select parent.n as parent, x.id id1_8_0_,x.contested conteste4_8_0_,x.country_id country_5_8_0_,x.key key6_8_0_,x.locators locators2_8_0_,x.organization_id organiza7_8_0_,x.from_day from_day8_8_0_,x.from_precision from_pre9_8_0_,x.until_day until_d10_8_0_,x.until_precision until_p11_8_0_,x.period_status period_12_8_0_,x.known_from known_f13_8_0_,x.known_until known_u14_8_0_,x.role role15_8_0_,x.source_id source_i3_8_0_ from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.country_id = parent.id and x.role <> 'UNKNOWN' and x.shown order by x.id limit ?) x

select s1_0.id,s1_0.code,s1_0.coverage_from,s1_0.coverage_until,s1_0.data_set,s1_0.how_to_cite,s1_0.licence,s1_0.publisher,s1_0.rank,s1_0.title,s1_0.url,s1_0.version from Source s1_0 where s1_0.id = any (?)

select o1_0.id,o1_0.code,o1_0.from_day,o1_0.from_precision,o1_0.until_day,o1_0.until_precision,o1_0.period_status,o1_0.known_from,o1_0.known_until,o1_0.kind,o1_0.locators,o1_0.name,o1_0.aliases,o1_0.parent_id,o1_0.source_id from Organization o1_0 where o1_0.id = any (?)

select o1_0.id,o1_0.code,o1_0.from_day,o1_0.from_precision,o1_0.until_day,o1_0.until_precision,o1_0.period_status,o1_0.known_from,o1_0.known_until,o1_0.kind,o1_0.locators,o1_0.name,o1_0.aliases,o1_0.parent_id,o1_0.source_id from Organization o1_0 where o1_0.id = any (?)

select cast((select count(*) from membership x where x.organization_id = parent.id and x.role <> 'UNKNOWN' and x.shown) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n

select parent.n as parent, x.id id1_8_0_,x.contested conteste4_8_0_,x.country_id country_5_8_0_,x.key key6_8_0_,x.locators locators2_8_0_,x.organization_id organiza7_8_0_,x.from_day from_day8_8_0_,x.from_precision from_pre9_8_0_,x.until_day until_d10_8_0_,x.until_precision until_p11_8_0_,x.period_status period_12_8_0_,x.known_from known_f13_8_0_,x.known_until known_u14_8_0_,x.role role15_8_0_,x.source_id source_i3_8_0_ from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.organization_id = parent.id and x.role <> 'UNKNOWN' and x.shown order by (select c.sort_name from country c where c.id = x.country_id), x.id limit ?) x

select c1_0.id,c1_0.capital,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.known_from,c1_0.known_until,c1_0.iso2,c1_0.iso3,c1_0.iso_numeric,c1_0.key,c1_0.kind,c1_0.latitude,c1_0.locators,c1_0.longitude,c1_0.name,c1_0.official_name,c1_0.region,c1_0.source_id,c1_0.subregion from Country c1_0 where c1_0.id = any (?)
