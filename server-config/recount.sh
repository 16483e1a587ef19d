#!/usr/bin/env bash
# Computes every deadline, verdict and month again from an event log (GET /api/v1/exportaciones/eventos) and from nothing else.
# Names each request and month that the product holds otherwise, and why. Exit 0: nothing differs; 1: something does; 2: no whole log.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/server-config/recount/target/canal-recount.jar
if (($# != 1)); then echo "usage: $0 FILE" >&2; exit 2; fi
command -v java >/dev/null || { echo 'a JDK 17 is needed on the PATH' >&2; exit 2; }
if [[ ! -f $jar ]]; then
    (cd "$root" && mvn -q -B -DskipTests -Dspotless.skip=true -pl server-config/recount package >&2) || { echo 'the build failed' >&2; exit 2; }
fi
exec java -XX:+UseSerialGC -jar "$jar" "$1"
