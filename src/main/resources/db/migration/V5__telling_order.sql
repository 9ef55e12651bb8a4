-- Events in the order in which their source tells them: all of them were sorted for each page.
create index on conflict_event (position, id);
