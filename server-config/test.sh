#!/usr/bin/env bash
# Every test: unit, inside Payara on Derby and on PostgreSQL, and in a browser. What the machine lacks is installed first;
# at the end a table says how long each kind and the slowest classes took.
# --long adds what takes long: all of it on Derby too, TLS, kills and restarts, 10,000 histories instead of 300,
# a year of the radar instead of weeks, a thousand broken deliveries of a phone, two servers and new versions on them under load,
# all faults with two hours of load, and a backup of gigabytes. It takes half a day.
# Other arguments go to Maven, e.g. -Dskip.unit -Dit.test=DerbySuite, or -Dit.test=SomethingIT -Dcanal.test.database=postgresql.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

arguments=() long=false
for argument in "$@"; do
    if [[ $argument == --long ]]; then
        long=true
        arguments+=(-Dcanal.test.histories=10000 -Dcanal.test.radar.weeks=52 -Dcanal.test.rolls=3 -Dcanal.test.interruptions=1000 -Dcanal.test.long=true '-Dsuites.more=**/LongDerby.java' -Dsuites.seconds=0 -Djunit.jupiter.execution.timeout.mode=disabled)
    else
        arguments+=("$argument")
    fi
done

missing=()
[[ -x /usr/bin/chromium-headless-shell ]] || missing+=(chromium-headless-shell fonts-liberation)
[[ -x /usr/lib/postgresql/17/bin/pg_dump ]] || missing+=(postgresql-client-17) # of the version that the tests run
command -v age >/dev/null || missing+=(age)
[[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
command -v openssl >/dev/null || missing+=(openssl)
command -v shellcheck >/dev/null || missing+=(shellcheck)
if ((${#missing[@]})); then
    echo "Installing ${missing[*]}…"
    sudo=''
    [[ $(id -u) == 0 ]] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    # Debian starts what it installs; the tests have an nginx of their own.
    [[ " ${missing[*]} " != *' nginx-light '* ]] || $sudo service nginx stop >/dev/null 2>&1 || true
fi

shellcheck server-config/*.sh .ci/run
# The rules as Prometheus reads them, where its tool is; that they name what there is, a unit test says.
! command -v promtool >/dev/null || promtool check rules server-config/monitoring/*.rules.yml
# The units as they would be installed, where there is systemd to read them.
if command -v systemd-analyze >/dev/null; then
    units=$(mktemp -d)
    for unit in server-config/systemd/*.service; do sed "s#/opt/canal/server-config#$PWD/server-config#" "$unit" >"$units/$(basename "$unit")"; done
    systemd-analyze verify "$units"/*.service
    rm -rf "$units"
fi

# minutes REPORT…: a line for each kind of test and for the slowest classes, from the reports of this run.
minutes() {
    awk '
        function value(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
        FNR == 1 { kind = FILENAME; sub(/.*TEST-.*\.suite\./, "", kind); if (kind == FILENAME) { sub(/\/target\/.*/, "", kind); kind = kind " units" } sub(/(Suite)?\.xml$/, "", kind) }
        /<testcase / { seconds = value("time"); gsub(",", "", seconds); class = value("classname"); where = class ~ /canal\.it\./ ? "integration" : class ~ /canal\.st\./ ? "browser" : kind; sub(/.*\./, "", class); tests[where]++; took[where] += seconds; slow[where " " class] += seconds }
        END {
            for (kind in took) printf "0 %-28s %5d tests %7.1f min\n", kind, tests[kind], took[kind] / 60
            for (one in slow) if (slow[one] >= 10) printf "%d   %-60s %6.0f s\n", 9999 - slow[one], one, slow[one]
        }' "$@" | sort -n | cut -d' ' -f2-
}

started=$SECONDS failed=0
mark=$(mktemp)
mvn -B -T 2 --no-transfer-progress verify "${arguments[@]}" || failed=$?
mapfile -t reports < <(find . -path '*/target/*-reports/TEST-*.xml' -newer "$mark")
rm -f "$mark"
((${#reports[@]} == 0)) || minutes "${reports[@]}"
! $long || server-config/faults.sh || failed=1
! $long || server-config/bench.sh --backup || failed=1
printf 'The whole took %d min %d s.\n' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
exit "$failed"
