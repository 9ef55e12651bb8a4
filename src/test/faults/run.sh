#!/usr/bin/env bash
# Does one fault to the packaged program and prints what was seen as a row of a table; ends with 1 where a bound was missed.
#   src/test/faults/run.sh <fault> [seconds]; without a fault it names them. Logs are in target/faults.
# JAVA names the program java of a JDK 25, if it is not the one on the path.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

[[ -f target/quarkus-app/quarkus-run.jar && -f target/test-classes/org/entente/faults/Faults.class ]] || mvn -q -DskipTests package
# PostgreSQL's programs come with the packaged program.
exec "${JAVA:-java}" -Xmx2g -XX:+UseSerialGC -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/test-classes:target/quarkus-app/lib/boot/*:target/quarkus-app/lib/main/*" org.entente.faults.Faults "$@"
