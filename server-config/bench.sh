#!/usr/bin/env bash
# The figures of the README, measured on this machine: a real PostgreSQL with many tickets, the shipped
# EAR, one client and eight. Prints a table and writes target/bench/*.json.
#   bench.sh [--tickets 100000] [--seconds 20] [--sweep]   (--sweep: only the warnings, 10,000 due at once)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tickets=100000 seconds=20 sweep=false
while (($#)); do
    case $1 in
        --tickets) tickets=$2 ;;
        --seconds) seconds=$2 ;;
        --sweep) sweep=true; shift; continue ;;
        *) echo "usage: $0 [--tickets N] [--seconds N] [--sweep]" >&2; exit 2 ;;
    esac
    shift 2
done

exec mvn -q -B -Pbench verify -Dskip.unit -Dbench.tickets="$tickets" -Dbench.seconds="$seconds" -Dbench.sweep="$sweep"
