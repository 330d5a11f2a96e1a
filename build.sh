#!/usr/bin/env bash
# Runs the build (build/_build.csproj) and compiles it first if needed: ./build.sh [TARGET…] [--switch value…]. --help lists all.
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

# MSBuild reads these signs in a path as separators, wildcards or escapes, and then ends in errors that do not name the path.
signs="${root//[^\'\";*?%|\\]/}"
if [ -n "$signs" ]; then
    echo "build.sh: the .NET SDK cannot build in a path that holds any of $signs" >&2
    echo "This path is: $root" >&2
    echo "Move or clone the repository into a folder without them." >&2
    exit 2
fi

# If no SDK is on the path, one in DOTNET_ROOT, in .dotnet or in the home directory is used.
for directory in "${DOTNET_ROOT:-}" "$root/.dotnet" "${HOME:-}/.dotnet"; do
    if ! command -v dotnet > /dev/null && [ -x "$directory/dotnet" ]; then
        export DOTNET_ROOT="$directory" PATH="$directory:$PATH"
    fi
done

say_how_to_install() {
    echo "Expected: version $(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json) of the .NET SDK or a later one of the same major version." >&2
    echo "Install it from https://dotnet.microsoft.com/download, or with the distribution's package dotnet-sdk-10.0." >&2
    exit 1
}

if ! command -v dotnet > /dev/null; then
    echo "build.sh: dotnet is not on the path, in DOTNET_ROOT, in .dotnet or in ~/.dotnet." >&2
    say_how_to_install
fi

if [ ! -f "$assembly" ] || [ ! -f "$stamp" ] || [ -n "$(find build validation/Litmus.Comparison/Gates global.json Directory.Build.props Directory.Packages.props -newer "$stamp" -print -quit)" ]; then
    if ! said="$(dotnet --version 2>&1)"; then
        echo "build.sh: 'dotnet --version' failed and said:" >&2
        echo "$said" >&2
        # If dotnet names global.json, this version of the SDK is missing. Otherwise dotnet itself could not start.
        case "$said" in
            *global.json*) say_how_to_install ;;
        esac

        echo "An SDK may well be there: dotnet could not start. Is HOME (${HOME:-not set}) a folder that exists and can be written?" >&2
        exit 1
    fi

    if ! output="$(dotnet build "$project" --configuration Release --verbosity quiet -nologo -p:UseSharedCompilation=true 2>&1)"; then
        echo "$output" >&2
        exit 1
    fi

    # What cannot start is not taken as built, so the next call compiles again.
    if ! said="$(dotnet "$assembly" --help 2>&1)"; then
        echo "build.sh: the build was compiled and cannot start:" >&2
        echo "$said" >&2
        exit 1
    fi

    touch "$stamp"
fi

exec dotnet "$assembly" "$@"
