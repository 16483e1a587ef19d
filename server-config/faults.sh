#!/usr/bin/env bash
# faults.sh [--short] [--kills 20] [--minutes 120] [FAULT…]: things break under steady load, nobody helps, and what people were told is then
# held against what is there: each acknowledged request stored once, each mail once, each file with its row, timers that go on.
# Prints a table and leaves it in canal-ear/target/faults.txt, what each person was told in canal-ear/target/history-….jsonl.
#   --short: the one that runs with the tests, where nobody comes while ten wait   --minutes: how long F17 takes
#   FAULT: those alone, e.g. F3 F10; their names are in cl.soser.canal.st.faults.Fault
# Two disks are filled, which only root can make; without it these are left out and said so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kills=20 minutes=120 waiting=1000000 faults=()
while (($#)); do
    case $1 in
        --short) kills=1 waiting=10 faults=(F1); shift ;;
        --kills) kills=${2:?how many}; shift 2 ;;
        --minutes) minutes=${2:?how many}; shift 2 ;;
        F*) faults+=("$1"); shift ;;
        *) echo "usage: $0 [--short] [--kills N] [--minutes N] [FAULT…]" >&2; exit 2 ;;
    esac
done
((${#faults[@]})) || faults=(all)

mkdir -p target && rm -f canal-ear/target/faults.txt
result=0
mvn -q -B verify -Dskip.unit -Dskip.gates -Dit.test=FaultsST -Dcanal.test.long=true -Dsuites.seconds=0 -Djunit.jupiter.execution.timeout.mode=disabled -Dcanal.test.kills="$kills" -Dcanal.test.minutes="$minutes" -Dcanal.test.waiting="$waiting" -Dcanal.test.faults="${faults[*]}" >target/faults.log 2>&1 || result=$?
cat canal-ear/target/faults.txt 2>/dev/null || true
((result == 0)) || { grep -m 20 '^\[ERROR\]' target/faults.log >&2; echo "see target/faults.log" >&2; }
exit "$result"
