#!/usr/bin/env bash
# Canal PAE in one command: builds, provisions, starts, deploys. See README.md here for the settings.
#   run.sh             in the foreground until Ctrl-C      run.sh --detach   returns once it answers
#   run.sh --stop      stops it                            run.sh --fresh    forgets the database first
#   run.sh doctor      says what would keep it from working
#   run.sh invite      invites the first administrator again, while nobody can sign in as IT staff
#   run.sh reset-factor EMAIL   lets an account of staff enrol its second factor anew; registered, and told by mail
#   run.sh renew-factors        seals second factors anew after a change of CANAL_FACTOR_KEY, and says what still needs the old key
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
server=$root/server-config/server.sh
prober=$root/server-config/prober.sh
detach=false fresh=false

# Who mistyped the address corrects CANAL_ADMIN_EMAIL, starts the server again and invites again.
invite() {
    check_settings
    [[ -n $CANAL_ADMIN_EMAIL ]] || wrong CANAL_ADMIN_EMAIL 'it names nobody to invite'
    case $(ask /sonda/invitacion "$CANAL_ADMIN_EMAIL" || true) in
        SENT) echo "Invited $CANAL_ADMIN_EMAIL; earlier invitations are void." ;;
        OTHER_ADDRESS) die "the server runs with another CANAL_ADMIN_EMAIL than \"$CANAL_ADMIN_EMAIL\"; start it again first" ;;
        NOT_NEEDED) die 'somebody with the role TI can sign in, and invites others under "Personas" in the back office' ;;
        TAKEN) die "somebody signs in with $CANAL_ADMIN_EMAIL already; choose another address" ;;
        *) die "the channel does not answer at $CANAL_PROBE:$CANAL_HTTP_PORT" ;;
    esac
}

# Where two people are not there to do it on a page.
reset_factor() {
    check_settings
    [[ $1 == *@* ]] || die "usage: $0 reset-factor EMAIL"
    case $(ask /sonda/segundo-paso "$1" || true) in
        DONE) echo "$1 enrols its second factor anew at the next sign-in. The register has it; the account, DATOS and TI are told by mail." ;;
        UNKNOWN) die "no account of staff that can sign in has the address \"$1\"" ;;
        *) die "the channel does not answer at $CANAL_PROBE:$CANAL_HTTP_PORT" ;;
    esac
}

# The same happens at each use and every night; here it is done at once.
renew_factors() {
    local answer renewed apps accounts
    check_settings
    answer=$(ask /sonda/segundo-paso/clave RENEW || true)
    [[ $answer != NONE ]] || die 'the server runs without CANAL_FACTOR_KEY_OLD; set it, and start it again first'
    [[ $answer =~ ^[0-9]+\ [0-9]+\ [0-9]+$ ]] || die "the channel does not answer at $CANAL_PROBE:$CANAL_HTTP_PORT"
    read -r renewed apps accounts <<<"$answer"
    echo "Apps sealed with the new key: $renewed; still with the old one: $apps. Accounts whose recovery codes need the old key: $accounts."
    [[ $apps$accounts != 00 ]] || echo 'Nothing needs CANAL_FACTOR_KEY_OLD any more: take it away.'
}

if [[ ${1:-} == doctor ]]; then exec "$root/server-config/doctor.sh"; fi
if [[ ${1:-} == invite ]]; then invite; exit; fi
if [[ ${1:-} == reset-factor ]]; then reset_factor "${2:-}"; exit; fi
if [[ ${1:-} == renew-factors ]]; then renew_factors; exit; fi
for option; do
    case $option in
        --detach) detach=true ;;
        --fresh) fresh=true ;;
        --stop) "$prober" stop; exec "$server" stop ;;
        *) die "usage: $0 [--detach | --stop] [--fresh] | doctor | invite | reset-factor EMAIL | renew-factors" ;;
    esac
done

check_settings
ear=$root/canal-ear/target/canal.ear
[[ $CANAL_DEMO == false ]] || ear=$root/canal-ear/target/canal-demo.ear
command -v java >/dev/null || die 'a JDK 17 is needed on the PATH'
if process=$("$server" status); then die "it is already running (process $process) at $CANAL_BASE_URL; stop it with: $0 --stop"; fi
if $fresh; then
    [[ -z $CANAL_DB_URL ]] || wrong CANAL_DB_URL '--fresh forgets the embedded database alone; empty PostgreSQL yourself' "$CANAL_DB_URL"
    "$prober" stop
    rm -rf "$CANAL_HOME/derby" "$CANAL_HOME/files" "$CANAL_HOME"/evidence.{last,lost} "$CANAL_PROBER_HOME"
fi

# Folders too: one changes when a source file in it goes away.
if [[ ! -f $ear || ! -f $CANAL_PROBER_JAR || ! -f $CANAL_DOOR_JAR || ! -d $CANAL_PAYARA || ! -d $CANAL_DRIVERS || -n $(find "$root"/pom.xml "$root"/canal-*/pom.xml "$root"/canal-{ejb,web,api}/src/main "$root"/server-config/{prober,demo,door}/{pom.xml,src/main} -newer "$ear" -print -quit) ]]; then
    echo 'Building…'
    (cd "$root" && mvn -q -B -DskipTests -Dspotless.skip=true package) || die 'the build failed'
    touch "$root"/canal-ear/target/canal{,-demo}.ear
fi

echo 'Starting…'
"$server" start "$ear"
if [[ $CANAL_PROBER == true ]]; then "$prober" stop; "$prober" start; fi
printf '\nCanal PAE is at %s\n' "$CANAL_BASE_URL"
if [[ $CANAL_DEMO == true ]]; then cat "$root/server-config/demo-accounts.txt"; fi
! $detach || exit 0

# Whoever sends the signal, the supervisor hears of it, and it stops the server.
"$server" supervise "$ear" &
supervisor=$!
trap 'trap "" INT TERM; echo Stopping…; "$prober" stop; kill "$supervisor" 2>/dev/null' INT TERM
echo 'Ctrl-C stops it.'
ended=0
while kill -0 "$supervisor" 2>/dev/null; do wait "$supervisor" && ended=0 || ended=$?; done
"$prober" stop
exit "$ended"
