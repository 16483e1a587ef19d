#!/usr/bin/env bash
# Every test: unit, inside Payara on Derby and on PostgreSQL, and in a browser. What the machine lacks is installed first.
# Arguments go to Maven, e.g. -Dskip.unit -Dskip.postgresql -Dskip.browser -Dit.test=SomethingIT (see canal-ear/pom.xml).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! [[ -x /usr/bin/chromium ]]; then
    echo 'Installing Chromium for the browser tests…'
    sudo=''
    [[ $(id -u) == 0 ]] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null
fi

exec mvn -B --no-transfer-progress verify "$@"
