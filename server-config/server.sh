#!/usr/bin/env bash
# The server with the channel on it: create | start [EAR] | stop | status | forget.
# The same commands, with the same settings (settings.sh), make the domain of a desk, of the tests and of production.
# A domain is disposable: it is made from the asadmin files and made again when they or a setting change. Data are in CANAL_HOME.
set -euo pipefail
umask 027
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
here=$root/server-config
domain=$CANAL_DOMAINS/canal
passwords=$CANAL_DOMAINS/canal.passwords
work=$CANAL_DOMAINS/canal.work
log=$CANAL_HOME/logs/server.log

# No asadmin call may hang a start for ever. Its own notes about a user go where the domain is, not to the home folder.
asadmin() {
    local seconds=$1
    shift
    AS_EXTRA_JAVA_OPTS="-Duser.home=$work -Xshare:auto -XX:TieredStopAtLevel=1" timeout -k 5 "$seconds" \
        "$CANAL_PAYARA/bin/asadmin" --interactive=false --user admin --passwordfile "$passwords" "$@"
}

# The port is the one the domain was made with, whatever the caller's environment says today.
admin_port() { cat "$CANAL_DOMAINS/canal.port"; }

# quietly TEXT COMMAND…: what a command says is shown only if it fails.
quietly() {
    local what=$1 said
    shift
    said=$("$@" 2>&1 </dev/null) || { printf '%s\n' "$said" | grep -v -e '^$' -e infocmp -e '^[[:space:]]' -e '^\[#' -e '^|#' -e '^Caused by' | tail -n 15 >&2; die "$what failed"; }
}

# The domain's Java process, if it lives. A process number alone may by now be somebody else's.
pid() {
    local found
    found=$(cat "$domain/config/pid" 2>/dev/null) && [[ -n $found ]] && tr '\0' ' ' 2>/dev/null <"/proc/$found/cmdline" | grep -qF "$domain" && printf '%s' "$found"
}
running() { pid >/dev/null; }

taken() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

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
    files+=("$here"/asadmin/25-datasource.asadmin "$here"/asadmin/30-mail.asadmin)
    [[ -z $CANAL_SMTP_USER ]] || files+=("$here"/asadmin/35-mail-login.asadmin)
    files+=("$here"/asadmin/40-security.asadmin "$here"/asadmin/50-http.asadmin)
    [[ -z $CANAL_TLS_KEYSTORE ]] || files+=("$here"/asadmin/55-tls.asadmin)
    render "${files[@]}" "$here"/asadmin/60-application.asadmin
}

