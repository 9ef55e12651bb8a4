-- The World Factbook: its codes, and roles in the words of a source.
insert into country_code_system values ('GEC');
insert into organization_code_system values ('WORLD_FACTBOOK');
alter table membership add column role_text text;
alter table membership_history add column role_text text;
alter table membership_silence add column role_text text;
