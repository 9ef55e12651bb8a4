select max(number) from edition; select x.id, x.capital, x.dated_locators, x.dated_source_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.iso2, x.iso3, x.iso_numeric, x.key, x.kind, x.latitude, x.locators, x.longitude, x.name, x.official_name, x.region, x.source_id, x.subregion from Country x where x.key = any(?)

select x.id, x.code, x.dated_locators, x.dated_source_id, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.kind, x.locators, x.name, x.aliases, x.parent_id, x.source_id from Organization x where x.code = any(?)

select x.id, x.code, x.fatalities_best, x.fatalities_low, x.fatalities_high, x.fatalities_at_least, x.fatalities_per_year, x.dated_locators, x.dated_source_id, x.highest_action, x.hostility, x.incompatibility, x.kind, x.locators, x.name, x.outcome, x.from_day, x.from_precision, x.until_day, x.until_precision, x.period_status, x.known_from, x.known_until, x.reciprocated, x.settlement, x.source_id, x.status, x.territory from Conflict x where x.code = any(?)

select x.id, x.code, x.complete_for, x.coverage_from, x.coverage_until, x.data_set, x.how_to_cite, x.licence, x.publisher, x.rank, x.title, x.url, x.version from Source x where x.code = any(?)
