#!/usr/bin/env bash
# The prober, which watches the channel from outside: run (in the foreground, for a service) | start | stop | status.
# Needs Java, its own jar and these scripts, and nothing of the server; best on another machine.
set -euo pipefail
umask 027
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"

# The process, if it lives. A number alone may by now be somebody else's.
pid() {
    local found
    found=$(cat "$CANAL_PROBER_HOME/prober.pid" 2>/dev/null) && [[ -n $found ]] && tr '\0' ' ' 2>/dev/null <"/proc/$found/cmdline" | grep -qF -- "-Dcanal.prober=$CANAL_PROBER_HOME " && printf '%s' "$found"
}

# What it has to know goes through its standard input, because arguments and environment are for others to read.
settings() {
    local name
    for name in CANAL_PROBER_URL CANAL_PROBER_KEY CANAL_PROBER_HOME CANAL_PROBER_SECONDS CANAL_PROBER_DAYS CANAL_PROBER_ALARM CANAL_PROBER_ALARM_MINUTES \
        CANAL_PROBER_SMTP_HOST CANAL_PROBER_SMTP_PORT CANAL_PROBER_SMTP_USER CANAL_PROBER_SMTP_PASSWORD CANAL_PROBER_SMTP_FROM CANAL_PROBER_SMTP_TO; do
        printf '%s=%s\n' "$name" "${!name}"
    done
}

prober() {
    [[ -f $CANAL_PROBER_JAR ]] || wrong CANAL_PROBER_JAR 'there is no such file' "$CANAL_PROBER_JAR"
    mkdir -p "$CANAL_PROBER_HOME"
    exec env "${secrets[@]/#/-u}" java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcanal.prober=$CANAL_PROBER_HOME" -jar "$CANAL_PROBER_JAR" < <(settings)
}

start() {
    mkdir -p "$CANAL_PROBER_HOME"
    exec 9>"$CANAL_PROBER_HOME/start.lock"
    flock -n 9 || die 'another command is starting the prober'
    ! pid >/dev/null || die "the prober is already running (process $(pid)); stop it first"
    (set -m; prober >>"$CANAL_PROBER_HOME/prober.log" 2>&1 9>&- & printf '%s' $! >"$CANAL_PROBER_HOME/prober.pid")
    local tries
    for ((tries = 0; tries < 20; tries++)); do ! pid >/dev/null || return 0; sleep 0.1; done
    die "the prober ended by itself: $(tail -n 1 "$CANAL_PROBER_HOME/prober.log")"
}

stop() {
    local process tries
    process=$(pid) || return 0
    kill "$process" 2>/dev/null || true
    for ((tries = 0; tries < 50; tries++)); do pid >/dev/null || return 0; sleep 0.2; done
    kill -9 "$process" 2>/dev/null || true
}

check_settings
case ${1:-} in
    run) prober ;;
    start) start ;;
    stop) stop ;;
    status) pid ;;
    *) die "usage: $0 run | start | stop | status" ;;
esac
