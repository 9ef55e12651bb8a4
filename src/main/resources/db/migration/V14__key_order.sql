-- Lists are in the order of keys, which are the same in every database: rows are numbered as they were loaded. The indexes that gave a page in
-- the order of rows give it in that of keys; but for those of the largest tables, where few rows are left to be sorted: the participants of one
-- event, and the events of one day with one place in the telling.
create index on membership (country_id, key collate "C");
create index on membership (organization_id, key collate "C");
drop index membership_country_id_id_idx, membership_organization_id_id_idx;

create index on system_membership (country_id, key collate "C");
drop index system_membership_country_id_id_idx;

create index on participation (conflict_id, key collate "C") where conflict_id is not null;
drop index participation_conflict_id_id_idx;

create index on conflict_event (conflict_id, earliest, position, key collate "C");
drop index conflict_event_conflict_id_earliest_position_id_idx;

create index on office (person_id, key collate "C");
create index on office (holder_id, key collate "C");
drop index office_person_id_id_idx, office_holder_id_id_idx;

create index on claim (party_id, key collate "C") where party_id is not null;
create index on claim (conflict_id, key collate "C") where conflict_id is not null;
drop index claim_party_id_id_idx, claim_conflict_id_id_idx;

create index on country (sort_name, key collate "C");
create index on organization (sort_name, code collate "C");
create index on organization (parent_id, sort_name, code collate "C");
create index on conflict (sort_name, code collate "C");
drop index country_sort_name_id_idx, organization_sort_name_id_idx, organization_parent_id_sort_name_id_idx, conflict_sort_name_id_idx;

-- The key of the relation, copied: a party's relations are found in order by one index. '' until it is copied.
alter table relation_end add column key text collate "C" not null default '';
update relation_end e set key = x.key from bilateral_relation x where x.id = e.relation_id;
create index on relation_end (party_id, key);

-- What goes is looked for in all that may refer to it, one by one.
create index on organization_statement (parent_id);
create index on bilateral_relation (party_a_id);
create index on bilateral_relation (party_b_id);
create index on relation_end (partner_id);
-- Of conflicts, too: a partial index does not serve here.
create index on participation (party_id, earliest, position, event_id);
drop index participation_party_id_earliest_position_event_id_idx;

-- A statement about an organization is the same in whatever case its source spells the code; an organization is called as a party what it is shown as.
update organization_statement set key = left(key, -length(subject_key)) || lower(subject_key) where subject_key <> lower(subject_key);
update organization_statement_history set key = left(key, -length(subject_key)) || lower(subject_key) where subject_key <> lower(subject_key);
update party p set key = x.code from organization x where x.id = p.id and p.key <> x.code;
