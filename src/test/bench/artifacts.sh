#!/usr/bin/env bash
# Start, memory and throughput of the program as a plain jar, as a jar with a trained cache and, where one was built, as a native executable,
# one after the other on this machine, with the same questions. Takes some minutes; needs wrk and curl.
#   src/test/bench/artifacts.sh [seconds of load]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
seconds=${1:-20}
work=$(mktemp -d)
port=18080
question='{organizations(first:50){nodes{name memberships(first:20){nodes{role country{name} period{from until}}}}}}'
java=${JAVA:?names the program java of a JDK 25}

stop() { local process; for process in $(jobs -p); do kill -TERM "$process" 2>/dev/null || true; done; wait; }
trap 'stop; rm -rf "$work"' EXIT

now() { date +%s%N; }
rss() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$1/status"; }
cpu() { awk '{print ($14 + $15) * 10}' "/proc/$1/stat"; }
ask() { curl -s -o /dev/null -f -G --data-urlencode "query=$question" "http://localhost:$port/graphql" 2>/dev/null; }

# The database is the one of a first server, which is asked nothing.
mvn -q -DskipTests package
cp -r target/quarkus-app "$work/plain"
ENTENTE_DATA_DIRECTORY=$work/data QUARKUS_HTTP_PORT=$((port + 2)) QUARKUS_MANAGEMENT_PORT=$((port + 3)) "$java" -jar "$work/plain/quarkus-run.jar" >"$work/database.log" &
until curl -sf "http://localhost:$((port + 3))/q/health/ready" >/dev/null; do sleep 0.2; done
QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:$(sed -n 4p "$work/data/postgres/postmaster.pid")/postgres
export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME=postgres QUARKUS_DATASOURCE_PASSWORD=postgres
# As in a pod.
export QUARKUS_FLYWAY_WRITER_MIGRATE_AT_START=false ENTENTE_DATA_LOAD=false
export QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=$((port + 1))

cp -r "$work/plain" "$work/cached"
docker/train.sh "$work/cached" >"$work/train.log" 2>&1

measure() {
  local name=$1 best=999999 start process ms used requests i
  shift
  for i in 1 2 3 4 5; do
    start=$(now)
    "$@" >"$work/log" 2>&1 &
    process=$!
    until ask; do kill -0 $process || { cat "$work/log"; exit 1; }; done
    ms=$((($(now) - start) / 1000000))
    ((ms < best)) && best=$ms
    ((i == 5)) && break
    kill -TERM $process && wait $process || true
  done
  local idle
  idle=$(rss $process)
  wrk -t2 -c16 -d"${seconds}s" "$url" >/dev/null
  used=$(cpu $process)
  wrk -t2 -c16 -d"${seconds}s" --latency "$url" >"$work/wrk"
  used=$(($(cpu $process) - used))
  requests=$(awk '/requests in/ {print $1}' "$work/wrk")
  if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk"; exit 1; fi
  awk -v name="$name" -v best=$best -v idle="$idle" -v after="$(rss $process)" -v used=$used -v n="$requests" '
    /99%/ {p99 = $2} /Requests\/sec/ {rate = $2}
    END {printf "| %s | %d ms | %d MB | %d MB | %.0f | %.2f ms | %s |\n", name, best, idle, after, rate, used / n, p99}' "$work/wrk"
  kill -TERM $process && wait $process || true
}

url="http://localhost:$port/graphql?query=$(printf %s "$question" | sed 's/{/%7B/g; s/}/%7D/g; s/ /%20/g; s/:/%3A/g; s/(/%28/g; s/)/%29/g')"
options=(-Xmx160m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
echo "| artifact | start to first answer (best of 5) | memory before | memory under load | requests a second, 16 connections | processor time of the server for each | 99 % within |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
measure "jar" "$java" "${options[@]}" -jar "$work/plain/quarkus-run.jar"
cd "$work/cached"
measure "jar with cache" "$java" -XX:AOTCache=app.aot "${options[@]}" -jar quarkus-run.jar
cd - >/dev/null
for native in target/*-runner; do
  [[ -x $native ]] && measure "native" "$native" -Xmx160m
done
