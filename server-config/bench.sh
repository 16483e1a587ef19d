#!/usr/bin/env bash
# The figures of BENCH.md, measured on this machine: a real PostgreSQL with many tickets, the shipped EAR, people and
# programs. Prints a table and writes target/bench/bench-N.txt; the loaded database stays in target/bench for the next run.
#   bench.sh [--tickets 1000000] [--minutes 10] [--only PATTERN] [--ear FILE]
#     --minutes: how long five people a second file their requests   --only: only what matches, e.g. 'dashboard|export'
#     --ear: another build than this one, to be compared with it in the same hour
#   bench.sh --mensajes [FILE]
#     how well dangers are read in messages: in those of FILE (JSON Lines with labels; default the setting
#     CANAL_MENSAJES) and by cross-validation of the shipped ones; also written to target/bench/mensajes.txt
#   bench.sh --personal [--tickets 100000]
#     how long copy, erasure and retention of one person take among so many tickets, and the check of the register
#   bench.sh --backup [--tickets 100000] [--gigabytes 5]
#     how long backup, check and restore take with that many tickets and bytes of files, and what differs afterwards
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ ${1-} == --mensajes ]]; then
    file=${2-${CANAL_MENSAJES-}}
    mvn -q -B -pl canal-ejb -am test -Dskip.gates -Dsurefire.failIfNoSpecifiedTests=false -Dtest=DangerBench \
        -Dbench.messages="$(realpath -m "${file:-none}")"
    exec cat target/bench/mensajes.txt
fi

if [[ ${1-} == --backup ]]; then
    shift
    tickets=100000 gigabytes=5
    while (($#)); do
        case $1 in
            --tickets) tickets=$2 ;;
            --gigabytes) gigabytes=$2 ;;
            *) echo "usage: $0 --backup [--tickets N] [--gigabytes N]" >&2; exit 2 ;;
        esac
        shift 2
    done
    exec mvn -q -B -Pbench verify -Dskip.unit -Dit.test=BackupBench -Dbench.tickets="$tickets" -Dbench.gigabytes="$gigabytes" -Dbench.minutes=0 -Dbench.only=
fi

if [[ ${1-} == --personal ]]; then
    shift
    tickets=100000
    while (($#)); do
        case $1 in
            --tickets) tickets=${2:?how many} ;;
            *) echo "usage: $0 --personal [--tickets N]" >&2; exit 2 ;;
        esac
        shift 2
    done
    exec mvn -q -B -Pbench verify -Dskip.unit -Dit.test=PersonalDataBench -Dbench.tickets="$tickets" -Dbench.minutes=0 -Dbench.only=
fi

tickets=1000000 minutes=10 only='' ear=()
while (($#)); do
    case $1 in
        --tickets) tickets=$2 ;;
        --minutes) minutes=$2 ;;
        --only) only=$2 ;;
        --ear) ear=(-Dbench.ear="$(realpath "$2")") ;;
        *) echo "usage: $0 [--tickets N] [--minutes N] [--only PATTERN] [--ear FILE]" >&2; exit 2 ;;
    esac
    shift 2
done

exec mvn -q -B -Pbench verify -Dskip.unit -Dbench.tickets="$tickets" -Dbench.minutes="$minutes" -Dbench.only="$only" "${ear[@]}"
