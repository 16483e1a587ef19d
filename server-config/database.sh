# shellcheck shell=bash disable=SC2154
# What backup.sh, restore.sh and verify.sh share: the database, reached by PostgreSQL's own tools or by Derby's, what it
# says must be there, and whether it is. Sourced after settings.sh; $work is a folder of the caller's, gone when it ends,
# and $derby_home where Derby's files are.
# Functions end at the first thing that fails by themselves, as they are called where "set -e" does not count.

# why: of all that a command said, the line that tells most.
why() {
    awk 'tolower($0) ~ /no space left|file (too large|size limit)|^canal: |error: |fatal: |unexpected eof/ && told == "" { told = $0 } NF { last = $0 }
        END { if (told == "") told = last; sub(/^.*: line [0-9]+: +[0-9]+ /, "", told); print told == "" ? "it did not say why; is there room on the disk?" : told }'
}

# step WHAT COMMAND…: says nothing unless the command fails; then one line ends everything.
step() {
    local what=$1 said
    shift
    said=$("$@" 2>&1 </dev/null) || {
        said=$(why <<<"$said")
        die "$what failed: ${said#canal: }"
    }
}

# Finds the database and the tools of its version. The password is in a file for its owner alone, never on a command line.
open_database() {
    if [[ -z $CANAL_DB_URL ]]; then
        command -v java >/dev/null || die 'a JDK 17 is needed on the PATH'
        [[ -d $CANAL_DRIVERS ]] || wrong CANAL_DRIVERS 'there is no such folder' "$CANAL_DRIVERS"
        return
    fi
    command -v psql >/dev/null || die 'the tools of PostgreSQL are missing (apt install postgresql-client)'
    local rest=${CANAL_DB_URL#jdbc:postgresql://} option hosts='' ports='' name one major tools
    for one in $(tr ',' ' ' <<<"${rest%%/*}"); do
        [[ $one =~ ^(\[[^]]*\]|[^:]*)(:([0-9]+))?$ ]] || wrong CANAL_DB_URL 'it names no host' "$CANAL_DB_URL"
        one=${BASH_REMATCH[1]#[}
        hosts+=${hosts:+,}${one%]}
        ports+=${ports:+,}${BASH_REMATCH[3]:-5432}
    done
    rest=${rest#*/}
    name=${rest%%\?*}
    {
        printf '[canal]\nhost=%s\nport=%s\ndbname=%b\nconnect_timeout=10\n' "$hosts" "$ports" "${name//%/\\x}"
        # Who owns the tables reads and makes all of them.
        printf 'user=%s\npassword=%s\n' "${CANAL_DB_OWNER_USER:-$CANAL_DB_USER}" "${CANAL_DB_OWNER_PASSWORD:-$CANAL_DB_PASSWORD}"
        [[ $rest != *\?* ]] || for option in $(tr '&' ' ' <<<"${rest#*\?}"); do
            case $option in
                sslmode=* | sslrootcert=* | sslcert=* | sslkey=*) printf '%s\n' "$option" ;;
                targetServerType=primary) echo target_session_attrs=read-write ;;
            esac
        done
    } >"$work/service"
    export PGSERVICEFILE=$work/service PGSERVICE=canal PGTZ=UTC PGCLIENTENCODING=UTF8
    step 'reaching the database' postgresql -c 'show server_version_num' -o "$work/version"
    major=$(($(cat "$work/version") / 10000))
    for tools in "/usr/lib/postgresql/$major/bin" "/usr/pgsql-$major/bin"; do
        [[ ! -x $tools/pg_dump ]] || PATH=$tools:$PATH
    done
    [[ $(pg_dump --version 2>/dev/null) == "pg_dump (PostgreSQL) $major"[.\ bdr]* ]] || die "pg_dump and pg_restore of PostgreSQL $major are missing (apt install postgresql-client-$major)"
}

postgresql() { psql -XAqt -F ' ' -v ON_ERROR_STOP=1 "$@"; }

