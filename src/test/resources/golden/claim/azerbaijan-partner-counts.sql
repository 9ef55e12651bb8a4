select max(number) from edition; select parent.n as parent, x.id, x.contested, x.locators, x.source_id, x.value from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from claim x where x.party_id = parent.id and x.property = ? order by x.key collate "C" limit ?) x

select parent.n, (select count(*) from relation_end e join bilateral_relation x on x.id = e.relation_id where e.party_id = parent.id and x.kind = any(?) and x.status = any(?) and x.shown) from unnest(?) with ordinality parent(id, n)
