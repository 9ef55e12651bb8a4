-- When something may hold has a first day that is not after the last one. Rows of before have been cut by the existence of a country against
-- what their own source knows: these bounds go. What is kept of the past may come back, so that it is mended, too.
do $$
declare
  kind text;
  kept text;
begin
  foreach kind in array array['country', 'country_statement', 'organization', 'organization_statement', 'conflict', 'conflict_statement', 'conflict_event',
      'membership', 'bilateral_relation', 'system_membership', 'office'] loop
    foreach kept in array array[kind, kind || '_history'] loop
      execute format('update %I set earliest = least(coalesce(from_day, ''-infinity''), coalesce(until_day, ''infinity'')),
          latest = greatest(coalesce(until_day, ''infinity''), coalesce(from_day, ''-infinity'')) where earliest > latest', kept);
      execute format('update %I set earliest = ''-infinity'' where from_day is null and date_trunc(''year'', known_from) < date_trunc(''year'', earliest)', kept);
      execute format('update %I set latest = ''infinity'' where until_day is null and date_trunc(''year'', known_until) > date_trunc(''year'', latest)', kept);
    end loop;
    execute format('alter table %I add constraint %I check (earliest <= latest)', kind, kind || '_bounds_check');
  end loop;
end $$;
