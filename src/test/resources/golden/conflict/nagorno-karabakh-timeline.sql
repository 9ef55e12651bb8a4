select c1_0.id,c1_0.code,c1_0.fatalities_best,c1_0.fatalities_low,c1_0.fatalities_high,c1_0.fatalities_at_least,c1_0.fatalities_per_year,c1_0.dated_locators,c1_0.dated_source_id,c1_0.highest_action,c1_0.hostility,c1_0.incompatibility,c1_0.kind,c1_0.locators,c1_0.name,c1_0.outcome,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.known_from,c1_0.known_until,c1_0.reciprocated,c1_0.settlement,c1_0.source_id,c1_0.status,c1_0.territory from Conflict c1_0 where c1_0.code=?

select max(number) from edition; select parent.n as parent, x.id, x.locators, x.property, x.source_id, x.value from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from claim x where x.conflict_id = parent.id order by x.key collate "C" limit ?) x

select parent.n, (select count(*) from conflict_event x where x.conflict_id = parent.id and x.shown) from unnest(?) with ordinality parent(id, n)

select parent.n as parent, x.id, x.fatalities_best, x.fatalities_low, x.fatalities_high, x.fatalities_at_least, x.fatalities_per_year, x.kind, x.latitude, x.locators, x.longitude, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_until, x.locations, x.source_id, x.title from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from conflict_event x where x.conflict_id = parent.id and x.shown order by x.earliest, x.position, x.key collate "C" limit ?) x

select parent.n as parent, x.id, x.party_id, x.role, x.side from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from participation x where x.event_id = parent.id order by x.key collate "C" limit ?) x
