-- What Militarized Interstate Disputes and UCDP say of conflicts beyond who, when and how hard: what was done, and what it was about.

do $$
declare
  kept text;
begin
  foreach kept in array array['conflict', 'conflict_statement', 'conflict_statement_history'] loop
    execute format('alter table %I add column highest_action text, add column reciprocated boolean, add column incompatibility text, add column territory text', kept);
  end loop;
  foreach kept in array array['conflict_event', 'conflict_event_history'] loop
    execute format('alter table %I add column action text', kept);
  end loop;
  foreach kept in array array['participation', 'participation_history'] loop
    execute format('alter table %I add column highest_action text, add column revision_type text, add column second_revision_type text', kept);
  end loop;
end $$;
