#!/usr/bin/env bash
# What one, two and three servers behind a balancer answer, all of them and PostgreSQL on this machine. Needs haproxy, wrk and curl.
#   src/test/bench/servers.sh [seconds of load]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
seconds=${1:-20}
work=$(mktemp -d)
port=18100
java=${JAVA:?names the program java of a JDK 25}
question='{organizations(first:50){nodes{name memberships(first:20){nodes{role country{name} period{from until}}}}}}'
query=$(printf %s "$question" | sed 's/{/%7B/g; s/}/%7D/g; s/ /%20/g; s/:/%3A/g; s/(/%28/g; s/)/%29/g')

stop() { local process; for process in $(jobs -p); do kill -TERM "$process" 2>/dev/null || true; done; wait; }
trap 'stop; rm -rf "$work"' EXIT
cpu() { local sum=0 p; for p in "$@"; do sum=$((sum + $(awk '{print ($14 + $15) * 10}' "/proc/$p/stat" 2>/dev/null || echo 0))); done; echo $sum; }
# Of PostgreSQL with all its children, those that have ended too.
database_cpu() { local p sum=0; for p in $postmaster $(pgrep -P "$postmaster"); do sum=$((sum + $(awk '{print ($14 + $15) * 10}' "/proc/$p/stat" 2>/dev/null || echo 0))); done; echo $sum; }

mvn -q -DskipTests package
ENTENTE_DATA_DIRECTORY=$work/data QUARKUS_HTTP_PORT=$((port - 2)) QUARKUS_MANAGEMENT_PORT=$((port - 1)) "$java" -jar target/quarkus-app/quarkus-run.jar >"$work/database.log" &
until curl -sf "http://localhost:$((port - 1))/q/health/ready" >/dev/null; do sleep 0.2; done
postmaster=$(pgrep -f "$work/data/.*bin/postgres" | head -1)
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:$(sed -n 4p "$work/data/postgres/postmaster.pid")/postgres QUARKUS_DATASOURCE_USERNAME=postgres QUARKUS_DATASOURCE_PASSWORD=postgres

echo "| servers | requests a second, 16 connections | processor time for each: servers | PostgreSQL | 99 % within |"
echo "| --- | --- | --- | --- | --- |"
servers=()
for n in 1 2 3; do
  QUARKUS_HTTP_PORT=$((port + 2 * n)) QUARKUS_MANAGEMENT_PORT=$((port + 2 * n + 1)) "$java" -Xmx160m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar target/quarkus-app/quarkus-run.jar >"$work/server$n.log" 2>&1 &
  servers+=($!)
  until curl -sf "http://localhost:$((port + 2 * n + 1))/q/health/ready" >/dev/null; do sleep 0.2; done
  # Each one compiles what it runs.
  wrk -t2 -c16 -d"${seconds}s" "http://localhost:$((port + 2 * n))/graphql?query=$query" >/dev/null
  {
    printf 'defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\nlisten entente\n  bind 127.0.0.1:%d\n  balance roundrobin\n  option httpchk GET /q/health/ready\n' $((port + 1))
    for ((i = 1; i <= n; i++)); do printf '  server s%d 127.0.0.1:%d check port %d\n' $i $((port + 2 * i)) $((port + 2 * i + 1)); done
  } >"$work/haproxy.cfg"
  haproxy -f "$work/haproxy.cfg" &
  balancer=$!
  until curl -sf "http://localhost:$((port + 1))/graphql?query=%7B__typename%7D" >/dev/null; do sleep 0.2; done
  before=$(cpu "${servers[@]}") database_before=$(database_cpu)
  wrk -t2 -c16 -d"${seconds}s" --latency "http://localhost:$((port + 1))/graphql?query=$query" >"$work/wrk"
  used=$(($(cpu "${servers[@]}") - before)) database_used=$(($(database_cpu) - database_before))
  if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk"; exit 1; fi
  awk -v n=$n -v used=$used -v database=$database_used '/requests in/ {all = $1} /99%/ {p99 = $2} /Requests\/sec/ {rate = $2}
    END {printf "| %d | %.0f | %.2f ms | %.2f ms | %s |\n", n, rate, used / all, database / all, p99}' "$work/wrk"
  kill -TERM $balancer && wait $balancer 2>/dev/null || true
done
