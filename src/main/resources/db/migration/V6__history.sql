-- What facts were before an edition changed or removed them: the row as it was, from the edition that wrote it up to the one that
-- replaced it. Taking an import out is a replacement like any other, so that nothing is ever lost.
do $$
declare
  kind text;
  same text;
begin
  for kind, same in select * from (values ('organization', 'id'), ('organization_code', 'system, code'), ('actor_group', 'id'), ('conflict', 'id'), ('conflict_code', 'system, code'),
      ('system_membership', 'key'), ('membership', 'key'), ('bilateral_relation', 'key'), ('conflict_year', 'key'), ('conflict_event', 'key'), ('participation', 'key')) kinds loop
    execute format('create table %I (like %I, replaced_in bigint not null references edition)', kind || '_history', kind);
    execute format('insert into %I select (jsonb_populate_record(null::%I, r.row)).*, r.edition from replaced_row r where r.relation = %L', kind || '_history', kind, kind);
    execute format('create index on %I (replaced_in)', kind || '_history');
    execute format('create index on %I (%s)', kind || '_history', same);
  end loop;
end $$;

comment on table replaced_row is 'Only version 0.1.0 fills it.';
