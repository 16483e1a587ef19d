#!/usr/bin/env bash
# What would keep the channel from working, before a start or beside a running server: one line a check, OK, AVISO (it goes on,
# somebody should look) or ERROR. Exit 1 if there is an ERROR.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
here=$root/server-config
failed=0

say() { [[ $1 != ERROR ]] || failed=1; printf '%-5s %s: %s\n' "$1" "$2" "$3"; }

# Without right settings no other answer is worth anything.
if ! said=$( (check_settings) 2>&1); then say ERROR settings "${said#canal: }"; exit 1; fi
check_settings
if [[ -n ${CANAL_SETTINGS:-} && -n $(find -L "$CANAL_SETTINGS" -perm /027) ]]; then
    say AVISO settings "more people than needed may read or write $CANAL_SETTINGS; chmod 640"
else
    say OK settings "${CANAL_SETTINGS:-from the environment}"
fi

if ! command -v java >/dev/null || ! command -v keytool >/dev/null; then say ERROR programs 'a JDK 17 is needed on the PATH'; exit 1; fi
for folder in "$CANAL_PAYARA/bin" "$CANAL_DRIVERS"; do [[ -d $folder ]] || say ERROR programs "there is no $folder"; done
[[ $failed == 1 ]] || say OK programs "$(java -version 2>&1 | grep -m 1 version), $CANAL_PAYARA"

# Ports: free, or ours.
process=$("$here/server.sh" status) || process=''
for name in CANAL_HTTP_PORT CANAL_ADMIN_PORT ${CANAL_TLS_KEYSTORE:+CANAL_HTTPS_PORT}; do
    if ! (exec 3<>"/dev/tcp/$CANAL_PROBE/${!name}") 2>/dev/null; then say OK ports "$name ${!name} is free"
    elif [[ -n $process ]]; then say OK ports "$name ${!name} is answered, the server runs (process $process)"
    else say ERROR ports "$name ${!name}: another program listens there"; fi
done

# Rights: whoever runs this must be able to write everything there, and nobody else should read it.
foreign=$(find "$CANAL_HOME" ! -writable -print -quit 2>/dev/null || true)
if [[ -n $foreign ]]; then say ERROR rights "$(id -un) cannot write $foreign"
elif [[ -n $(find "$CANAL_HOME" -maxdepth 0 -perm /007) ]]; then say AVISO rights "everybody may look into $CANAL_HOME; chmod 750"
elif [[ $(stat -c %U "$CANAL_HOME") != "$(id -un)" ]]; then say AVISO rights "$CANAL_HOME belongs to $(stat -c %U "$CANAL_HOME"), this is $(id -un)"
else say OK rights "$CANAL_HOME belongs to $(id -un)"; fi

# What signs the register: a key of the settings, or one made here, of which somebody has to keep a copy elsewhere.
if [[ -s $CANAL_HOME/evidence.key && $CANAL_EVIDENCE_KEY == "$(cat "$CANAL_HOME/evidence.key" 2>/dev/null)" ]]; then
    say AVISO evidence "the register is signed with $CANAL_HOME/evidence.key, made here; keep a copy elsewhere, or set CANAL_EVIDENCE_KEY"
else
    say OK evidence 'the register is signed with CANAL_EVIDENCE_KEY'
fi

# What second factors are kept with, and whether the key of before may go.
if [[ -z $CANAL_FACTOR_KEY_OLD ]]; then
    say OK factors "second factors are kept with $([[ $CANAL_FACTOR_KEY == "$(cat "$CANAL_HOME/factor.key" 2>/dev/null)" ]] && echo "$CANAL_HOME/factor.key, which backups hold" || echo CANAL_FACTOR_KEY)"
else
    answer=''
    [[ -z $process ]] || answer=$(ask /sonda/segundo-paso/clave || true)
    if [[ $answer =~ ^0\ ([0-9]+)\ ([0-9]+)$ ]]; then
        if [[ ${BASH_REMATCH[1]}${BASH_REMATCH[2]} == 00 ]]; then say AVISO factors 'nothing needs CANAL_FACTOR_KEY_OLD any more; take it away'
        else say AVISO factors "CANAL_FACTOR_KEY_OLD is needed by ${BASH_REMATCH[1]} apps (run.sh renew-factors) and by the recovery codes of ${BASH_REMATCH[2]} accounts"; fi
    elif [[ $answer == NONE ]]; then say AVISO factors 'the server runs without CANAL_FACTOR_KEY_OLD; start it again'
    else say AVISO factors 'CANAL_FACTOR_KEY_OLD is set; what still needs it is told while the server runs'; fi
fi

# Disk: for files, logs and the next version of the domain.
for folder in "$CANAL_HOME" "$(dirname "$CANAL_DOMAINS")"; do
    while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
    free=$(df -PB1 "$folder" | awk 'NR == 2 { print $4 }')
    words="$((free / 1000000)) MB are free for $folder"
    if ((free < 1000000000)); then say ERROR disk "$words, 1000 are needed"
    elif ((free < 5000000000)); then say AVISO disk "$words, less than 5000"
    else say OK disk "$words"; fi
done

# Encryption of the disk under files and database of this machine; a provider's own is not seen from here.
device=$(findmnt -nvo SOURCE -T "$CANAL_HOME" 2>/dev/null) || device=''
if [[ -n $device ]] && lsblk -snro TYPE "$device" 2>/dev/null | grep -qx crypt; then say OK encryption "the disk of $CANAL_HOME is encrypted"
else say AVISO encryption "nothing here says that the disk of $CANAL_HOME is encrypted"; fi

# Clock: whether somebody sets it, and how far it is off where that is known.
offset=$(timeout 5 chronyc -c tracking 2>/dev/null | cut -d, -f5) || offset=''
if [[ -n $offset ]]; then
    off=$(awk -v s="$offset" 'BEGIN { print (s < 0 ? -s : s) > 1 ? "AVISO" : "OK" }')
    say "$off" clock "$offset seconds from NTP time"
elif [[ $(timeout 5 timedatectl show -p NTPSynchronized --value 2>/dev/null) == yes ]]; then say OK clock 'NTP sets it'
else say AVISO clock 'nothing known here sets it by NTP'; fi

# What has to be spoken with.
network() {
    local name
    for name in CANAL_DB_URL CANAL_DB_USER CANAL_DB_PASSWORD CANAL_DB_OWNER_USER CANAL_DB_OWNER_PASSWORD CANAL_SMTP_HOST CANAL_SMTP_PORT CANAL_IMAP_HOST CANAL_IMAP_PORT CANAL_CLAMD_HOST CANAL_CLAMD_PORT \
        CANAL_TLS_KEYSTORE CANAL_TLS_PASSWORD CANAL_TLS_ALIAS CANAL_BASE_URL CANAL_PROBER_ALARM CANAL_PROBER_ALARM_MINUTES CANAL_PROBER_SMTP_HOST CANAL_PROBER_SMTP_PORT; do printf '%s=%s\n' "$name" "${!name}"; done |
        env "${secrets[@]/#/-u}" java -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$CANAL_DRIVERS/*" "$here/doctor/Doctor.java" 2>/dev/null
}
said=$(network) || { say ERROR network 'the checks of database, mail, scanner and certificate could not run'; }
[[ -z $said ]] || printf '%s\n' "$said"
[[ $'\n'$said != *$'\n'ERROR* ]] || failed=1
exit "$failed"
