#!/usr/bin/env bash
# The tests that read, against the databases that people have: src/test/databases/run.sh [15|16|17|18|pgbouncer]...; all of them by default.
# A version is taken from /usr/lib/postgresql (Debian's packages) if it is there, else from Maven. pgbouncer needs its program, and a version in front of which it stands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

tests=GoldenTest,FactsTest,WorldTest,SnapshotTest
declare -A binaries=([16]=16.15.0 [17]=17.11.0 [18]=18.6.0)
work=$(mktemp -d)
chmod 755 "$work"

# PostgreSQL and PgBouncer refuse root.
unprivileged() { if [[ $(id -u) == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi; }

stop() {
  [[ ! -f $work/pgbouncer.pid ]] || kill "$(cat "$work/pgbouncer.pid")" || true
  for data in "$work"/data-*; do
    [[ ! -f $data/postmaster.pid ]] || unprivileged "$(cat "$data.bin")/pg_ctl" -D "$data" -m fast -w stop >/dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

# Starts Debian's PostgreSQL of this version on port 154 and the version.
start_postgres() {
  local bin=/usr/lib/postgresql/$1/bin data=$work/data-$1
  [[ ! -d $data ]] || return 0
  install -d -o "$(unprivileged id -u)" "$data"
  echo "$bin" >"$data.bin"
  unprivileged "$bin/initdb" -D "$data" -U postgres --auth=trust --locale=C.UTF-8 --encoding=UTF8 >/dev/null
  unprivileged "$bin/pg_ctl" -D "$data" -w -l "$data/log" -o "-p 154$1 -k $data -c listen_addresses=127.0.0.1" start >/dev/null
}

start_pgbouncer() {
  cat >"$work/pgbouncer.ini" <<INI
[databases]
* = host=127.0.0.1 port=$1
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = 16432
unix_socket_dir =
pool_mode = transaction
auth_type = trust
auth_file = $work/users
pidfile = $work/pgbouncer.pid
ignore_startup_parameters = extra_float_digits, options
INI
  echo '"postgres" ""' >"$work/users"
  chmod 777 "$work"
  unprivileged pgbouncer -d "$work/pgbouncer.ini" 2>/dev/null
}

check() {
  local name=$1
  shift
  echo "== $name"
  mvn -q test -Dtest=$tests "$@" && echo "== $name: passed" || { echo "== $name: FAILED"; failed=1; }
}

failed=0
[[ $# -gt 0 ]] || set -- 15 16 17 18 pgbouncer
for database in "$@"; do
  if [[ $database == pgbouncer ]]; then
    installed=(/usr/lib/postgresql/*)
    version=$(basename "${installed[-1]}")
    start_postgres "$version"
    start_pgbouncer "154$version"
    check "$(pgbouncer --version | head -n 1) in transaction mode, PostgreSQL $version" -Dentente.test.postgres="127.0.0.1:154$version" -Dentente.test.pooler=127.0.0.1:16432
  elif [[ -d /usr/lib/postgresql/$database ]]; then
    start_postgres "$database"
    check "$("/usr/lib/postgresql/$database/bin/postgres" --version)" -Dentente.test.postgres="127.0.0.1:154$database"
  else
    check "PostgreSQL ${binaries[$database]}, embedded" -Dpostgresql.version="${binaries[$database]}"
  fi
done
exit $failed
