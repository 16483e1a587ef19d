#!/usr/bin/env bash
# nginx before the servers: write | start | stop | out SERVER | in SERVER | maintenance on|off.
# "write" puts the settings into the files of nginx/; the system's nginx includes the one named canal.conf (README.md here),
# "start" runs one of its own. "out" takes a server away from the people and waits until it has answered what it had begun.
set -euo pipefail
umask 022
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
PATH=$PATH:/usr/sbin
folder=$CANAL_PROXY_FOLDER

write() {
    local file each number=0
    check_proxy
    mkdir -p "$folder"/{pages,acme,temp,out} "$CANAL_PROXY_LOGS"
    for file in canal.conf pass.conf headers.conf nginx.conf; do render <"$root/server-config/nginx/$file" >"$folder/$file"; done
    cp "$root"/server-config/nginx/pages/* "$folder/pages/"
    group canal '' >"$folder/servers.conf"
    : >"$folder/out.conf"
    [[ $CANAL_SERVERS == *,* ]] || return 0
    for each in ${CANAL_SERVERS//,/ }; do
        number=$((number + 1))
        group "canal_without_$number" "$each" >>"$folder/servers.conf"
        # shellcheck disable=SC2016  # nginx expands it
        printf 'if (-f %s/out/%s) { set $canal_servers canal_without_%s; }\n' "$folder" "$each" "$number" >>"$folder/out.conf"
    done
}
# group NAME WITHOUT: who once came stays with the same server as long as it is there.
group() {
    local each
    # shellcheck disable=SC2016  # nginx expands it
    printf 'upstream %s {\n    zone %s 64k;\n    hash $canal_visitor consistent;\n' "$1" "$1"
    for each in ${CANAL_SERVERS//,/ }; do [[ $each == "$2" ]] || printf '    server %s max_fails=3 fail_timeout=5s;\n' "$each"; done
    printf '}\n'
}
render() {
    local line name
    while IFS= read -r line; do
        while [[ $line =~ @(CANAL_[A-Z_]+)@ ]]; do
            name=${BASH_REMATCH[1]}
            line=${line//"@$name@"/"${!name}"}
        done
        printf '%s\n' "$line"
    done
}

ours() { [[ -s $folder/nginx.pid ]] && kill -0 "$(cat "$folder/nginx.pid")" 2>/dev/null; }
# nginx COMMAND…: ours or the system's, whichever runs.
told() {
    if ours; then command nginx -q -e "$CANAL_PROXY_LOGS/error.log" -c "$folder/nginx.conf" "$@"; else command nginx -q "$@"; fi
}
start() {
    command -v nginx >/dev/null || die 'nginx is missing (apt install nginx-light)'
    write
    if ours; then reload; else nginx -q -e "$CANAL_PROXY_LOGS/error.log" -c "$folder/nginx.conf"; fi
}
stop() {
    local tries number
    ours || return 0
    number=$(cat "$folder/nginx.pid")
    kill -QUIT "$number"
    for ((tries = 0; tries < 50; tries++)); do kill -0 "$number" 2>/dev/null || return 0; sleep 0.1; done
    kill -TERM "$number"
}
reload() {
    told -t && told -s reload 2>/dev/null
}

known() { [[ ,$CANAL_SERVERS, == *",$1,"* && -n $1 ]] || wrong SERVER 'it is none of CANAL_SERVERS' "$1"; }
# Each request has a connection of its own to a server, so when there is none left it has answered all; a minute is enough.
out() {
    local tries other
    known "$1"
    for other in ${CANAL_SERVERS//,/ }; do
        [[ $other == "$1" || ! -f $folder/out/$other ]] || die "$other is away already, and one at a time is"
    done
    [[ $CANAL_SERVERS == *,* ]] || die "$1 is the only server there is"
    touch "$folder/out/$1"
    for ((tries = 0; tries < 120; tries++)); do
        sleep 0.5
        [[ -n $(ss -Htn state established dst "$1") ]] || return 0
    done
    echo "canal: after a minute $1 still answers something" >&2
}

maintenance() {
    [[ -d $folder ]] || die "nothing is written in $folder yet: proxy.sh write"
    case $1 in
        on) touch "$folder/maintenance" ;;
        off) rm -f "$folder/maintenance" ;;
        *) die 'say on or off' ;;
    esac
}

case ${1:-} in
    write) write; printf 'Written. nginx includes %s/canal.conf in its block http.\n' "$folder" ;;
    start) start ;;
    stop) stop ;;
    out) out "${2:-}" ;;
    in) known "${2:-}" && rm -f "$folder/out/$2" ;;
    maintenance) maintenance "${2:-}" ;;
    *) die "usage: $0 write | start | stop | out SERVER | in SERVER | maintenance on|off" ;;
esac
