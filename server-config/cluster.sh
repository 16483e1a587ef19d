#!/usr/bin/env bash
# Several servers behind nginx on one machine, to try what production has on several: up | add | roll EAR | kill N | stop.
#   up         two servers (or those there were), nginx and, unless CANAL_DB_URL names one, a PostgreSQL of its own
#   add        one server more         kill N     as a pulled plug does; its supervisor starts it again
#   roll EAR   a new version, one server after the other, while people work
# Each server is an installation of server.sh with a home, a log and a domain of its own; they share the database, the folder
# of files and, in the server's data grid, the sessions. All of it is below CANAL_CLUSTER_HOME.
set -euo pipefail
umask 022
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
here=$root/server-config
: "${CANAL_CLUSTER_HOME:=$root/target/cluster}"
[[ $CANAL_CLUSTER_HOME == /* ]] || CANAL_CLUSTER_HOME=$PWD/$CANAL_CLUSTER_HOME
home=$CANAL_CLUSTER_HOME
PATH=$PATH:/usr/sbin
# The settings of whoever called; what each server and the proxy have of their own is written after them.
mapfile -t given < <(compgen -v CANAL_ | grep -vxE 'CANAL_(SETTINGS|CLUSTER_HOME|HOME|DOMAINS|HTTP_PORT|ADMIN_PORT|BIND|CLUSTER.*|PROXY.*|SERVERS|BASE_URL|PROBER_(URL|HOME))')
[[ $CANAL_PROXY_HTTPS_PORT != 443 ]] || CANAL_PROXY_HTTPS_PORT=8443
address=https://localhost:$CANAL_PROXY_HTTPS_PORT

# with SETTINGS COMMAND…: a command that sees those settings and none of the caller's.
with() {
    local settings=$1 name clean=()
    shift
    for name in $(compgen -e CANAL_); do clean+=(-u "$name"); done
    env "${clean[@]}" CANAL_SETTINGS="$settings" "$@"
}
servers() { find "$home" -maxdepth 1 -name 'server-[1-8]' -printf '%f\n' 2>/dev/null | sed 's,^server-,,' | sort; }
server() { local n=$1; shift; with "$home/server-$n/canal.env" "$here/server.sh" "$@"; }
proxy() { with "$home/proxy.env" "$here/proxy.sh" "$@"; }
http_of() { printf '127.0.0.1:%s' $((CANAL_HTTP_PORT + $1)); }

# Their keys, too, are made once: every server accepts the same prober and signs the same register.
shared() {
    local name
    for name in "${given[@]}"; do [[ -z ${!name} ]] || printf '%s=%s\n' "$name" "${!name}"; done
    for name in PROBER FACTOR EVIDENCE; do
        local key=CANAL_${name}_KEY kept=$home/${name,,}.key
        [[ -n ${!key} ]] || { [[ -s $kept ]] || (umask 077; head -c 36 /dev/urandom | base64 >"$kept"); printf '%s=%s\n' "$key" "$(cat "$kept")"; }
    done
    printf 'CANAL_BASE_URL=%s\n' "$address"
}

# What the servers are to each other: up to eight, so that those that run need not be told of a new one.
prepare() (
    umask 077
    local n=$1 each members='' folder=$home/server-$1
    for ((each = 1; each <= 8; each++)); do members+=${members:+,}127.0.0.1:$((CANAL_ADMIN_PORT + 50 + each)); done
    mkdir -p "$home/files" "$folder/home"
    ln -sfn "$home/files" "$folder/home/files"
    [[ -f $folder/canal.ear ]] || cp "$ear" "$folder/canal.ear"
    {
        shared
        printf '%s\n' "CANAL_HTTP_PORT=$((CANAL_HTTP_PORT + n))" "CANAL_ADMIN_PORT=$((CANAL_ADMIN_PORT + n))" "CANAL_HOME=$folder/home" "CANAL_DOMAINS=$folder/domains" \
            "CANAL_CLUSTER=$members" "CANAL_CLUSTER_SELF=127.0.0.1:$((CANAL_ADMIN_PORT + 50 + n))" CANAL_PROXY=127.0.0.1 CANAL_BIND=127.0.0.1
    } >"$folder/canal.env"
)

# start N: until it answers or has failed; then its supervisor stays.
start() {
    local n=$1 folder=$home/server-$1
    prepare "$n"
    if ! server "$n" status >/dev/null; then
        echo "server $n starts, a minute or some …"
        server "$n" start "$folder/canal.ear" || die "server $n does not start"
        server "$n" supervise "$folder/canal.ear" >>"$folder/supervisor.log" 2>&1 </dev/null &
        disown
    fi
    echo "server $n answers at http://$(http_of "$n"), its log is $folder/home/logs/server.log"
}

# The certificate is for trying; a browser says so.
before_them() {
    local n list=''
    mkdir -p "$home/nginx"
    if [[ -z $CANAL_PROXY_CERTIFICATE && ! -f $home/nginx/key.pem ]]; then
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
            -keyout "$home/nginx/key.pem" -out "$home/nginx/certificate.pem" 2>/dev/null
    fi
    for n in $(servers); do list+=${list:+,}$(http_of "$n"); done
    (umask 077; {
        shared
        printf '%s\n' "CANAL_SERVERS=$list" "CANAL_PROXY_BIND=$CANAL_BIND" "CANAL_PROXY_HTTP_PORT=$CANAL_HTTP_PORT" "CANAL_PROXY_HTTPS_PORT=$CANAL_PROXY_HTTPS_PORT" \
            "CANAL_PROXY_CERTIFICATE=${CANAL_PROXY_CERTIFICATE:-$home/nginx/certificate.pem}" "CANAL_PROXY_KEY=${CANAL_PROXY_KEY:-$home/nginx/key.pem}" \
            "CANAL_PROXY_FOLDER=$home/nginx" "CANAL_PROXY_LOGS=$home/nginx"
    } >"$home/proxy.env")
    proxy start
}

# PostgreSQL for trying, as a user that is not root because it refuses to be that.
postgres() {
    local tools as=()
    tools=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
    tools=${tools%/*}
    [[ -n $tools ]] || die 'there is no PostgreSQL: set CANAL_DB_URL, or apt install postgresql'
    [[ $(id -u) != 0 ]] || as=(runuser -u postgres --)
    case $1 in
        start)
            if [[ ! -d $home/postgres ]]; then
                mkdir -p "$home/postgres"
                [[ $(id -u) != 0 ]] || chown postgres "$home/postgres"
                "${as[@]}" "$tools/initdb" -D "$home/postgres" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || die "no PostgreSQL can be made in $home/postgres"
            fi
            "${as[@]}" "$tools/pg_ctl" -D "$home/postgres" status >/dev/null ||
                "${as[@]}" "$tools/pg_ctl" -D "$home/postgres" -w -s -l "$home/postgres/log" -o "-p $postgres_port -k '' -c listen_addresses=127.0.0.1" start </dev/null ||
                die "PostgreSQL does not start, see $home/postgres/log"
            "$tools/psql" -h 127.0.0.1 -p "$postgres_port" -U postgres -Atc "select 1 from pg_database where datname = 'canal'" | grep -q 1 ||
                "$tools/createdb" -h 127.0.0.1 -p "$postgres_port" -U postgres canal
            ;;
        stop) [[ ! -d $home/postgres ]] || "${as[@]}" "$tools/pg_ctl" -D "$home/postgres" -s -m fast stop || true ;;
    esac
}
postgres_port=$((CANAL_ADMIN_PORT + 60))
ours=false
if [[ -z $CANAL_DB_URL ]]; then
    ours=true CANAL_DB_URL=jdbc:postgresql://127.0.0.1:$postgres_port/canal CANAL_DB_USER=postgres CANAL_DB_PASSWORD=unused
fi

known() { [[ $1 =~ ^[1-8]$ && -d $home/server-$1 ]] || die "there is no server \"$1\"; there are: $(servers | tr '\n' ' ')"; }

up() {
    local n
    command -v nginx >/dev/null || die 'nginx is missing (apt install nginx-light)'
    [[ -f $ear ]] || die "there is no archive $ear (mvn -DskipTests package)"
    mkdir -p "$home"
    ! $ours || postgres start
    for n in $(servers | grep . || printf '1\n2\n'); do start "$n"; done
    before_them
    printf '\nCanal PAE is at %s\n' "$address"
}

# A server is taken away from the people before it stops and given back when it answers. Where the new version does not start, the one of
# before comes back and the others are left as they are.
roll() {
    local n folder
    [[ -f ${1:-} ]] || die "there is no archive \"${1:-}\""
    [[ -n $(servers) ]] || die 'there are no servers yet: cluster.sh up'
    for n in $(servers); do
        folder=$home/server-$n
        proxy out "$(http_of "$n")"
        server "$n" stop
        cp "$folder/canal.ear" "$folder/canal.ear.before"
        cp "$1" "$folder/canal.ear"
        if ! (start "$n"); then
            mv "$folder/canal.ear.before" "$folder/canal.ear"
            (start "$n") || die "and neither does the version of before; the other servers go on"
            proxy in "$(http_of "$n")"
            die "the version of before goes on everywhere"
        fi
        proxy in "$(http_of "$n")"
    done
}

ear=$root/canal-ear/target/canal.ear
[[ $CANAL_DEMO == false ]] || ear=$root/canal-ear/target/canal-demo.ear
case ${1:-} in
    up) up ;;
    add)
        [[ -n $(servers) ]] || die 'there are no servers yet: cluster.sh up'
        n=$(($(servers | tail -n 1) + 1))
        ((n <= 8)) || die 'eight servers are the most'
        cp "$home/server-$((n - 1))/canal.ear" "$home/canal.ear" && ear=$home/canal.ear
        start "$n"
        before_them
        ;;
    roll) roll "${2:-}" ;;
    kill)
        known "${2:-}"
        number=$(server "$2" status) || die "server $2 does not run"
        kill -9 "$number"
        ;;
    stop)
        [[ ! -f $home/proxy.env ]] || proxy stop
        for n in $(servers); do server "$n" stop; done
        ! $ours || [[ ! -d $home/postgres ]] || postgres stop
        ;;
    *) die "usage: $0 up | add | roll EAR | kill N | stop" ;;
esac