# derby: statements of standard input, on the database in $derby_home. Only one process can have it open.
derby() {
    local said
    said=$({ echo "connect 'jdbc:derby:canal';"; cat; } | java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.timezone=UTC "-Dderby.system.home=$derby_home" -Dderby.stream.error.file=/dev/null \
        -cp "$CANAL_DRIVERS/*" org.apache.derby.tools.ij 2>&1)
    [[ $said != *'ERROR XSDB6'* ]] || { echo 'canal: the embedded database is open in the running server; stop it first' >&2; return 1; }
    ! { grep -m1 -E '^(ij> )*ERROR ' <<<"$said" && { grep -m1 -o -i 'no space left.*' <<<"$said" || true; }; } >&2
}
# exported QUERY FILE: a statement that writes what the query finds, "a,b" a line, quotes round texts.
exported() { printf "call syscs_util.syscs_export_query('%s', '%s', null, null, 'UTF-8');\n" "${1//\'/\'\'}" "${2//\'/\'\'}"; }

# What a file in the store is for: a row that is in use, or that is marked but has a user after all. Only others are ever
# deleted, and not before a day has passed since somebody used them; so what a backup names is there while it is copied.
stored_query="select s.sha256, s.size_bytes from stored_file s where s.unused_since is null
    or exists (select 1 from attachment a where a.original_sha256 = s.sha256 or a.copy_sha256 = s.sha256 or a.thumbnail_sha256 = s.sha256)
    or exists (select 1 from case_export e where e.sha256 = s.sha256)"

# inventory [DUMP]: into $work, as of one moment: schema, counts ("table NAME ROWS"), stored ("SHA256 BYTES"), and with an
# argument the database itself, as DUMP.
inventory() {
    cd "$work" || return
    if [[ -n $CANAL_DB_URL ]]; then postgresql_inventory "$@" || return; else derby_inventory "$@" || return; fi
    sort -V versions | tail -n 1 >schema && sort -o counts counts && sort -o stored stored
}

postgresql_inventory() {
    rm -f dumped
    DUMP=${1:-} postgresql -f - <<END || return
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\o versions
select version from flyway_schema_history where success and version is not null;
\o counts
select format('select ''table'', %L, count(*) from %I', relname, relname) from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname \gexec
\o stored
$stored_query;
\o
\! [ -z "\$DUMP" ] || { pg_dump -Fc --snapshot="\$SNAPSHOT" -f "\$DUMP" && : >dumped; }
END
    [[ -z ${1:-} ]] && return
    [[ -e dumped ]] && pg_restore --list "$1" >/dev/null
}

derby_inventory() {
    local name
    rm -rf versions stored names counted
    exported "select tablename from sys.systables where tabletype = 'T'" "$work/names" | derby || return
    mkdir counted || return
    {
        exported 'select "version" from "flyway_schema_history" where "success" = true and "version" is not null' "$work/versions"
        exported "${stored_query//$'\n'/ }" "$work/stored"
        while IFS= read -r name; do
            name=${name//\"/}
            exported "select 'table', '${name,,}', count(*) from \"$name\"" "$work/counted/$name"
        done <names
        [[ -z ${1:-} ]] || printf "call syscs_util.syscs_backup_database('%s');\n" "$work/$1"
    } >statements
    derby <statements || return
    cat counted/* >counts && sed -i -e 's/"//g' -e 's/,/ /g' versions counts stored
}

# The paths of the files that must be there, under the store's own folders.
stored_paths() { sed -E 's,^((..)(..)[0-9a-f]{60}) .*,files/\2/\3/\1,' "$work/stored"; }

# check_files: holds the files of CANAL_HOME against the rows of the inventory. The paths of those that are well go to
# $work/good, a line for each of the others to $work/bad.
check_files() {
    stored_paths >"$work/paths"
    (cd "$CANAL_HOME" && xargs -r -d '\n' stat -c '%s %n' <"$work/paths" 2>/dev/null) >"$work/sizes"
    (cd "$CANAL_HOME" && xargs -r -d '\n' sha256sum <"$work/paths" 2>/dev/null) >"$work/sums"
    : >"$work/good" && : >"$work/bad" &&
        awk -v good="$work/good" -v bad="$work/bad" '
            FILENAME ~ /sizes$/ { size[$2] = $1; next }
            FILENAME ~ /sums$/ { sum[$2] = $1; next }
            {
                path = "files/" substr($1, 1, 2) "/" substr($1, 3, 2) "/" $1
                if (!(path in size)) print "missing: " path >bad
                else if (sum[path] != $1) print "not what was stored: " path >bad
                else if (size[path] != $2) print "of another size than its row says: " path >bad
                else print path >good
            }' "$work/sizes" "$work/sums" "$work/stored"
}
