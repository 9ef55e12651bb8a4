select x.* from country x where (x.iso2 = ? or x.iso3 = ? or x.iso_numeric = ? or x.key = lower(?))

select parent.n as parent, x.id, x.conflict_id, x.contested, x.earliest, x.key, x.latest, x.locators, x.party_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.property, x.source_id, x.value from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from claim x where x.party_id = parent.id and x.property = ? order by x.key collate "C" limit ?) x

select s1_0.id,s1_0.code,s1_0.complete_for,s1_0.coverage_from,s1_0.coverage_until,s1_0.data_set,s1_0.how_to_cite,s1_0.licence,s1_0.publisher,s1_0.rank,s1_0.title,s1_0.url,s1_0.version from Source s1_0 where s1_0.id = any (?)

select cast((select count(*) from relation_end e join bilateral_relation x on x.id = e.relation_id where e.party_id = parent.id and x.kind = any(?) and x.status = any(?) and x.shown) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n
