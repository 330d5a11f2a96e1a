#!/usr/bin/env bash
# Builds the build (build/_build.csproj) where it is not up to date, and runs it: ./build.sh [TARGET…] [--switch value…], --help lists all.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
project="$root/build/_build.csproj"
assembly="$root/artifacts/bin/_build/release/_build.dll"
stamp="$root/artifacts/bin/_build/release/.built"

export DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_NOLOGO=1
export NUKE_TELEMETRY_OPTOUT=1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

cd "$root"

# An SDK that lies beside the repository or in the home directory is used where none is on the path.
for directory in "${DOTNET_ROOT:-}" "$root/.dotnet" "${HOME:-}/.dotnet"; do
    if ! command -v dotnet > /dev/null && [ -x "$directory/dotnet" ]; then
        export DOTNET_ROOT="$directory" PATH="$directory:$PATH"
    fi
done

if [ ! -f "$assembly" ] || [ ! -f "$stamp" ] || [ -n "$(find build validation/Litmus.Comparison/Gates global.json Directory.Build.props Directory.Packages.props -newer "$stamp" -print -quit)" ]; then
    if ! dotnet --version > /dev/null 2>&1; then
        echo "build.sh: no .NET SDK that satisfies global.json is found on the path, in DOTNET_ROOT, in .dotnet or in ~/.dotnet." >&2
        echo "Expected: version $(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json) or a later one of the same major version." >&2
        echo "Install it from https://dotnet.microsoft.com/download, or with the distribution's package dotnet-sdk-10.0." >&2
        exit 1
    fi

    if ! output="$(dotnet build "$project" --configuration Release --verbosity quiet -nologo -p:UseSharedCompilation=true 2>&1)"; then
        echo "$output" >&2
        exit 1
    fi

    touch "$stamp"
fi

exec dotnet "$assembly" "$@"
