# shellcheck shell=bash disable=SC2154
# What restore.sh and verify.sh share: a backup, opened and held against its own manifest. Sourced after database.sh.

# Whole or not at all: $archive, decrypted with $identity where it is encrypted.
open_archive() {
    if [[ $(head -c 21 "$archive" | tr -d '\0') == age-encryption.org/v1 ]]; then age -d -i "$identity" "$archive"; else cat "$archive"; fi
}

# unpack: into $work/tree. The manifest comes first, so that a foreign file is known before anything else of it is written.
unpack() {
    local said
    [[ -f $archive && -r $archive ]] || die "there is no file to read: $archive"
    if [[ $(head -c 21 "$archive" | tr -d '\0') == age-encryption.org/v1 ]]; then
        command -v age >/dev/null || die 'age is missing (apt install age)'
        [[ -r $identity ]] || die "$archive is encrypted; give the file with the private key after it"
        [[ -n $(age -d -i "$identity" "$archive" 2>/dev/null | head -c 1) ]] || die "$identity does not open $archive"
    fi
    mkdir "$work/tree"
    open_archive 2>/dev/null | tar -xf - -C "$work/tree" --no-same-owner --occurrence=1 manifest 2>/dev/null || true
    [[ $(head -n 1 "$work/tree/manifest" 2>/dev/null) == 'canal-backup 1' ]] || die "$archive is not a backup of the channel"
    said=$({ open_archive | tar -xf - -C "$work/tree" --no-same-owner --no-same-permissions; } 2>&1) ||
        die "$archive is cut or damaged, or there is no room for it: $(why <<<"$said")"
}

# told WORD: what the manifest tells after a word that it has once.
told() { sed -n "s/^$1 //p" "$work/tree/manifest"; }

# check_tree: what was unpacked is what the manifest names, byte for byte; else a line for each difference.
check_tree() {
    cd "$work/tree" || return
    sed -n -E 's/^(part|file) ([0-9a-f]{64}  )/\2/p' manifest | sort -k2 >"$work/named"
    find . -mindepth 1 ! -type d ! -path ./manifest -printf '%y %P\n' | sed -E 's/^f //' | sort >"$work/found"
    cut -c67- "$work/named" | sort | diff - "$work/found" | sed -n -e 's/^< /lacking in the backup: /p' -e 's/^> /not in the manifest: /p' >"$work/differences"
    sha256sum --check --quiet "$work/named" 2>/dev/null | sed -n 's/^\(.*\): FAILED$/changed: \1/p' >>"$work/differences"
    [[ ! -s $work/differences ]]
}
