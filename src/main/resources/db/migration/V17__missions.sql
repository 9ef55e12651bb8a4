-- Where an envoy is accredited, and when a claim holds. A claim without a time may hold on any day.
do $$
declare
  kept text;
begin
  foreach kept in array array['office', 'office_history'] loop
    execute format('alter table %I add column accredited_to_id bigint', kept);
  end loop;
  foreach kept in array array['claim', 'claim_history'] loop
    execute format('alter table %I add column from_day date, add column from_precision text, add column until_day date, add column until_precision text,
        add column period_status text, add column known_from date, add column known_until date,
        add column earliest date not null default ''-infinity'', add column latest date not null default ''infinity''', kept);
  end loop;
end $$;
alter table office add foreign key (accredited_to_id) references party;
create index on office (accredited_to_id, id) where accredited_to_id is not null;
alter table claim add constraint claim_from_precision_check check (from_precision in ('YEAR', 'MONTH', 'DAY')),
    add constraint claim_until_precision_check check (until_precision in ('YEAR', 'MONTH', 'DAY')),
    add constraint claim_period_status_check check (period_status in ('ONGOING', 'ENDED', 'UNKNOWN')),
    add constraint claim_bounds_check check (earliest <= latest);

-- The words of a claim by which search finds it: of texts of three words or more, without accents.
create function claim_words(value text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('english'::regconfig, translate(lower(value), 'àáâãäåāçčèéêëēìíîïīıñòóôõöøōšùúûüūýÿž', 'aaaaaaacceeeeeiiiiiinooooooosuuuuuyyz')) $$;
create index claim_text on claim using gin (claim_words(value)) where value like '% % %';
