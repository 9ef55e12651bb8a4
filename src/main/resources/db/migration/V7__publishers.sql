-- Whose codes there are is no longer told in a check: a publisher adds its system by a migration of its own.
create table country_code_system (name text primary key);
insert into country_code_system values ('COW'), ('GLEDITSCH_WARD');
alter table country_code drop constraint country_code_system_check, add foreign key (system) references country_code_system;

create table organization_code_system (name text primary key);
insert into organization_code_system values ('COW_IGO');
alter table organization_code drop constraint organization_code_system_check, add foreign key (system) references organization_code_system;

create table conflict_code_system (name text primary key);
insert into conflict_code_system values ('UCDP'), ('COW_MID');
alter table conflict_code drop constraint conflict_code_system_check, add foreign key (system) references conflict_code_system;

-- Nor is it told by name which data sets list everybody.
alter table source add column panel boolean not null default false;
update source set panel = true where data_set = 'cow-igo';
comment on column source.panel is 'Whether it lists every member of the organizations that it speaks of, so that its silence says something.';
