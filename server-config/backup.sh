#!/usr/bin/env bash
# backup.sh DIR: the whole channel in one file DIR/canal-YYYYMMDDTHHMMSSZ.tar, or .tar.age where CANAL_BACKUP_RECIPIENT is set.
# On PostgreSQL while the channel runs; embedded Derby must be stopped. The file has its name only once it is whole and checked.
# What is older than CANAL_BACKUP_DAYS goes, never the last three.
set -euo pipefail
umask 077
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
# shellcheck source-path=SCRIPTDIR source=database.sh
. "$(dirname "${BASH_SOURCE[0]}")/database.sh"

(($# == 1)) || die "usage: $0 DIR"
check_settings
{ target=$(cd "$1" 2>/dev/null && pwd) && [[ -w $target ]]; } || die "$1 is no folder that can be written"
[[ -z $CANAL_BACKUP_RECIPIENT ]] || command -v age >/dev/null || die 'age is missing (apt install age)'
moment=$(date -u +%Y%m%dT%H%M%SZ)
archive=$target/canal-$moment.tar${CANAL_BACKUP_RECIPIENT:+.age}

# What a killed backup left behind goes after a day.
find "$target" -maxdepth 1 -name '.canal-backup.*' -mmin +1440 -exec rm -rf {} +
work=$(mktemp -d "$target/.canal-backup.XXXXXX" 2>/dev/null) || die "nothing can be written in $target"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
derby_home=$CANAL_HOME/derby
database=database.dump
if [[ -z $CANAL_DB_URL ]]; then
    database=derby
    [[ -d $derby_home/canal ]] || die "there is no database in $derby_home"
fi

# The record is only ever added to, a line at a time, and a torn line is known to its reader.
copy_the_rest() {
    mkdir "$work/other" && ln -s "$CANAL_HOME/files" "$work/files" || return
    [[ ! -f $CANAL_PROBER_HOME/watch.log ]] || cp -p "$CANAL_PROBER_HOME/watch.log" "$work/other/" || return
    [[ ! -f $CANAL_HOME/prober.key ]] || cp -p "$CANAL_HOME/prober.key" "$work/other/" || return
    [[ ! -f $CANAL_HOME/factor.key ]] || cp -p "$CANAL_HOME/factor.key" "$work/other/"
}

# manifest: what the archive holds. Each line: a word, then what it tells; the path is last.
manifest() {
    cd "$work" || return
    {
        printf 'canal-backup 1\nmade %s\ndatabase %s\nschema %s\n' "$moment" "$database" "$(cat schema)"
        cat counts
        find "$database" other -type f -print0 | sort -z | xargs -0 sha256sum | sed 's/^/part /'
        sed -E 's,.*/([0-9a-f]{64})$,file \1  &,' good
        sed 's/^/lacking /' bad
    } >manifest
}

seal() { if [[ -n $CANAL_BACKUP_RECIPIENT ]]; then age -r "$CANAL_BACKUP_RECIPIENT"; else cat; fi; }

# Every byte that goes into the archive is compared with the disk on its way.
pack() {
    local comparing compared
    mkfifo "$work/copy" || return
    # It may end before the last zeros have come, and whoever writes them must not find nobody there.
    { tar --compare -f - -C "$work" >&2; compared=$?; cat >/dev/null; exit "$compared"; } <"$work/copy" &
    comparing=$!
    tar -cf - -C "$work" manifest "$database" other -T "$work/good" | tee "$work/copy" | seal >"$work/archive" || { kill "$comparing" 2>/dev/null; return 1; }
    wait "$comparing" || return
    sync "$work/archive" && mv -n "$work/archive" "$archive" && sync "$target"
}

# The last three stay, however old.
forget_old() {
    local oldest file
    oldest=$(date -u -d "$CANAL_BACKUP_DAYS days ago" +%Y%m%dT%H%M%SZ)
    find "$target" -maxdepth 1 -type f -regex '.*/canal-[0-9]*T[0-9]*Z\.tar\(\.age\)?' -printf '%f\n' | sort -r | tail -n +4 | while IFS= read -r file; do
        [[ ${file:6:16} > $oldest ]] || rm -f "$target/$file"
    done
}

open_database
step 'reading the database' inventory "$database"
step 'looking at the files' check_files
step 'copying the record of the prober' copy_the_rest
step 'writing the manifest' manifest
step 'writing the archive' pack
[[ -s $archive ]] || die "writing the archive failed: $archive is not there"

[[ -n $CANAL_BACKUP_RECIPIENT ]] || echo "canal: $archive holds personal data and is not encrypted; set CANAL_BACKUP_RECIPIENT" >&2
printf '%s: %d bytes, %d rows, %d files\n' "$archive" "$(stat -c %s "$archive")" "$(awk '{ rows += $3 } END { print rows }' "$work/counts")" "$(wc -l <"$work/good")"
if [[ -s $work/bad ]]; then
    sed 's/^/canal: /' "$work/bad" >&2
    die 'the backup holds the rest; no older one was removed'
fi
# Beside the backups, not in them: whoever restores one of before repeats the erasures of since then. It names numbers of rows only.
[[ ! -f $CANAL_HOME/erasures.list ]] || { cp "$CANAL_HOME/erasures.list" "$work/erasures.list" && mv "$work/erasures.list" "$target/erasures.list"; }
# From it the channel knows how old its last backup is.
touch "$CANAL_HOME/backup.done"
forget_old
