# shellcheck shell=bash
# The settings of the channel: each CANAL_* variable, its default, and what makes it wrong. Sourced by the other scripts,
# in development, in tests and in production alike; nothing else reads the environment. CANAL_SETTINGS may name a file with them.
# A relative path would mean something else to the server, so CANAL_HOME and key store are made absolute here.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

die() { printf 'canal: %s\n' "$*" >&2; exit 1; }
wrong() { die "$1 is wrong: $2${3+ (it is \"$3\")}"; }

# A file with one NAME=value a line, as systemd writes them; what the environment says goes before it.
# Read from there, a secret is in the environment of no program at all.
read_settings() {
    local line value number=0
    [[ -r $CANAL_SETTINGS && ! -d $CANAL_SETTINGS ]] || wrong CANAL_SETTINGS "$(id -un) finds no file to read there" "$CANAL_SETTINGS"
    while IFS= read -r line || [[ -n $line ]]; do
        number=$((number + 1))
        [[ -n ${line//[[:space:]]/} && $line != [#\;]* ]] || continue
        [[ $line =~ ^(CANAL_[A-Z_]+)=(.*)$ ]] || wrong CANAL_SETTINGS "line $number is not NAME=value"
        value=${BASH_REMATCH[2]}
        [[ ! $value =~ ^\"(.*)\"$ && ! $value =~ ^\'(.*)\'$ ]] || value=${BASH_REMATCH[1]}
        [[ $line =~ ^(CANAL_[A-Z_]+)= ]]
        [[ -v ${BASH_REMATCH[1]} ]] || declare -g "${BASH_REMATCH[1]}=$value"
    done <"$CANAL_SETTINGS"
}
[[ -z ${CANAL_SETTINGS:-} ]] || read_settings

: "${CANAL_HTTP_PORT:=8080}" "${CANAL_ADMIN_PORT:=4848}" "${CANAL_BIND:=127.0.0.1}"
: "${CANAL_DB_URL:=}" "${CANAL_DB_USER:=}" "${CANAL_DB_PASSWORD:=}" "${CANAL_DB_OWNER_USER:=}" "${CANAL_DB_OWNER_PASSWORD:=}"
: "${CANAL_SMTP_HOST:=}" "${CANAL_SMTP_PORT:=25}" "${CANAL_SMTP_USER:=}" "${CANAL_SMTP_PASSWORD:=}" "${CANAL_MAIL_FROM:=canal@canal.example}"
: "${CANAL_IMAP_HOST:=}" "${CANAL_IMAP_PORT:=993}" "${CANAL_IMAP_USER:=}" "${CANAL_IMAP_PASSWORD:=}" "${CANAL_IMAP_FOLDER:=INBOX}"
: "${CANAL_REPLY_ADDRESS:=$CANAL_MAIL_FROM}" "${CANAL_FACTOR_KEY:=}" "${CANAL_FACTOR_KEY_OLD:=}" "${CANAL_REPLY_KEY:=}" "${CANAL_REPLY_KEY_OLD:=}"
: "${CANAL_SMS_URL:=}" "${CANAL_SMS_TOKEN:=}" "${CANAL_PUSH_HOSTS:=}" "${CANAL_CLAMD_HOST:=}" "${CANAL_CLAMD_PORT:=3310}"
: "${CANAL_TLS_KEYSTORE:=}" "${CANAL_TLS_PASSWORD:=}" "${CANAL_TLS_ALIAS:=canal}" "${CANAL_HTTPS_PORT:=}" "${CANAL_PROXY:=}"
: "${CANAL_CLUSTER:=}" "${CANAL_CLUSTER_SELF:=}"
# What stands before several servers, see proxy.sh.
: "${CANAL_SERVERS:=127.0.0.1:$CANAL_HTTP_PORT}" "${CANAL_PROXY_BIND:=0.0.0.0}" "${CANAL_PROXY_HTTP_PORT:=80}" "${CANAL_PROXY_HTTPS_PORT:=443}"
: "${CANAL_PROXY_CERTIFICATE:=}" "${CANAL_PROXY_KEY:=}" "${CANAL_PROXY_FOLDER:=/etc/nginx/canal}" "${CANAL_PROXY_LOGS:=/var/log/nginx}"
: "${CANAL_BASE_URL:=${CANAL_TLS_KEYSTORE:+https://localhost:${CANAL_HTTPS_PORT:-}}}"
: "${CANAL_BASE_URL:=http://localhost:$CANAL_HTTP_PORT}"
: "${CANAL_OIRS_URL:=https://www.junaeb.cl}" "${CANAL_ADMIN_EMAIL:=}"
: "${CANAL_SESSION_STAFF_IDLE_MINUTES:=30}" "${CANAL_SESSION_STAFF_HOURS:=12}" "${CANAL_SESSION_CITIZEN_IDLE_MINUTES:=60}" "${CANAL_SESSION_CITIZEN_HOURS:=24}"
: "${CANAL_HOME:=$root/target/canal}" "${CANAL_WATCH_SECONDS:=10}"
: "${CANAL_LOG_DAYS:=31}" "${CANAL_LOG_BYTES:=2000000000}" "${CANAL_LOG_FORMAT:=text}"
# What the prober watches follows from the rest, see below.
: "${CANAL_PROBER:=true}" "${CANAL_PROBER_URL:=}" "${CANAL_PROBER_KEY:=}" "${CANAL_PROBER_SECONDS:=60}" "${CANAL_PROBER_DAYS:=90}" "${CANAL_PROBER_ALARM:=}" "${CANAL_PROBER_HOME:=}"
: "${CANAL_PROBER_ALARM_MINUTES:=2}" "${CANAL_PROBER_SMTP_HOST:=}" "${CANAL_PROBER_SMTP_PORT:=25}" "${CANAL_PROBER_SMTP_USER:=}" "${CANAL_PROBER_SMTP_PASSWORD:=}"
: "${CANAL_PROBER_SMTP_FROM:=$CANAL_MAIL_FROM}" "${CANAL_PROBER_SMTP_TO:=}"
: "${CANAL_METRICS_TOKEN:=}" "${CANAL_EVIDENCE_KEY:=}" "${CANAL_EVIDENCE_KEY_OLD:=}"
: "${CANAL_BACKUP_RECIPIENT:=}" "${CANAL_BACKUP_DAYS:=30}"
# Demo people, with a password everybody can read, appear on PostgreSQL only if somebody asks for them.
if [[ -z $CANAL_DB_URL ]]; then : "${CANAL_DEMO:=true}"; else : "${CANAL_DEMO:=false}"; fi

# Where the server is unpacked and its domain made; both can be made again at any time, the data are in CANAL_HOME.
: "${CANAL_PAYARA:=$root/target/payara6}" "${CANAL_DOMAINS:=$root/target/domains}" "${CANAL_DRIVERS:=$root/target/drivers}"
: "${CANAL_PROBER_JAR:=$root/server-config/prober/target/canal-prober.jar}" "${CANAL_DOOR_JAR:=$root/server-config/door/target/canal-door.jar}"

# Whose values nobody may see: not in a message, not in the environment of a running program.
secrets=(CANAL_DB_PASSWORD CANAL_DB_OWNER_PASSWORD CANAL_SMTP_PASSWORD CANAL_IMAP_PASSWORD CANAL_TLS_PASSWORD CANAL_SMS_TOKEN CANAL_FACTOR_KEY CANAL_FACTOR_KEY_OLD CANAL_REPLY_KEY CANAL_REPLY_KEY_OLD CANAL_PROBER_KEY CANAL_PROBER_SMTP_PASSWORD CANAL_METRICS_TOKEN CANAL_EVIDENCE_KEY CANAL_EVIDENCE_KEY_OLD)

matches() { [[ ${!1} =~ ^($2)$ ]] || wrong "$1" "$3" "${!1}"; }
port() { matches "$1" '[1-9][0-9]{0,4}' 'it must be a port, 1 to 65535'; ((${!1} <= 65535)) || wrong "$1" 'it must be a port, 1 to 65535' "${!1}"; }
# What goes into the server's configuration is one line without quotes: nothing in a setting can become a command.
plain() { [[ ${!1} != *[[:cntrl:]\"\\]* && ${!1} != *[\$@][\{A-Z]* ]] || wrong "$1" 'it must be one line without quotes, backslashes or placeholders'; }
# A secret is never shown, not even a wrong one.
secret() { [[ ${!1} != *[[:cntrl:]]* ]] || wrong "$1" 'it must be one line'; }
# whole NAME LEAST MOST
whole() { matches "$1" '[0-9]{1,4}' "it must be from $2 to $3"; ((10#${!1} >= $2 && 10#${!1} <= $3)) || wrong "$1" "it must be from $2 to $3" "${!1}"; }
goes_with() { [[ -z ${!1} || -n ${!2} ]] || wrong "$2" "it is needed where $1 is set"; }

check_settings() {
    local name value host='[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?' address='[^[:space:]<>,;@]+@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]'
    local ip='[0-9]{1,3}(\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*'
    for name in CANAL_BIND CANAL_DB_URL CANAL_DB_USER CANAL_DB_OWNER_USER CANAL_SMTP_HOST CANAL_SMTP_USER CANAL_MAIL_FROM CANAL_IMAP_HOST CANAL_IMAP_USER CANAL_IMAP_FOLDER CANAL_REPLY_ADDRESS CANAL_SMS_URL CANAL_PUSH_HOSTS CANAL_CLAMD_HOST \
        CANAL_PROBER_URL CANAL_PROBER_HOME CANAL_PROBER_SMTP_HOST CANAL_PROBER_SMTP_USER CANAL_PROBER_SMTP_FROM CANAL_PROBER_SMTP_TO CANAL_BASE_URL CANAL_OIRS_URL CANAL_ADMIN_EMAIL CANAL_TLS_KEYSTORE CANAL_TLS_ALIAS CANAL_PROXY CANAL_CLUSTER CANAL_CLUSTER_SELF CANAL_HOME; do plain $name; done
    for name in "${secrets[@]}" CANAL_PROBER_ALARM; do secret "$name"; done
    for name in CANAL_HTTP_PORT CANAL_ADMIN_PORT CANAL_SMTP_PORT CANAL_IMAP_PORT CANAL_CLAMD_PORT; do port $name; done
    whole CANAL_SESSION_STAFF_IDLE_MINUTES 5 240
    whole CANAL_SESSION_STAFF_HOURS 1 24
    whole CANAL_SESSION_CITIZEN_IDLE_MINUTES 5 1440
    whole CANAL_SESSION_CITIZEN_HOURS 1 168
    whole CANAL_WATCH_SECONDS 1 300
    whole CANAL_LOG_DAYS 1 400
    matches CANAL_LOG_BYTES '[1-9][0-9]{8,12}' 'it must be a number of bytes, 100000000 or more'
    matches CANAL_LOG_FORMAT 'text|json' 'it must be text or json'
    matches CANAL_PROBER 'true|false' 'it must be true or false'
    whole CANAL_PROBER_SECONDS 1 60
    whole CANAL_PROBER_DAYS 2 4000
    whole CANAL_PROBER_ALARM_MINUTES 0 240
    [[ -z $CANAL_PROBER_SMTP_HOST ]] || matches CANAL_PROBER_SMTP_HOST "$host" 'it must be empty or the name of a mail server'
    port CANAL_PROBER_SMTP_PORT
    [[ -z $CANAL_PROBER_SMTP_TO ]] || matches CANAL_PROBER_SMTP_TO "$address(,$address)*" 'it must be e-mail addresses separated by commas'
    goes_with CANAL_PROBER_SMTP_HOST CANAL_PROBER_SMTP_TO
    goes_with CANAL_PROBER_SMTP_TO CANAL_PROBER_SMTP_HOST
    goes_with CANAL_PROBER_SMTP_USER CANAL_PROBER_SMTP_PASSWORD
    [[ $CANAL_METRICS_TOKEN =~ ^([A-Za-z0-9+/=_.-]{24,200})?$ ]] || wrong CANAL_METRICS_TOKEN 'it must be empty or 24 letters, digits or + / = _ . - at least'
    [[ -z $CANAL_BACKUP_RECIPIENT ]] || matches CANAL_BACKUP_RECIPIENT 'age1[a-z0-9]{58}' 'it must be empty or the public key of age, age1…'
    whole CANAL_BACKUP_DAYS 1 4000
    [[ -z $CANAL_PROBER_URL ]] || matches CANAL_PROBER_URL "https?://($host|\[[0-9a-fA-F:]+\])(:[0-9]+)?" 'it must be http(s)://host or http(s)://host:port, without a path'
    [[ $CANAL_PROBER_KEY =~ ^([A-Za-z0-9+/=_.-]{32,200})?$ ]] || wrong CANAL_PROBER_KEY 'it must be empty or 32 letters, digits or + / = _ . - at least'
    for name in CANAL_FACTOR_KEY CANAL_FACTOR_KEY_OLD; do [[ ${!name} =~ ^([A-Za-z0-9+/=_.-]{32,200})?$ ]] || wrong $name 'it must be empty or 32 letters, digits or + / = _ . - at least'; done
    [[ -z $CANAL_FACTOR_KEY_OLD || $CANAL_FACTOR_KEY_OLD != "$CANAL_FACTOR_KEY" ]] || wrong CANAL_FACTOR_KEY_OLD 'it is the present key'
    [[ $CANAL_HTTP_PORT != "$CANAL_ADMIN_PORT" ]] || wrong CANAL_ADMIN_PORT 'it is the port of CANAL_HTTP_PORT' "$CANAL_ADMIN_PORT"
    matches CANAL_BIND "$ip" 'it must be an IP address of this machine, or 0.0.0.0'
    [[ -z $CANAL_DB_URL ]] || matches CANAL_DB_URL 'jdbc:postgresql://[^[:space:]]+/[^[:space:]]+' 'it must be empty or jdbc:postgresql://host/database'
    goes_with CANAL_DB_URL CANAL_DB_USER
    goes_with CANAL_DB_OWNER_USER CANAL_DB_URL
    goes_with CANAL_DB_OWNER_USER CANAL_DB_OWNER_PASSWORD
    [[ -z $CANAL_DB_OWNER_USER || $CANAL_DB_OWNER_USER != "$CANAL_DB_USER" ]] || wrong CANAL_DB_OWNER_USER 'it is the role of CANAL_DB_USER, which must not own the tables' "$CANAL_DB_OWNER_USER"
    [[ -z $CANAL_SMTP_HOST ]] || matches CANAL_SMTP_HOST "$host" 'it must be empty or the name of a mail server'
    goes_with CANAL_SMTP_USER CANAL_SMTP_PASSWORD
    matches CANAL_MAIL_FROM "$address" 'it must be an e-mail address'
    matches CANAL_PROBER_SMTP_FROM "$address" 'it must be an e-mail address'
    [[ -z $CANAL_IMAP_HOST ]] || matches CANAL_IMAP_HOST "$host" 'it must be empty or the name of a mail server'
    [[ -z $CANAL_CLAMD_HOST ]] || matches CANAL_CLAMD_HOST "$host" 'it must be empty or the name of a machine'
    goes_with CANAL_IMAP_HOST CANAL_IMAP_USER
    goes_with CANAL_IMAP_HOST CANAL_IMAP_PASSWORD
    [[ -z $CANAL_SMS_URL ]] || matches CANAL_SMS_URL "https?://($host|\[[0-9a-fA-F:]+\])(:[0-9]+)?(/[^[:space:]<>#]*)?" 'it must be empty or the web address of a gateway'
    value='((\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+|http://(localhost|127\.0\.0\.1):[0-9]+)'
    [[ -z $CANAL_PUSH_HOSTS ]] || matches CANAL_PUSH_HOSTS "$value(,$value)*" 'it must be empty or names of push services separated by commas'
    goes_with CANAL_SMS_URL CANAL_SMS_TOKEN
    goes_with CANAL_SMS_TOKEN CANAL_SMS_URL
    goes_with CANAL_FACTOR_KEY_OLD CANAL_FACTOR_KEY
    goes_with CANAL_REPLY_KEY_OLD CANAL_REPLY_KEY
    goes_with CANAL_EVIDENCE_KEY_OLD CANAL_EVIDENCE_KEY
    for name in CANAL_REPLY_KEY CANAL_REPLY_KEY_OLD CANAL_EVIDENCE_KEY CANAL_EVIDENCE_KEY_OLD; do value=${!name}; [[ -z $value || ${#value} -ge 32 ]] || wrong $name 'it must have 32 characters or more'; done
    [[ -z $CANAL_IMAP_HOST ]] || matches CANAL_REPLY_ADDRESS "[^[:space:]<>,;@+]{1,30}@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]" 'it must be an e-mail address of at most 30 characters before the @, without a +'
    goes_with CANAL_TLS_KEYSTORE CANAL_HTTPS_PORT
    goes_with CANAL_TLS_KEYSTORE CANAL_TLS_PASSWORD
    goes_with CANAL_HTTPS_PORT CANAL_TLS_KEYSTORE
    if [[ -n $CANAL_TLS_KEYSTORE ]]; then
        port CANAL_HTTPS_PORT
        [[ $CANAL_HTTPS_PORT != "$CANAL_HTTP_PORT" && $CANAL_HTTPS_PORT != "$CANAL_ADMIN_PORT" ]] || wrong CANAL_HTTPS_PORT 'another setting has this port' "$CANAL_HTTPS_PORT"
        [[ $CANAL_TLS_KEYSTORE == /* ]] || CANAL_TLS_KEYSTORE=$PWD/$CANAL_TLS_KEYSTORE
        [[ -r $CANAL_TLS_KEYSTORE ]] || wrong CANAL_TLS_KEYSTORE 'there is no such file to read' "$CANAL_TLS_KEYSTORE"
    fi
    [[ -z $CANAL_PROXY ]] || matches CANAL_PROXY "($ip)(,($ip))*" 'it must be IP addresses separated by commas'
    [[ -z $CANAL_CLUSTER ]] || check_cluster
    matches CANAL_BASE_URL "https?://($host|\[[0-9a-fA-F:]+\])(:[0-9]+)?" 'it must be http(s)://host or http(s)://host:port, without a path'
    matches CANAL_OIRS_URL 'https?://[^[:space:]<>]+' 'it must be a web address'
    [[ -z $CANAL_ADMIN_EMAIL ]] || matches CANAL_ADMIN_EMAIL "$address" 'it must be empty or an e-mail address'
    matches CANAL_DEMO 'true|false' 'it must be true or false'
    [[ $CANAL_HOME == /* ]] || CANAL_HOME=$PWD/$CANAL_HOME
    { (umask 027; mkdir -p "$CANAL_HOME") 2>/dev/null && [[ -w $CANAL_HOME ]]; } || wrong CANAL_HOME 'it must be a folder that can be made and written' "$CANAL_HOME"

    # What the asadmin files want to know and follows from the rest.
    # shellcheck disable=SC2034
    CANAL_SMTP_HOST_OR_LOCALHOST=${CANAL_SMTP_HOST:-localhost} CANAL_SMTP_USER_OR_NOBODY=${CANAL_SMTP_USER:-nobody} CANAL_SERVER_NAME=${CANAL_BASE_URL#*://}
    # As many files for size as for days, so that neither rule alone empties the log. The real client comes last, where its header cannot pass for another column.
    # shellcheck disable=SC2034
    CANAL_LOG_FILES=$((10#$CANAL_LOG_DAYS * 2)) CANAL_LOG_FORMATTER=com.sun.enterprise.server.logging.ODLLogFormatter CANAL_ACCESS_END=%time-taken%
    CANAL_LOG_FILE_BYTES=$((CANAL_LOG_BYTES / (CANAL_LOG_FILES + 1)))
    ((CANAL_LOG_FILE_BYTES <= 1000000000)) || CANAL_LOG_FILE_BYTES=1000000000
    # shellcheck disable=SC2034
    [[ $CANAL_LOG_FORMAT == text ]] || CANAL_LOG_FORMATTER=fish.payara.enterprise.server.logging.JSONLogFormatter
    # shellcheck disable=SC2034
    [[ -z $CANAL_PROXY ]] || CANAL_ACCESS_END='%time-taken% %header.X-Forwarded-For%'
    # shellcheck disable=SC2034
    CANAL_DB_OWNER_POOL=canal
    # shellcheck disable=SC2034
    [[ -z $CANAL_DB_OWNER_USER ]] || CANAL_DB_OWNER_POOL=canal-owner
    CANAL_HTTP_BIND=$CANAL_BIND
    [[ -z $CANAL_TLS_KEYSTORE ]] || CANAL_HTTP_BIND=127.0.0.1
    CANAL_PROBE=$CANAL_HTTP_BIND
    [[ $CANAL_PROBE != 0.0.0.0 && $CANAL_PROBE != :: ]] || CANAL_PROBE=127.0.0.1
    [[ $CANAL_PROBE == *:* ]] && : "${CANAL_PROBER_URL:=http://[$CANAL_PROBE]:$CANAL_HTTP_PORT}"
    : "${CANAL_PROBER_URL:=http://$CANAL_PROBE:$CANAL_HTTP_PORT}"
    : "${CANAL_PROBER_HOME:=$CANAL_HOME/prober}"
    [[ $CANAL_PROBER_HOME == /* ]] || CANAL_PROBER_HOME=$PWD/$CANAL_PROBER_HOME
    [[ $CANAL_PROBER_JAR == /* ]] || CANAL_PROBER_JAR=$PWD/$CANAL_PROBER_JAR
    [[ $CANAL_DOOR_JAR == /* ]] || CANAL_DOOR_JAR=$PWD/$CANAL_DOOR_JAR
    kept_key CANAL_PROBER_KEY prober.key
    kept_key CANAL_FACTOR_KEY factor.key
    kept_key CANAL_EVIDENCE_KEY evidence.key
}

# The servers that keep each other's sessions, and which of them this one is. Their number follows from the database they share, so
# that no two installations ever join.
check_cluster() {
    local member='[0-9]{1,3}(\.[0-9]{1,3}){3}:[1-9][0-9]{0,4}'
    matches CANAL_CLUSTER "$member(,$member)*" 'it must be address:port of each server, separated by commas'
    goes_with CANAL_CLUSTER CANAL_CLUSTER_SELF
    [[ ,$CANAL_CLUSTER, == *",$CANAL_CLUSTER_SELF,"* ]] || wrong CANAL_CLUSTER_SELF 'it must be one of CANAL_CLUSTER' "$CANAL_CLUSTER_SELF"
    [[ -n $CANAL_DB_URL ]] || wrong CANAL_CLUSTER 'several servers need PostgreSQL, and CANAL_DB_URL is empty'
    # shellcheck disable=SC2034
    CANAL_CLUSTER_ADDRESS=${CANAL_CLUSTER_SELF%:*} CANAL_CLUSTER_PORT=${CANAL_CLUSTER_SELF##*:}
    # shellcheck disable=SC2034
    CANAL_CLUSTER_NAME=canal-$(printf '%s\n' "$CANAL_DB_URL" "$CANAL_DB_USER" "$CANAL_DB_PASSWORD" | sha256sum | cut -c1-32)
}

# What nginx is told; asked where its files are written.
check_proxy() {
    local name
    for name in CANAL_SERVERS CANAL_PROXY_BIND CANAL_PROXY_FOLDER CANAL_PROXY_LOGS CANAL_PROXY_CERTIFICATE CANAL_PROXY_KEY CANAL_BASE_URL; do plain $name; done
    for name in CANAL_PROXY_HTTP_PORT CANAL_PROXY_HTTPS_PORT; do port $name; done
    matches CANAL_SERVERS '[A-Za-z0-9.-]+:[1-9][0-9]{0,4}(,[A-Za-z0-9.-]+:[1-9][0-9]{0,4})*' 'it must be host:port of each server, separated by commas'
    matches CANAL_BASE_URL 'https://[A-Za-z0-9.-]+(:[0-9]+)?' 'nginx speaks TLS, it must be https://host or https://host:port'
    for name in CANAL_PROXY_CERTIFICATE CANAL_PROXY_KEY; do [[ -r ${!name} ]] || wrong $name 'there is no such file to read' "${!name}"; done
    for name in CANAL_PROXY_FOLDER CANAL_PROXY_LOGS; do matches $name '/[^[:space:];{}]+' 'it must be an absolute path without spaces'; done
    # shellcheck disable=SC2034
    CANAL_SERVER_NAME=${CANAL_BASE_URL#*://}
    # shellcheck disable=SC2034
    CANAL_PROXY_NAME=${CANAL_SERVER_NAME%:*}
}

# kept_key NAME FILE: a key that no setting gives, made by whoever comes first and nobody else's to read. Server and prober of one
# machine find the same one: what lets the prober in (prober.key), what the second factors are
# encrypted with (factor.key), what the register of evidence is marked with (evidence.key).
kept_key() {
    local kept=$CANAL_HOME/$2
    [[ -z ${!1} ]] || return 0
    if [[ ! -s $kept ]]; then
        (umask 077; head -c 36 /dev/urandom | base64 | tr -d '\n' >"$kept.$$" && mv -n "$kept.$$" "$kept"; rm -f "$kept.$$")
    fi
    printf -v "$1" %s "$(cat "$kept")"
}

# ask PATH [BODY]: what the channel answers on this machine to whoever has its key, without any tool that a bare machine may
# lack; nothing if it does not answer.
ask() {
    (
        exec 4<>"/dev/tcp/$CANAL_PROBE/$CANAL_HTTP_PORT" || exit
        printf 'POST %s HTTP/1.0\r\nHost: localhost\r\nOrigin: http://localhost\r\nCanal-Probe: %s\r\nContent-Length: %d\r\n\r\n%s' "$1" "$CANAL_PROBER_KEY" "$(LC_ALL=C; body=${2:-}; printf %s "${#body}")" "${2:-}" >&4
        tr -d '\r' <&4 | sed '1{/ 200 /!q};1,/^$/d'
    ) 2>/dev/null
}
