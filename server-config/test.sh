#!/usr/bin/env bash
# Every test: unit, inside Payara on Derby and on PostgreSQL, and in a browser. What the machine lacks is installed first.
# Arguments go to Maven, e.g. -Dskip.unit -Dskip.postgresql -Dskip.browser -Dit.test=SomethingIT (see canal-ear/pom.xml).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

missing=()
[[ -x /usr/bin/chromium ]] || missing+=(chromium fonts-liberation)
command -v shellcheck >/dev/null || missing+=(shellcheck)
if ((${#missing[@]})); then
    echo "Installing ${missing[*]}…"
    sudo=''
    [[ $(id -u) == 0 ]] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

shellcheck server-config/*.sh .ci/run

exec mvn -B --no-transfer-progress verify "$@"
