#!/usr/bin/env bash
# The server with the channel on it: create | start EAR | supervise EAR | stop | status | tidy.
# The same commands, with the same settings (settings.sh), make the domain of a desk, of the tests and of production.
# A domain is disposable: each change of a setting or of the asadmin files makes a new version of it, and each start begins
# from the copy put aside when that version was made. So nothing that a death left behind reaches a start. Data are in CANAL_HOME.
set -euo pipefail
umask 027
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
here=$root/server-config
log=$CANAL_HOME/logs/server.log

# A version is a folder of CANAL_DOMAINS: made/ as it was configured, canal/ as it runs, its passwords and ports.
# The link "current" names the one that answered last.
use() { place=$1 domain=$1/canal passwords=$1/passwords; [[ ! -f $1/ports ]] || read -r admin_port http_port probe <"$1/ports"; }

# No asadmin call may hang a start for ever. Its own notes about a user go where the domain is, not to the home folder.
# What it starts inherits neither the locks of this script nor the watchdog of its service.
asadmin() {
    local seconds=$1
    shift
    AS_EXTRA_JAVA_OPTS="-Duser.home=$CANAL_DOMAINS/work -Xshare:auto -XX:TieredStopAtLevel=1" \
        env -u NOTIFY_SOCKET -u WATCHDOG_USEC -u WATCHDOG_PID timeout -k 5 "$seconds" \
        "$CANAL_PAYARA/bin/asadmin" --interactive=false --user admin --passwordfile "$passwords" "$@" </dev/null 8>&- 9>&-
}

# step TEXT COMMAND…: what a failed command said is kept in start.log; the sentence that tells most becomes the reason.
step() {
    local what=$1 said before
    shift
    before=$(stat -c %s "$log" 2>/dev/null || echo 0)
    said=$("$@" 2>&1) && return 0
    printf '%s %s\n%s\n' "$(date -u +%FT%TZ)" "$what failed" "$said" >>"$CANAL_HOME/logs/start.log"
    why=$({ printf '%s\n' "$said"; tail -c "+$((before + 1))" "$log" 2>/dev/null; } | grep -o "canal: [^\"<]*" | tail -n 1)
    why=${why#canal: }
    : "${why:=$(printf '%s\n' "$said" | sed -n 's/.*Internal Exception: //p' | tail -n 1 | cut -c1-300)}"
    : "${why:=$(printf '%s\n' "$said" | grep -v -e '^[[:space:]]*$' -e infocmp -e '^Picked up' -e '^[[:space:]]' -e '^\[#' -e '^|#' -e '^Caused by' -e '^Command .* failed' -e '^Unable to get' -e '^Closest' | tail -n 1 | cut -c1-300)}"
    # The server sends whoever reads its answer to its log; what lies deepest there is the cause.
    [[ $why != *'Please see server.log'* ]] || why="${why%Please see server.log*}$(tail -c "+$((before + 1))" "$log" 2>/dev/null | sed -n -e 's/^Caused by: \([a-zA-Z.$]*: \)\{0,1\}//p' | awk '/^Failed to execute script/ { script = $0 ": " } { last = $0 } END { print script last }' | cut -c1-300)"
    why="$what failed${why:+: $why}"
    return 1
}

# The Java process of a domain, if it lives. A process number alone may by now be somebody else's.
process() {
    local found
    found=$(cat "$1/config/pid" 2>/dev/null) && [[ -n $found ]] && tr '\0' ' ' 2>/dev/null <"/proc/$found/cmdline" | grep -qF "$1" && printf '%s' "$found"
}
# No zombie is alive; nothing is forked to find out.
alive() { IFS= read -r -d '' _ 2>/dev/null <"/proc/$1/cmdline"; }
# The server's: whichever version of the domain runs is the one worked with from there on.
running() {
    local each
    for each in "$CANAL_DOMAINS"/v-*; do
        ! process "$each/canal" >/dev/null || { use "$each"; return 0; }
    done
    return 1
}
# A domain that runs without this mark was left in the middle of a start.
serving() { running && [[ -f $domain/serving ]]; }

taken() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }
# A server that has just died keeps its ports for a moment.
still_taken() {
    local tries
    for ((tries = 0; tries < 40; tries++)); do taken "$@" || return 1; sleep 0.25; done
}

