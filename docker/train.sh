#!/bin/sh
# Trains the cache for a server on a Java virtual machine: starts the packaged program, asks it the questions of the page, and stops it; what it
# loaded, linked and measured meanwhile stands in app.aot beside the jar. The cache fits only the very build of Java that made it.
#   mvn package -DskipTests
#   QUARKUS_DATASOURCE_JDBC_URL=… QUARKUS_DATASOURCE_USERNAME=… QUARKUS_DATASOURCE_PASSWORD=… docker/train.sh
# Arguments: the folder of the program, the folder of the questions. JAVA names the program java, ROUNDS how often each question is asked.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
program=${1:-$here/target/quarkus-app}
questions=${2:-$here/src/main/resources/META-INF/resources/examples}
port=${QUARKUS_HTTP_PORT:-18080}

cd "$program"
QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=$((port + 1)) \
  "${JAVA:-java}" -XX:AOTCacheOutput=app.aot -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar quarkus-run.jar &
server=$!
trap 'kill -KILL $server 2>/dev/null || true' EXIT

tries=0
until curl -sf "http://localhost:$((port + 1))/q/health/ready" >/dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 300 ] || ! kill -0 $server; then echo "train.sh: the server did not start." >&2; exit 1; fi
  sleep 0.2
done

round=0
while [ $round -lt "${ROUNDS:-50}" ]; do
  for question in "$questions"/*.graphql; do
    curl -sf -G --data-urlencode "query@$question" "http://localhost:$port/graphql" >/dev/null || { echo "train.sh: no answer to $question" >&2; exit 1; }
  done
  round=$((round + 1))
done
curl -sf --compressed "http://localhost:$port/" >/dev/null

kill -TERM $server
wait $server || true
trap - EXIT
[ -s app.aot ] || { echo "train.sh: no cache was made; it takes Java 25." >&2; exit 1; }
ls -l "$program/app.aot"
