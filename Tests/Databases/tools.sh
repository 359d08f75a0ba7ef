# What the scripts of tests with databases share: messages, and getting what is missing. To be read with `.`, from the top
# level of the repository.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$(basename "$(dirname "$0")"): $*"
  exit 1
}

# Without a terminal nobody can type a password, and a build would hang.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
}

# install DEBIAN-PACKAGE BREW-FORMULA
install() {
  if [ "$(uname)" = Darwin ] && command -v brew >/dev/null; then
    say "installing $2 with brew"
    brew install "$2" >&2 || true
  elif command -v apt-get >/dev/null; then
    say "installing $1 with apt-get"
    { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"; } >&2 || true
  fi
}

duckdb_home=$PWD/.build/duckdb

provide_duckdb() {
  PATH=$duckdb_home/bin:$PATH
  command -v duckdb >/dev/null && return
  say "installing duckdb-cli with pip into .build/duckdb"
  { python3 -m venv "$duckdb_home" && "$duckdb_home/bin/pip" install -q duckdb-cli; } >&2 || true
  command -v duckdb >/dev/null ||
    fail "there is no duckdb: install its command line (pip install duckdb-cli, or https://duckdb.org) and Python 3 \
with venv (Debian, Ubuntu: apt-get install python3-venv)"
}
