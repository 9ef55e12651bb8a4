-- Servers read as one role and write facts as another; neither may change the schema. Given after each migration, so that new tables are included.
do $$
declare
  reader constant text := '${reader}';
  writer constant text := '${writer}';
begin
  if reader <> 'none' then
    execute format('grant usage on schema %I to %I', current_schema(), reader);
    execute format('grant select on all tables in schema %I to %I', current_schema(), reader);
  end if;
  if writer <> 'none' then
    execute format('grant usage on schema %I to %I', current_schema(), writer);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), writer);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', writer);
    -- An import counts anew what it has written, so that the next question is planned well.
    if current_setting('server_version_num')::int >= 170000 then
      execute format('grant maintain on all tables in schema %I to %I', current_schema(), writer);
    end if;
  end if;
end $$;
