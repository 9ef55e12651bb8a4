select x.* from country x where (x.iso2 = ? or x.iso3 = ? or x.iso_numeric = ? or x.key = lower(?))

select cast((select count(*) from membership x where x.country_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n

select parent.n as parent, x.id, x.contested, x.country_id, x.earliest, x.key, x.latest, x.locators, x.organization_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.role, x.role_text, x.source_id from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.country_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown order by x.key collate "C" limit ?) x

select s1_0.id,s1_0.code,s1_0.complete_for,s1_0.coverage_from,s1_0.coverage_until,s1_0.data_set,s1_0.how_to_cite,s1_0.licence,s1_0.publisher,s1_0.rank,s1_0.title,s1_0.url,s1_0.version from Source s1_0 where s1_0.id = any (?)

select x.id, x.code, x.dated_locators, x.dated_source_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.kind, x.locators, x.name, x.aliases, x.parent_id, x.source_id from Organization x where x.id = any(?)

select x.id, x.code, x.dated_locators, x.dated_source_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.kind, x.locators, x.name, x.aliases, x.parent_id, x.source_id from Organization x where x.id = any(?)

select cast((select count(*) from membership x where x.organization_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n

select parent.n as parent, x.id, x.contested, x.country_id, x.earliest, x.key, x.latest, x.locators, x.organization_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.role, x.role_text, x.source_id from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.organization_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown order by (select c.sort_name from country c where c.id = x.country_id), x.key collate "C" limit ?) x

select x.id, x.capital, x.dated_locators, x.dated_source_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.iso2, x.iso3, x.iso_numeric, x.key, x.kind, x.latitude, x.locators, x.longitude, x.name, x.official_name, x.region, x.source_id, x.subregion from Country x where x.id = any(?)
