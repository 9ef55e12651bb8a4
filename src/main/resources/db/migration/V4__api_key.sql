-- Keys of machines. Their owner makes and revokes them, servers read them; who imports has no right here, see afterMigrate.sql.
-- hash: SHA-256 of the whole key, which is shown once and stored nowhere. points_per_minute: null for what the role has.
create table api_key (
    prefix            text collate "C" primary key check (prefix ~ '^[a-z0-9]{8}$'),
    hash              bytea not null check (length(hash) = 32),
    name              text not null check (length(name) between 1 and 100),
    role              text not null check (role in ('READER', 'OPERATOR')),
    points_per_minute bigint check (points_per_minute > 0),
    created_at        timestamptz not null default now(),
    expires_at        timestamptz check (expires_at > created_at),
    revoked_at        timestamptz
);
