-- A party's events are found in order by one index: each once, and none that ended before a day. The day is copied, as the first one is;
-- null of what an older version has written since.
alter table participation add column latest date;
alter table participation_history add column latest date;
update participation p set latest = x.latest from conflict_event x where x.id = p.event_id;
create index participation_timeline on participation (party_id, earliest, position, event_id, id) include (latest);
drop index participation_party_id_earliest_position_event_id_idx1;

-- Pages and counts of what is shown by default read nothing else.
create index conflict_event_timeline on conflict_event (conflict_id, earliest, position, key collate "C") include (shown);
drop index conflict_event_conflict_id_earliest_position_key_idx;
create index membership_shown_of_country on membership (country_id, key collate "C") include (organization_id, role) where shown and role not in ('UNKNOWN', 'NONE');
create index membership_shown_of_organization on membership (organization_id, key collate "C") include (country_id, role) where shown and role not in ('UNKNOWN', 'NONE');
