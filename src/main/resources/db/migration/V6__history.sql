-- What facts were before an edition changed or removed them: the row as it was, from the edition that wrote it up to the one that
-- replaced it. Taking an import out is a replacement like any other, so that nothing is ever lost.
-- The edition that last wrote a row, also of what only the data that ships has stated so far.
alter table country add column edition bigint;
alter table country_code add column edition bigint;
alter table country_succession add column edition bigint;
alter table person add column edition bigint;
alter table office add column edition bigint;
alter table claim add column edition bigint;

do $$
declare
  kind text;
  same text;
begin
  for kind, same in select * from (values ('country', 'id'), ('country_code', 'system, code'), ('country_succession', 'predecessor_id, successor_id'), ('person', 'id'),
      ('office', 'key'), ('claim', 'key'), ('organization', 'id'), ('organization_code', 'system, code'), ('actor_group', 'id'), ('conflict', 'id'), ('conflict_code', 'system, code'),
      ('system_membership', 'key'), ('membership', 'key'), ('bilateral_relation', 'key'), ('conflict_year', 'key'), ('conflict_event', 'key'), ('participation', 'key')) kinds loop
    execute format('create table %I (like %I, replaced_in bigint not null references edition)', kind || '_history', kind);
    execute format('insert into %I select (jsonb_populate_record(null::%I, r.row)).*, r.edition from replaced_row r where r.relation = %L', kind || '_history', kind, kind);
    execute format('create index on %I (replaced_in)', kind || '_history');
    execute format('create index on %I (%s)', kind || '_history', same);
  end loop;
end $$;

comment on table replaced_row is 'Only version 0.1.0 fills it.';
