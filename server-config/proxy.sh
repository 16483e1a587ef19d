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
    local file
    check_proxy
    mkdir -p "$folder"/{pages,acme,temp} "$CANAL_PROXY_LOGS"
    for file in canal.conf pass.conf nginx.conf; do render <"$root/server-config/nginx/$file" >"$folder/$file"; done
    cp "$root"/server-config/nginx/pages/* "$folder/pages/"
    for file in ${CANAL_SERVERS//,/ }; do printf 'server %s max_fails=3 fail_timeout=5s;\n' "$file"; done >"$folder/servers.conf"
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
# The workers of before go on until they have answered what they had begun; what takes longer than a minute is not waited for.
reload() {
    local pid=/run/nginx.pid tries
    ! ours || pid=$folder/nginx.pid
    [[ -s $pid ]] || die 'nginx does not run'
    told -t && told -s reload 2>/dev/null
    for ((tries = 0; tries < 60; tries++)); do
        sleep 1
        pgrep -P "$(cat "$pid")" -f 'shutting down' >/dev/null || return 0
    done
}
# take SERVER WORD: "down" or nothing after that server.
take() {
    grep -q "^server $1 " "$folder/servers.conf" || wrong SERVER 'it is none of CANAL_SERVERS' "$1"
    sed -i -E "s/^(server $1 max_fails=3 fail_timeout=5s).*/\1${2:+ $2};/" "$folder/servers.conf"
    grep -qv ' down;' "$folder/servers.conf" || { sed -i "s/^\(server $1 .*\) down;/\1;/" "$folder/servers.conf"; die "$1 is the last server there is"; }
    reload
}

case ${1:-} in
    write) write; printf 'Written. nginx includes %s/canal.conf in its block http.\n' "$folder" ;;
    start) start ;;
    stop) stop ;;
    out) take "${2:-}" down ;;
    in) take "${2:-}" '' ;;
    maintenance) if [[ ${2:-} == on ]]; then touch "$folder/maintenance"; else rm -f "$folder/maintenance"; fi ;;
    *) die "usage: $0 write | start | stop | out SERVER | in SERVER | maintenance on|off" ;;
esac
