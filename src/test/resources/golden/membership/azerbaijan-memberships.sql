select max(number) from edition; select parent.n, (select count(*) from membership x where x.country_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown) from unnest(?) with ordinality parent(id, n)

select parent.n as parent, x.id, x.locators, x.organization_id, x.role, x.source_id from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.country_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown order by x.key collate "C" limit ?) x

select parent.n, (select count(*) from membership x where x.organization_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown) from unnest(?) with ordinality parent(id, n)

select parent.n as parent, x.id, x.country_id, x.role from unnest(?) with ordinality parent(id, n) cross join lateral (select x.* from membership x where x.organization_id = parent.id and x.role not in ('UNKNOWN', 'NONE') and x.shown order by (select c.sort_name from country c where c.id = x.country_id), x.key collate "C" limit ?) x