# Each secret becomes an alias, encrypted by the domain; it passes through a file that only its owner reads and that goes at once.
aliases() {
    local pair value
    for pair in canal.db.password=CANAL_DB_PASSWORD canal.smtp.password=CANAL_SMTP_PASSWORD canal.imap.password=CANAL_IMAP_PASSWORD canal.tls.password=CANAL_TLS_PASSWORD canal.sms.token=CANAL_SMS_TOKEN canal.reply.key=CANAL_REPLY_KEY canal.reply.key.old=CANAL_REPLY_KEY_OLD canal.prober.key=CANAL_PROBER_KEY; do
        value=${pair#*=}
        [[ -n ${!value} ]] || continue
        { cat "$passwords"; printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "${!value//\\/\\\\}"; } >"$work/${pair%%=*}"
        printf 'create-password-alias --passwordfile "%s" %s\n' "$work/${pair%%=*}" "${pair%%=*}"
    done
}

fingerprint() { { commands; printf '%s\n' "$CANAL_DB_PASSWORD" "$CANAL_SMTP_PASSWORD" "$CANAL_IMAP_PASSWORD" "$CANAL_TLS_PASSWORD" "$CANAL_SMS_TOKEN" "$CANAL_REPLY_KEY" "$CANAL_REPLY_KEY_OLD" "$CANAL_PROBER_KEY" "$CANAL_ADMIN_PORT" "$CANAL_PAYARA"; cat "$here/server.sh"; } | sha256sum; }

start_domain() { (set -m; asadmin 240 start-domain --domaindir "$CANAL_DOMAINS" canal) ; }

random() { head -c 24 /dev/urandom | base64 | tr -d '+/=\n'; }

# On a busy machine create-domain has been seen to say yes and leave a key store nobody can open; so it is looked at.
new_domain() {
    local tries
    for tries in 1 2 3; do
        rm -rf "$domain"
        (umask 077; printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n' "$(random)" "$(random)" >"$passwords")
        asadmin 180 create-domain --checkports=false --domaindir "$CANAL_DOMAINS" --adminport "$CANAL_ADMIN_PORT" --instanceport "$CANAL_HTTP_PORT" canal || return 1
        ! keys_open || return 0
        echo "the key store of the new domain does not open (try $tries)"
    done
    return 1
}
keys_open() { sed -n 's/^AS_ADMIN_MASTERPASSWORD=//p' "$passwords" | keytool -list -keystore "$domain/config/keystore.p12" >/dev/null 2>&1; }

create() {
    local made
    made=$(fingerprint)
    [[ ! -f $domain.made || $(cat "$domain.made") != "$made" ]] || return 0
    rm -rf "$domain" "$domain.made" "$work"
    mkdir -p "$CANAL_DOMAINS" "$work"
    chmod 700 "$work"
    quietly 'making the domain' new_domain
    printf '%s' "$CANAL_ADMIN_PORT" >"$CANAL_DOMAINS/canal.port"
    cp "$CANAL_DRIVERS"/*.jar "$domain/lib/"
    rm -rf "${domain:?}"/docroot/*
    # A new domain listens everywhere, on ports another may hold, until it is told otherwise; tell it before its first start, not after.
    sed -i -e 's/address="0\.0\.0\.0"/address="127.0.0.1"/' -e 's/<network-listener port=/<network-listener address="127.0.0.1" port=/' \
        -e 's/<\(network-listener .*name="http-listener-2"\)/<\1 enabled="false"/' -e 's/<\(iiop-listener\|jmx-connector\) /<\1 enabled="false" /' \
        -e '0,/<hazelcast-config-specific-configuration>/s//<hazelcast-config-specific-configuration enabled="false">/' \
        -e '0,/<iiop-service>/s//<jms-service type="DISABLED" default-jms-host="default_JMS_host"><jms-host name="default_JMS_host" host="localhost"\/><\/jms-service><iiop-service>/' "$domain/config/domain.xml"
    quietly 'the first start of the domain' start_domain
    (umask 077; { aliases; commands; } >"$work/commands")
    quietly 'configuring the domain' asadmin 240 --port "$(admin_port)" multimode --file "$work/commands"
    rm -f "$work"/commands "$work"/canal.*
    quietly 'stopping the configured domain' asadmin 60 stop-domain --domaindir "$CANAL_DOMAINS" canal
    printf '%s\n' "$made" >"$domain.made"
}

# answers PATH: the answer of the application itself, without any tool a bare machine may lack.
# shellcheck disable=SC2016  # the inner shell expands them
answers() { timeout 10 bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3 && cat <&3' "$CANAL_PROBE" "$CANAL_HTTP_PORT" "$1" 2>/dev/null; }
# The server says UP by itself when no application is there; only ours names its database.
ready() { local said; said=$(answers /health/ready) && [[ $said == *" 200 "* && $said == *'"database"'* ]]; }

# The one line that says why, out of what the server said and logged.
reason() { grep -ho "canal: [^\"<]*" "$@" 2>/dev/null | tail -n 1 || true; }

start() {
    local ear=$1 said tries
    ! running || die "the server is already running (process $(pid)); stop it first"
    # An archive's table of contents is not compressed.
    [[ $CANAL_DEMO == false || ! -f $ear ]] || grep -qF canal-demo.jar "$ear" || wrong CANAL_DEMO "$ear has no demonstration, canal-demo.ear has" true
    for name in CANAL_HTTP_PORT CANAL_ADMIN_PORT ${CANAL_TLS_KEYSTORE:+CANAL_HTTPS_PORT}; do
        ! taken "$CANAL_PROBE" "${!name}" || wrong "$name" 'another program listens there' "${!name}"
    done
    mkdir -p "$CANAL_HOME"/{logs,tmp,derby}
    create
    quietly 'starting the server' start_domain
    if [[ -n $ear ]]; then
        if ! said=$(asadmin 600 --port "$(admin_port)" deploy --force=true --name canal "$ear" 2>&1 </dev/null); then
            printf '%s\n' "$said" | grep -v -e '^$' -e infocmp | cut -c1-600 | tail -n 4 >&2
            said=$(reason <(printf '%s\n' "$said") "$log")
            halt
            die "${said:+${said#canal: }; }the application did not start, see $log"
        fi
    fi
    for ((tries = 0; tries < 60; tries++)); do
        ! ready || return 0
        running || die "the server ended by itself, see $log"
        sleep 1
    done
    halt
    die "the application does not answer /health/ready, see $log"
}

# With the application taken off first, the next start shows at once, by its deployment, whether all is well.
halt() {
    running || return 0
    asadmin 60 --port "$(admin_port)" undeploy canal >/dev/null 2>&1 </dev/null || true
    asadmin 90 stop-domain --domaindir "$CANAL_DOMAINS" canal >/dev/null 2>&1 </dev/null || asadmin 60 stop-domain --force=true --kill=true --domaindir "$CANAL_DOMAINS" canal >/dev/null 2>&1 </dev/null || true
    ! running || die "the server (process $(pid)) does not stop"
}

check_settings
case ${1:-} in
    create) create ;;
    start) start "${2:-}" ;;
    stop) halt ;;
    status) pid ;;
    *) die "usage: $0 create | start [EAR] | stop | status" ;;
esac