# render FILE…: the commands with the settings in their places. A line whose setting is empty is left out.
render() {
    local line name value
    while IFS= read -r line; do
        [[ -n $line && $line != \#* ]] || continue
        while [[ $line =~ @(CANAL_[A-Z_]+)@ ]]; do
            name=${BASH_REMATCH[1]}
            value=${!name}
            [[ -n $value ]] || continue 2
            # In lists of properties a colon separates; what "set" sets is taken as it stands.
            [[ $line == set\ * ]] || value=${value//:/\\:}
            line=${line//"@$name@"/"$value"}
        done
        printf '%s\n' "$line"
    done < <(cat "$@")
}

commands() {
    local files=("$here"/asadmin/10-jvm.asadmin)
    if [[ -n $CANAL_DB_URL ]]; then files+=("$here"/asadmin/20-datasource-postgresql.asadmin); else files+=("$here"/asadmin/20-datasource-derby.asadmin); fi
    [[ -z $CANAL_DB_OWNER_USER ]] || files+=("$here"/asadmin/22-datasource-owner.asadmin)
    files+=("$here"/asadmin/25-datasource.asadmin "$here"/asadmin/30-mail.asadmin)
    [[ -z $CANAL_SMTP_USER ]] || files+=("$here"/asadmin/35-mail-login.asadmin)
    files+=("$here"/asadmin/40-security.asadmin)
    [[ -z $CANAL_CLUSTER ]] || files+=("$here"/asadmin/45-cluster.asadmin)
    files+=("$here"/asadmin/50-http.asadmin)
    [[ -z $CANAL_TLS_KEYSTORE ]] || files+=("$here"/asadmin/55-tls.asadmin)
    render "${files[@]}" "$here"/asadmin/60-application.asadmin
}

# Each secret becomes an alias, encrypted by the domain; it passes through a file that only its owner reads and that goes at once.
# CANAL_DB_PASSWORD is canal.db.password.
aliases() {
    local name alias
    for name in "${secrets[@]}"; do
        # The server has nothing to do with the mails of the prober.
        [[ -n ${!name} && $name != CANAL_PROBER_SMTP_PASSWORD ]] || continue
        alias=${name,,} alias=${alias//_/.}
        { cat "$passwords"; printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "${!name//\\/\\\\}"; } >"$CANAL_DOMAINS/work/$alias"
        printf 'create-password-alias --passwordfile "%s" %s\n' "$CANAL_DOMAINS/work/$alias" "$alias"
    done
}

version() {
    local name sum
    sum=$({ commands; cat "$here/asadmin/logging.properties"; for name in "${secrets[@]}"; do printf '%s\n' "${!name}"; done; printf '%s\n' "$CANAL_ADMIN_PORT" "$CANAL_PAYARA" "$CANAL_LOG_FORMAT" "$CANAL_LOG_BYTES" "$CANAL_LOG_DAYS"; cat "$here/server.sh" "$here"/docroot/* "$here"/nginx/pages/canal-sin-servidor.*; } | sha256sum)
    printf '%s/v-%.16s' "$CANAL_DOMAINS" "$sum"
}

# A server whose own services did not start says that it runs, and no port for people answers.
start_domain() {
    local before number
    before=$(stat -c %s "$log" 2>/dev/null || echo 0)
    (set -m; asadmin 240 start-domain --domaindir "$place" canal) || return 1
    tail -c "+$((before + 1))" "$log" 2>/dev/null | grep -a NCLS-CORE-00056 >/dev/null || return 0
    echo 'its own services did not start (NCLS-CORE-00056)'
    number=$(process "$domain") || return 1
    kill -9 "$number" 2>/dev/null || true
    while alive "$number"; do sleep 0.2; done
    return 1
}
stop_domain() {
    asadmin 90 stop-domain --domaindir "$place" canal >/dev/null 2>&1 || asadmin 60 stop-domain --force=true --kill=true --domaindir "$place" canal >/dev/null 2>&1 || true
    ! process "$domain" >/dev/null || kill -9 "$(process "$domain")" 2>/dev/null || true
    ! process "$domain" >/dev/null || { why="the server (process $(process "$domain")) does not stop"; return 1; }
}

random() { head -c 24 /dev/urandom | base64 | tr -d '+/=\n'; }
free_port() {
    local port tries
    for ((tries = 0; tries < 100; tries++)); do port=$((20000 + RANDOM % 12000)); taken 127.0.0.1 $port || break; done
    printf '%s' "$port"
}

# On a busy machine create-domain has been seen to fail, and to say yes and leave a key store nobody can open; a first start may fail too.
new_domain() {
    local tries
    for tries in 1 2 3; do
        rm -rf "$domain"
        (umask 077; printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n' "$(random)" "$(random)" >"$passwords")
        asadmin 180 create-domain --checkports=false --domaindir "$place" --adminport "$1" --instanceport "$(free_port)" canal && keys_open && close_domain && start_domain && return 0
        stop_domain || true
        echo "try $tries left no domain that starts"
    done
    return 1
}
keys_open() { sed -n 's/^AS_ADMIN_MASTERPASSWORD=//p' "$passwords" | keytool -list -keystore "$domain/config/keystore.p12" >/dev/null 2>&1; }

# Where no application answers, its own folder does: with the page of docroot/, never with the server's.
# HTTP is closed until bring_in opens it. A new domain listens everywhere until it is told otherwise; tell it before its first start, not after.
# Without the monitoring service, its first start adds one while another thread already asks for it, and sometimes fails.
# Its services start one after the other: several threads at once sometimes find a service half made, and then no port for people ever
# answers (NCLS-CORE-00056).
close_domain() {
    cp "$CANAL_DRIVERS"/*.jar "$domain/lib/" && rm -rf "${domain:?}"/docroot/* &&
        cp "$here"/docroot/* "$here"/nginx/pages/canal-sin-servidor.* "$domain/docroot/" &&
        sed -i 's,</web-app>,<error-page><error-code>404</error-code><location>/canal-espera.jsp</location></error-page>\n<error-page><error-code>405</error-code><location>/canal-espera.jsp</location></error-page>\n<error-page><error-code>503</error-code><location>/canal-espera.jsp</location></error-page>\n&,' "$domain/config/default-web.xml" &&
        sed -i -e 's/address="0\.0\.0\.0"/address="127.0.0.1"/' -e 's/<network-listener port=/<network-listener address="127.0.0.1" port=/' \
            -e 's/<\(network-listener .*name="http-listener-[12]"\)/<\1 enabled="false"/' -e 's/<\(iiop-listener\|jmx-connector\) /<\1 enabled="false" /' \
            -e 's/<jvm-options>-server<\/jvm-options>/&<jvm-options>-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS<\/jvm-options>/' \
            -e 's/<\/config>/<monitoring-service><module-monitoring-levels\/><\/monitoring-service>&/' \
            -e '0,/<hazelcast-config-specific-configuration>/s//<hazelcast-config-specific-configuration enabled="false">/' \
            -e '0,/<iiop-service>/s//<jms-service type="DISABLED" default-jms-host="default_JMS_host"><jms-host name="default_JMS_host" host="localhost"\/><\/jms-service><iiop-service>/' "$domain/config/domain.xml"
}
# One call does all of it and ends well though a command in it failed: only what it says tells. The first that failed is the reason.
configure() {
    local said='' failed=false
    (umask 077; { aliases; commands; } >"$CANAL_DOMAINS/work/commands") &&
        said=$(asadmin 240 --port "$1" multimode --file "$CANAL_DOMAINS/work/commands" 2>&1) || failed=true
    rm -rf "$CANAL_DOMAINS/work"
    ! grep -q '^Command .* failed\.$' <<<"$said" || failed=true
    $failed || return 0
    printf '%s\n' "$said"
    awk '/^Command .* failed\.$/ { print "canal: " $2 ": " reason; exit } /^Command .* successfully\.$/ { reason = ""; next } NF { reason = reason (reason == "" ? "" : " ") $0 }' <<<"$said" | tr -d '"<' | cut -c1-300
    return 1
}
# The ports of the settings may be in use by the version that runs, so the new one gets them when it is complete.
finish_domain() {
    sed -i -e "s/port=\"$1\"/port=\"$CANAL_ADMIN_PORT\"/" "$domain/config/domain.xml" &&
        render "$here/asadmin/logging.properties" >>"$domain/config/logging.properties" &&
        printf '%s %s %s\n' "$CANAL_ADMIN_PORT" "$CANAL_HTTP_PORT" "$CANAL_PROBE" >"$place/ports" && mv "$domain" "$place/made"
}

# Makes the version that the settings ask for, beside the others and on a port of its own: the channel may go on meanwhile.
create() {
    local wanted port
    wanted=$(version)
    [[ ! -d $wanted ]] || return 0
    use "$CANAL_DOMAINS/new"
    ! process "$domain" >/dev/null || kill -9 "$(process "$domain")" || true
    rm -rf "$place" "$CANAL_DOMAINS/work"
    { mkdir -p "$place" && mkdir -m 700 "$CANAL_DOMAINS/work"; } || { why="$CANAL_DOMAINS cannot be written"; return 1; }
    port=$(free_port)
    step 'making the domain' new_domain "$port" && step 'configuring the domain' configure "$port" &&
        step 'stopping the configured domain' stop_domain && step 'finishing the domain' finish_domain "$port" && sync -f "$place" && mv -T "$place" "$wanted" && return 0
    stop_domain || true
    return 1
}

# answers PATH: the answer of the application itself, without any tool a bare machine may lack.
# shellcheck disable=SC2016  # the inner shell expands them
answers() { timeout "${2:-10}" bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3 && cat <&3' "$probe" "$http_port" "$1" 2>/dev/null; }
# The server says UP by itself when no application is there; only ours names its database.
ready() { local said; said=$(answers /health/ready) && [[ $said == *" 200 "* && $said == *'"database"'* ]]; }

# Whoever answers others is busy and not dead, though this question waits behind theirs for too long: to start it anew would make all
# of them wait longer. Only what it says of itself counts at once.
lives() {
    local said before=$answered
    answered=$(stat -c '%n %s' "$CANAL_HOME"/logs/server_access_log.*.txt 2>/dev/null)
    said=$(answers /health/live 5) || true
    if [[ $said == HTTP/* ]]; then [[ $said == *" 200 "* ]]; else [[ $answered != "$before" ]]; fi
}

# boot VERSION EAR: that version of the domain with that archive, until it answers. What died on the way is tried once more; a refusal is final.
boot() {
    local tries
    use "$1"
    for tries in 1 2; do
        rm -rf "$domain"
        step 'copying the domain' cp -a "$place/made" "$domain" || return 1
        if step 'starting the server' start_domain && step 'starting the application' bring_in "$2" && answers_soon; then
            touch "$domain/serving"
            return 0
        fi
        ! process "$domain" >/dev/null || break
    done
    ! process "$domain" >/dev/null || shut
    stop_domain || true
    return 1
}
# bring_in EAR, take_off, shut: the application and its ports, in one call each. Alone, the ports show our page whenever the
# application does not answer: while the server itself starts and ends they are closed, because it would show pages of its own. Behind a
# proxy they are open only while the application answers, so that the proxy passes everything to the other servers, or says that there is none.
bring_in() {
    : >"$place/said"
    at_once 600 <(deployment "$1") >"$place/said"
    mv "$place/said" "$place/said.last"
    deployed "$place/said.last" || { grep -v -e '^Command ' -e '^configs\.' -e '^Application deployed ' "$place/said.last"; return 1; }
}
# The server is given a command when it is done with the one before; the last ones depend on how the deployment went.
# What stands at the ports comes before they open.
deployment() {
    printf 'deploy --force=true --type osgi --name canal-door "%s"\n' "$CANAL_DOOR_JAR"
    [[ -n $CANAL_PROXY ]] || ports enabled true
    printf 'deploy --force=true --virtualservers server %s--name canal "%s"\n' "${CANAL_CLUSTER:+--availabilityenabled=true }" "$1"
    until [[ $(grep -cs '^Command deploy ' "$place/said") -ge 2 ]]; do
        [[ -f $place/said ]] || return 0
        sleep 0.2
    done
    if deployed "$place/said"; then
        ports enabled false
        closed_soon
        ports default server
        ports enabled true
    else
        ports enabled false
    fi
}
# Both, the door and the application.
deployed() { [[ $(grep -cs '^Command deploy executed successfully\.' "$1") == 2 ]]; }
take_off() {
    at_once 60 <([[ -z $CANAL_PROXY ]] || ports enabled false; ports default waiting; echo 'undeploy canal'; ports enabled false) >/dev/null
}
# Where no application came up.
shut() { at_once 20 <(ports default waiting; ports enabled false) >/dev/null; }
# ports enabled VALUE | default VIRTUAL-SERVER: the commands that tell it to each port for people.
ports() {
    local each
    for each in http-listener-1 ${CANAL_TLS_KEYSTORE:+http-listener-2}; do
        case $1 in
            enabled) printf 'set configs.config.server-config.network-config.network-listeners.network-listener.%s.enabled=%s\n' "$each" "$2" ;;
            default) printf 'set configs.config.server-config.network-config.protocols.protocol.%s.http.default-virtual-server=%s\n' "$each" "$2" ;;
        esac
    done
}
# A port that is opened anew in the moment in which it is closed may find itself taken, and then the server leaves it closed without a word.
closed_soon() {
    local tries
    for ((tries = 0; tries < 50; tries++)); do
        is_open || return 0
        sleep 0.1
    done
}
is_open() { (: <>"/dev/tcp/$probe/$http_port") 2>/dev/null; }
reopen() { at_once 30 <(ports enabled false; closed_soon; ports enabled true) >/dev/null; }
# at_once SECONDS FILE: each of its commands is done, whatever became of those before; what they say tells how it went.
at_once() { asadmin "$1" --port "$admin_port" multimode --file "$2" 2>&1 || true; }
answers_soon() {
    local tries
    for ((tries = 0; tries < 120; tries++)); do
        ! ready || return 0
        process "$domain" >/dev/null || { why='the server ended by itself'; return 1; }
        ((tries % 15 != 14)) || is_open || reopen
        sleep 1
    done
    why='the application does not answer /health/ready'
    return 1
}

# A folder of CANAL_HOME that somebody else has made, as root for instance, is told before anything begins.
only_one() {
    local folder other
    for folder in "$CANAL_HOME"/{logs,tmp,derby} "$CANAL_DOMAINS"; do
        { mkdir -p "$folder" 2>/dev/null && [[ -w $folder ]]; } || die "$(id -un) cannot write $folder; run.sh doctor tells what else is wrong"
    done
    [[ ! -d $CANAL_HOME/files || -w $CANAL_HOME/files ]] || die "$(id -un) cannot write $CANAL_HOME/files; run.sh doctor tells what else is wrong"
    exec 9>"$CANAL_DOMAINS/lock"
    flock -n 9 || die 'another command is making or starting a domain'
    other=$(cat "$CANAL_HOME/domains" 2>/dev/null) || other=''
    if [[ -n $other && $other != "$CANAL_DOMAINS" ]] && CANAL_DOMAINS=$other "$here/server.sh" status >/dev/null; then wrong CANAL_HOME "the server of $other works there" "$CANAL_HOME"; fi
    printf '%s\n' "$CANAL_DOMAINS" >"$CANAL_HOME/domains"
}

# The version that the settings ask for; if it cannot be made or does not answer, the one that answered last.
start() {
    local ear=$1 name last wanted because
    only_one
    ! serving || die "the server is already running (process $(process "$domain")); stop it first"
    ! running || halt
    for name in "$ear" "$CANAL_DOOR_JAR"; do [[ -f $name ]] || die "there is no archive \"$name\""; done
    # An archive's table of contents is not compressed.
    [[ $CANAL_DEMO == false ]] || grep -qF canal-demo.jar "$ear" || wrong CANAL_DEMO "$ear has no demonstration, canal-demo.ear has" true
    tidy_logs
    for name in CANAL_HTTP_PORT CANAL_ADMIN_PORT ${CANAL_TLS_KEYSTORE:+CANAL_HTTPS_PORT}; do
        ! still_taken "$CANAL_PROBE" "${!name}" || wrong "$name" 'another program listens there' "${!name}"
    done
    wanted=$(version)
    last=$(readlink -e "$CANAL_DOMAINS/current") || last=''
    if create && boot "$wanted" "$ear"; then
        [[ $wanted == "$last" ]] || replace "$wanted"
        return 0
    fi
    because=$why
    if [[ -n $last && $last != "$wanted" ]] && boot "$last" "$ear"; then
        echo "canal: the new settings do not work and those of before go on: $because; see $CANAL_HOME/logs/start.log" >&2
        return 0
    fi
    die "$because; see $CANAL_HOME/logs/start.log and $log"
}

# What is older than its days goes, then the oldest until the rest fits; what was written since yesterday stays in any case.
tidy_logs() {
    local when size file sum=0
    find "$CANAL_HOME/logs" -type f -mtime "+$((10#$CANAL_LOG_DAYS - 1))" -delete
    while read -r -d '' when size file; do
        sum=$((sum + size))
        ((sum <= CANAL_LOG_BYTES || ${when%.*} > $(date +%s) - 86400)) || rm -f "$file"
    done < <(find "$CANAL_HOME/logs" -type f -printf '%T@ %s %p\0' | sort -znr)
}

# Only a version that answers takes the place of the one before.
replace() {
    local each
    ln -sfn "${1##*/}" "$CANAL_DOMAINS/current.new"
    mv -T "$CANAL_DOMAINS/current.new" "$CANAL_DOMAINS/current"
    for each in "$CANAL_DOMAINS"/v-*; do [[ $each == "$1" ]] || rm -rf "$each"; done
}

# The application is taken off first, so that what it has begun comes to its end.
halt() {
    ! process "$CANAL_DOMAINS/new/canal" >/dev/null || kill -9 "$(process "$CANAL_DOMAINS/new/canal")" || true
    running || return 0
    if [[ -f $domain/serving ]]; then take_off; else shut; fi
    stop_domain || die "$why"
}

# Stays, and starts the server again whenever it ends or three looks in a row find it dead: at once, and after longer and longer
# pauses as long as it does not come up.
supervise() {
    local ear=$1 starter='' began pause=0 why
    mkdir -p "$CANAL_HOME/logs" "$CANAL_DOMAINS"
    exec 8>"$CANAL_DOMAINS/supervisor.lock"
    flock -n 8 || die 'another supervisor watches this server'
    printf '%s' $$ >"$CANAL_DOMAINS/supervisor.pid"
    trap leave INT TERM
    while :; do
        if ! serving; then
            start "$ear" 8>&- &
            starter=$!
            while kill -0 "$starter" 2>/dev/null; do notify WATCHDOG=1; sleep 1; done
            wait "$starter" || true
            starter=''
        fi
        if serving; then
            event "the server answers (process $(process "$domain"))"
            notify --ready
            pause=0
            watch
        else
            why='the server does not start'
        fi
        event "$why; it is started again$( ((pause == 0)) || printf ' in %s seconds' "$pause")"
        for ((began = SECONDS; SECONDS - began < pause; )); do notify WATCHDOG=1; sleep 1; done
        pause=$((pause == 0 ? 5 : pause < 60 ? pause * 2 : 60))
    done
}
event() { printf 'canal: %s %s\n' "$(date -u +%FT%TZ)" "$*" >&2; }
notify() { [[ -z ${NOTIFY_SOCKET:-} ]] || systemd-notify "$@" 2>/dev/null || true; }
leave() {
    trap '' INT TERM
    [[ -z $starter ]] || kill "$starter" 2>/dev/null || true
    halt
    rm -f "$CANAL_DOMAINS/supervisor.pid"
    exit 0
}

# Until the server has to be started again; $why says why.
watch() {
    local number deaths=0 looked tidied=$SECONDS answered=''
    number=$(process "$domain")
    while ((deaths < 3)); do
        for ((looked = SECONDS; SECONDS - looked < CANAL_WATCH_SECONDS; )); do
            alive "$number" || break
            sleep 1
        done
        notify WATCHDOG=1
        ((SECONDS - tidied < 3600)) || { tidied=$SECONDS; tidy_logs; }
        process "$domain" >/dev/null || { why='the server ended by itself'; return 0; }
        if lives; then deaths=0; else deaths=$((deaths + 1)); fi
    done
    why='the server lives no more: three times /health/live did not answer well'
    # What it was doing, for whoever looks for the cause.
    timeout 10 jcmd "$number" Thread.print >"$CANAL_HOME/logs/threads-$(date -u +%Y%m%dT%H%M%SZ).txt" 2>&1 || true
    kill -9 "$number" 2>/dev/null || true
    while alive "$number"; do sleep 0.2; done
}

# The supervisor ends first, or it would start again what is stopped.
dismiss() {
    local found tries
    found=$(cat "$CANAL_DOMAINS/supervisor.pid" 2>/dev/null) && tr '\0' ' ' 2>/dev/null <"/proc/$found/cmdline" | grep -qF 'server.sh supervise' || return 0
    kill "$found" 2>/dev/null || true
    for ((tries = 0; tries < 180; tries++)); do alive "$found" || return 0; sleep 1; done
    kill -9 "$found" 2>/dev/null || true
}

check_settings
# What a secret is for is in the domain, encrypted; no program started from here inherits it.
export -n "${secrets[@]}"
case ${1:-} in
    create) only_one; create || die "$why; see $CANAL_HOME/logs/start.log" ;;
    start) start "${2:-}" ;;
    supervise) supervise "${2:-}" ;;
    stop) dismiss; halt ;;
    tidy) tidy_logs ;;
    status) running && process "$domain" ;;
    *) die "usage: $0 create | start EAR | supervise EAR | stop | status | tidy" ;;
esac
