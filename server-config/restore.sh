#!/usr/bin/env bash
# restore.sh FILE [IDENTITY]: a backup of backup.sh, onto an empty database and an empty CANAL_HOME, with the channel stopped.
# All of it or nothing. The channel then starts in a quiet period: no mail leaves and no timer runs until IT staff end it.
# IDENTITY is the file with age's private key.
set -euo pipefail
umask 077
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
# shellcheck source-path=SCRIPTDIR source=database.sh
. "$(dirname "${BASH_SOURCE[0]}")/database.sh"
# shellcheck source-path=SCRIPTDIR source=archive.sh
. "$(dirname "${BASH_SOURCE[0]}")/archive.sh"

(($# == 1 || $# == 2)) || die "usage: $0 FILE [IDENTITY]"
check_settings
# shellcheck disable=SC2034
archive=$1 identity=${2:-}
! running=$("$root/server-config/server.sh" status) || die "the channel is running (process $running); stop it first"

# What is half done when this ends is undone; what a killed one left behind goes now.
rm -rf "$CANAL_HOME"/.restore.*
work=$(mktemp -d "$CANAL_HOME/.restore.XXXXXX") || die "nothing can be written in $CANAL_HOME"
moved=()
trap 'rm -rf "$work" "${moved[@]}"' EXIT
trap 'exit 1' INT TERM HUP

empty_target() {
    local one
    for one in "$CANAL_HOME"/{files,derby,sms} "$CANAL_PROBER_HOME"; do
        [[ -z $(find "$one" -type f -print -quit 2>/dev/null) ]] || die "$one holds something; a backup is restored onto an empty CANAL_HOME"
    done
    [[ -z $CANAL_DB_URL ]] || {
        step 'looking at the database' postgresql -c 'select count(*) from pg_class where relnamespace = current_schema()::regnamespace' -o "$work/objects"
        [[ $(cat "$work/objects") == 0 ]] || die "the database holds something; a backup is restored onto an empty one"
    }
}

# The newest change of the schema that the channel of this machine knows.
newest_schema() {
    local ear
    for ear in "$root"/canal.ear "$root"/canal-ear/target/canal.ear; do
        [[ ! -f $ear ]] || { (cd "$work" && jar xf "$ear" canal-ejb.jar 2>/dev/null && jar tf canal-ejb.jar 2>/dev/null | sed -n -E 's,^db/migration/.*/V([0-9_]+)__.*,\1,p' | tr _ . | sort -V | tail -n 1); return; }
    done
    die "there is no canal.ear in $root to restore for"
}

# Moves a part to its place, where nothing is.
place() {
    [[ -e $1 ]] || return 0
    { mkdir -p "$(dirname "$2")" && rm -rf "$2" && moved+=("$2") && mv "$1" "$2"; } 2>/dev/null || die "$2 cannot be written"
}

# The reason is a sentence for the people of the channel.
quiet_row() {
    local made
    made=$(told made)
    made=$(TZ=America/Santiago date -d "${made:0:4}-${made:4:2}-${made:6:2}T${made:9:2}:${made:11:2}:${made:13:2}Z" '+%d-%m-%Y %H:%M')
    printf "insert into %s (id, since, reason) select coalesce(max(id), 0) + 1, current_timestamp, 'Copia restaurada del %s.' from %s;\n" "$1" "$made" "$1"
}

# One transaction, the quiet period in it: there is no moment at which the copy could be started loud.
restore_postgresql() {
    { echo 'begin;'; pg_restore --no-owner --no-privileges -f - "$work/tree/database.dump" && quiet_row public.quiet_period && echo 'commit;'; } | postgresql -f - >/dev/null
}
restore_derby() {
    derby_home=$work/tree/derby
    quiet_row quiet_period | derby
}

same_counts() {
    local before="$work/tree/manifest"
    { grep '^table ' "$before" | grep -v '^table quiet_period ' | sort; } | diff - <(grep -v '^table quiet_period ' "$work/counts" | sort) >&2
}

open_database
empty_target
unpack
[[ $(told database) == database.dump && -n $CANAL_DB_URL || $(told database) == derby && -z $CANAL_DB_URL ]] || wrong CANAL_DB_URL 'the backup is of the other kind of database' "${CANAL_DB_URL:-empty}"
newest=$(newest_schema)
[[ $(printf '%s\n%s\n' "$(told schema)" "$newest" | sort -V | tail -n 1) == "$newest" ]] || die "the backup has schema $(told schema), newer than $newest, the newest that canal.ear knows; take a newer canal.ear"
(check_tree) || die "$archive is not what was backed up: differences $(wc -l <"$work/differences"), the first '$(head -n 1 "$work/differences")'; verify.sh $archive names them all"

place "$work/tree/files" "$CANAL_HOME/files"
place "$work/tree/other/watch.log" "$CANAL_PROBER_HOME/watch.log"
if [[ -n $CANAL_DB_URL ]]; then
    step 'restoring the database' restore_postgresql
else
    step 'restoring the database' restore_derby
    place "$work/tree/derby/canal" "$CANAL_HOME/derby/canal"
fi
[[ ! -f $work/tree/other/prober.key ]] || mv "$work/tree/other/prober.key" "$CANAL_HOME/prober.key"
[[ ! -f $work/tree/other/factor.key ]] || mv "$work/tree/other/factor.key" "$CANAL_HOME/factor.key"
moved=()

# What was erased after the backup was made: the channel repeats it at its start, before anybody works with it.
beside=$(dirname "$archive")/erasures.list
if [[ -f $beside || -f $CANAL_HOME/erasures.list ]]; then
    { cat "$beside" "$CANAL_HOME/erasures.list" 2>/dev/null || true; } | sort -u >"$work/erasures.list"
    mv "$work/erasures.list" "$CANAL_HOME/erasures.list"
    erasures=" The channel repeats the erasures of since then when it starts: $(wc -l <"$CANAL_HOME/erasures.list") on the list."
else
    erasures=" There is no erasures.list beside the backup: what was erased since then is not repeated."
fi
derby_home=$CANAL_HOME/derby
[[ -z $CANAL_DB_URL ]] || step 'analyzing the tables' postgresql -c analyze
step 'counting what was restored' inventory
step 'comparing the rows with the backup' same_counts
step 'looking at the files' check_files
[[ ! -s $work/bad ]] || { sed 's/^/canal: /' "$work/bad" >&2; die 'the backup is restored, without these'; }
printf 'Restored: %d rows, %d files, as of %s. The channel starts quiet: IT staff end that on any page of the back office.%s\n' "$(awk '{ rows += $3 } END { print rows }' "$work/counts")" "$(wc -l <"$work/good")" "$(told made)" "$erasures"
