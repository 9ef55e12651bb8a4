-- Publishers' files: what `import --world` imported last, by which `import --check` sees that a file has changed, and what that found.
-- It is kept here and not beside the files, since a Job's folder goes with its pod, and servers show it as a metric without asking any publisher.
-- newer: null if it cannot be told. address to sha256: null if the file was not fetched.
create table published_file (
    data_set      text not null,
    key           text not null,
    address       text,
    etag          text,
    last_modified text,
    bytes         bigint,
    sha256        text,
    newer         boolean,
    finding       text,
    checked_at    timestamptz not null,
    primary key (data_set, key)
);
