select c1_0.id,c1_0.code,c1_0.locators,c1_0.name,c1_0.from_day,c1_0.from_precision,c1_0.until_day,c1_0.until_precision,c1_0.period_status,c1_0.source_id,c1_0.status from Conflict c1_0 where c1_0.code=? fetch first ? rows only

select cast((select count(*) from conflict_event x where x.conflict_id = parent.id and x.earliest <= ?) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n

select parent.n as parent, x.id id1_4_0_,x.conflict_id conflict4_4_0_,x.fatalities_best fataliti5_4_0_,x.fatalities_low fataliti6_4_0_,x.fatalities_high fataliti7_4_0_,x.fatalities_at_least fataliti8_4_0_,x.fatalities_per_year fataliti9_4_0_,x.key key10_4_0_,x.kind kind11_4_0_,x.locators locators2_4_0_,x.from_day from_da12_4_0_,x.from_precision from_pr13_4_0_,x.until_day until_d14_4_0_,x.until_precision until_p15_4_0_,x.period_status period_16_4_0_,x.locations locatio17_4_0_,x.source_id source_i3_4_0_,x.title title18_4_0_ from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from conflict_event x where x.conflict_id = parent.id and x.earliest <= ? order by x.earliest, x.position, x.id limit ?) x

select cast((select count(*) from conflict_event x where x.conflict_id = parent.id and x.kind = any(?) and x.earliest <= ?) as integer) from unnest(?) with ordinality parent(id, n) order by parent.n
