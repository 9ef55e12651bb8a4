-- Servers read as one role and write facts as another; neither may change the schema. Given after each migration, so that new tables are included.
do $$
declare
  reader constant text := '${reader}';
  writer constant text := '${writer}';
begin
  if writer <> 'none' then
    execute format('grant usage on schema %I to %I', current_schema(), writer);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), writer);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', writer);
    -- An import counts anew what it has written, so that the next question is planned well.
    if current_setting('server_version_num')::int >= 170000 then
      execute format('grant maintain on all tables in schema %I to %I', current_schema(), writer);
    end if;
    -- Who may write facts may not let anybody in, nor look who comes; unless it is the owner itself.
    if writer <> current_user then
      execute format('revoke all on api_key from %I', writer);
    end if;
  end if;
  -- Last, for a role that is both.
  if reader <> 'none' then
    execute format('grant usage on schema %I to %I', current_schema(), reader);
    execute format('grant select on all tables in schema %I to %I', current_schema(), reader);
  end if;
end $$;
