-- Event data sets state more than a million facts at once: what makes writing them slow, and gives nothing, is done otherwise here.

-- Keys are compared for equality only: by their bytes, whatever the language of the database.
alter table conflict_event alter column key type text collate "C", alter column identity type text collate "C";
alter table participation alter column key type text collate "C";

-- A foreign key asks once for each row; this asks once for each statement whether the sources that it cites are known.
alter table conflict_event drop constraint conflict_event_source_id_fkey;
alter table participation drop constraint participation_source_id_fkey;

create function sources_are_known() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct source_id from written) w where not exists (select from source s where s.id = w.source_id)) then
    raise foreign_key_violation using message = 'a row of ' || tg_table_name || ' cites a source that is not there';
  end if;
  return null;
end $$;
create trigger known_source_inserted after insert on conflict_event referencing new table as written for each statement execute function sources_are_known();
create trigger known_source_updated after update on conflict_event referencing new table as written for each statement execute function sources_are_known();
create trigger known_source_inserted after insert on participation referencing new table as written for each statement execute function sources_are_known();
create trigger known_source_updated after update on participation referencing new table as written for each statement execute function sources_are_known();

create function source_is_not_cited() returns trigger language plpgsql as $$
begin
  if exists (select from conflict_event where source_id = old.id) or exists (select from participation where source_id = old.id) then
    raise foreign_key_violation using message = 'the source ' || old.code || ' is still cited';
  end if;
  return old;
end $$;
create trigger source_is_not_cited before delete on source for each row execute function source_is_not_cited();
