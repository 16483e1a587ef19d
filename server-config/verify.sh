#!/usr/bin/env bash
# verify.sh: the installation. Prints the rows of each table and holds every stored file against its row and its hash; if the
# channel runs, it also checks the seal of each answer that left, the hash of each closed month, and the register: its chain, the
# signatures of its days, and each row that it sealed.
# verify.sh FILE [IDENTITY]: a backup, against its manifest; IDENTITY is the file with age's private key.
# Exit 0: nothing differs; 1: something does, a line for each; 2: nothing does, but not all could be looked at: the seals not while the channel
# does not answer, rows and files not while it has the embedded database open.
set -euo pipefail
umask 077
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
# shellcheck source-path=SCRIPTDIR source=database.sh
. "$(dirname "${BASH_SOURCE[0]}")/database.sh"
# shellcheck source-path=SCRIPTDIR source=archive.sh
. "$(dirname "${BASH_SOURCE[0]}")/archive.sh"

(($# <= 2)) || die "usage: $0 [FILE [IDENTITY]]"
check_settings
work=$(mktemp -d) || die "nothing can be written in ${TMPDIR:-/tmp}"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
# shellcheck disable=SC2034
derby_home=$CANAL_HOME/derby

if (($#)); then
    # shellcheck disable=SC2034
    archive=$1 identity=${2:-}
    unpack
    (check_tree) || { sed 's/^/canal: /' "$work/differences" >&2; die "$archive is not what was backed up"; }
    printf '%s: of %s, schema %s, %d rows, %d files; all as it was backed up\n' "$archive" "$(told made)" "$(told schema)" "$(awk '$1 == "table" { rows += $3 } END { print rows }' "$work/tree/manifest")" "$(grep -c '^file ' "$work/tree/manifest")"
    ! grep '^lacking ' "$work/tree/manifest" >&2 || die 'these were wrong when it was made'
    exit 0
fi

differs=false checked=true
ask /sonda/sellos >"$work/seals" || true
if grep -q '^answers ' "$work/seals"; then
    grep -vE '^(changed|removed|added): ' "$work/seals"
    ! sed -nE 's/^(changed|removed|added): /canal: &/p' "$work/seals" | grep . >&2 || differs=true
else
    checked=false
fi

open_database
opened=true
if [[ -z $CANAL_DB_URL ]] && ! derby </dev/null 2>"$work/open" && grep -q 'is open in the running server' "$work/open"; then
    opened=false
else
    step 'reading the database' inventory
    step 'looking at the files' check_files
    printf 'schema %s\n' "$(cat "$work/schema")"
    cat "$work/counts"
    printf 'files %d\n' "$(wc -l <"$work/good")"
    [[ ! -s $work/bad ]] || { sed 's/^/canal: /' "$work/bad" >&2; differs=true; }
fi
! $differs || die 'the installation is not what was stored'
$checked || { echo 'canal: answers, closed months and the register are not checked, as the channel does not answer' >&2; }
$opened || echo 'canal: rows and files are not checked, as the embedded database is open in the running server; stop it for that' >&2
$checked && $opened || exit 2
