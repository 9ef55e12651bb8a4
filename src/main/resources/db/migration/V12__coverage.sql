-- Of which lists a source says that it has all: of the members of each organization that it speaks of, for example.
alter table source add column complete_for text[] not null default '{}';
alter table source_history add column complete_for text[] not null default '{}';
update source set complete_for = '{MEMBERS}' where panel;
