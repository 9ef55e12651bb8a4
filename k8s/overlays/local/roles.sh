#!/bin/sh
# Runs once, when the database is made: its owner, who migrates; who reads; who writes facts.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<SQL
create role entente_owner login password '$OWNER_PASSWORD';
create role entente_writer login password '$WRITER_PASSWORD';
create role entente_reader login password '$READER_PASSWORD';
create database entente owner entente_owner;
SQL
