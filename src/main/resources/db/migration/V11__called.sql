-- What clients call countries and organizations by, in upper case. standing: 0 for a country's own codes, bare or behind their system
-- as in ISO:AZ; 1 for an organization's own codes; 2 for what else one is called. A higher number counts only where there is no lower one:
-- AU is Australia, and the African Union is ENTENTE:AU. Of several sources the one of the highest rank is right.
create view calling as
select kind, name, party_id, min(standing) as standing
from (
    select 'COUNTRY' as kind, of.system || own.code as name, c.id as party_id, 0 as standing
    from country c
    cross join unnest(array[upper(c.key), c.iso2, c.iso3, c.iso_numeric]) own(code)
    cross join (values (''), ('ISO:')) of(system)
    union all
    -- Behind the system, as in COW:240: by the latest meaning of the code. GW is how the field writes Gleditsch and Ward.
    select 'COUNTRY', of.system || ':' || latest.code, latest.country_id, 2
    from (
        select distinct on (c.system, upper(c.code)) c.country_id, c.system, upper(c.code) as code
        from country_code c join source s on s.id = c.source_id
        order by c.system, upper(c.code), c.valid_until desc nulls first, c.valid_from desc nulls last, s.rank desc, s.code) latest
    cross join unnest(array[latest.system, case latest.system when 'GLEDITSCH_WARD' then 'GW' end]) of(system)
    union all
    select 'ORGANIZATION', of.system || upper(o.code), o.id, 1
    from organization o
    cross join (values (''), ('ENTENTE:')) of(system)
    union all
    select 'ORGANIZATION', upper(alias.name), o.id, 2
    from organization o
    cross join unnest(o.aliases) alias(name)
    union all
    -- Bare or behind the system, as in COW_IGO:COE.
    select 'ORGANIZATION', of.system || prevailing.code, prevailing.organization_id, 2
    from (
        select distinct on (c.system, upper(c.code)) c.organization_id, c.system, upper(c.code) as code
        from organization_code c join source s on s.id = c.source_id
        order by c.system, upper(c.code), s.rank desc, s.code) prevailing
    cross join lateral (values (''), (prevailing.system || ':')) of(system)) each
where name is not null
group by kind, name, party_id;

-- The same, kept: each question that names a party looks here.
create table called (
    kind     text not null,
    name     text collate "C" not null,
    party_id bigint not null,
    standing integer not null,
    primary key (name, party_id)
);
insert into called (kind, name, party_id, standing) select kind, name, party_id, standing from calling;
