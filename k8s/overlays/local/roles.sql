-- Runs once, when the database is made: its owner, who migrates; who writes facts; who reads.
\getenv owner_password OWNER_PASSWORD
\getenv writer_password WRITER_PASSWORD
\getenv reader_password READER_PASSWORD
create role entente_owner login password :'owner_password';
create role entente_writer login password :'writer_password';
create role entente_reader login password :'reader_password';
create database entente owner entente_owner;
