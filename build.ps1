# Runs the build (build/_build.csproj) and compiles it first if needed: ./build.ps1 [TARGET...] [--switch value...]. --help lists all.
Set-StrictMode -Version 2.0
$ErrorActionPreference = "Stop"

$root = $PSScriptRoot
$project = Join-Path $root "build/_build.csproj"
$assembly = Join-Path $root "artifacts/bin/_build/release/_build.dll"
$stamp = Join-Path $root "artifacts/bin/_build/release/.built"

$env:DOTNET_CLI_TELEMETRY_OPTOUT = 1
$env:DOTNET_NOLOGO = 1
$env:NUKE_TELEMETRY_OPTOUT = 1
$env:DOTNET_SKIP_FIRST_TIME_EXPERIENCE = 1

Set-Location -LiteralPath $root

# MSBuild reads these signs in a path as separators or escapes, and then ends in errors that do not name the path.
if ($root -match "[';%]") {
    Write-Host "build.ps1: the .NET SDK cannot build in a path that holds any of ' ; %"
    Write-Host "This path is: $root"
    Write-Host "Move or clone the repository into a folder without them."
    exit 2
}

# If no SDK is on the path, one in DOTNET_ROOT, in .dotnet or in the home directory is used.
foreach ($directory in @($env:DOTNET_ROOT, (Join-Path $root ".dotnet"), (Join-Path $HOME ".dotnet"))) {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue) -and $directory -and (Test-Path (Join-Path $directory "dotnet*"))) {
        $env:DOTNET_ROOT = $directory
        $env:PATH = $directory + [System.IO.Path]::PathSeparator + $env:PATH
    }
}

function Stop-WithInstallation {
    $version = (Get-Content global.json -Raw | ConvertFrom-Json).sdk.version
    Write-Host "Expected: version $version of the .NET SDK or a later one of the same major version. Install it from https://dotnet.microsoft.com/download."
    exit 1
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Host "build.ps1: dotnet is not on the path, in DOTNET_ROOT, in .dotnet or in the home directory."
    Stop-WithInstallation
}

$upToDate = (Test-Path -LiteralPath $assembly) -and (Test-Path -LiteralPath $stamp)
if ($upToDate) {
    $built = (Get-Item -LiteralPath $stamp -Force).LastWriteTimeUtc
    $sources = @(Get-ChildItem build, validation/Litmus.Comparison/Gates -Recurse -File) + @(Get-Item global.json, Directory.Build.props, Directory.Packages.props)
    $upToDate = -not ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built })
}

if (-not $upToDate) {
    # Windows PowerShell turns what a program writes to standard error into an exception, unless it continues.
    $ErrorActionPreference = "Continue"
    $said = dotnet --version 2>&1 | Out-String
    $ErrorActionPreference = "Stop"
    if ($LASTEXITCODE -ne 0) {
        Write-Host "build.ps1: 'dotnet --version' failed and said:"
        Write-Host $said
        # If dotnet names global.json, this version of the SDK is missing. Otherwise dotnet itself could not start.
        if ($said -match "global\.json") { Stop-WithInstallation }

        Write-Host "An SDK may well be there: dotnet could not start. Is $HOME a folder that exists and can be written?"
        exit 1
    }

    $output = dotnet build $project --configuration Release --verbosity quiet -nologo -p:UseSharedCompilation=true
    if ($LASTEXITCODE -ne 0) {
        $output | Write-Host
        exit $LASTEXITCODE
    }

    # What cannot start is not taken as built, so the next call compiles again.
    $said = dotnet $assembly --help 2>&1 | Out-String
    if ($LASTEXITCODE -ne 0) {
        Write-Host "build.ps1: the build was compiled and cannot start:"
        Write-Host $said
        exit 1
    }

    New-Item $stamp -ItemType File -Force > $null
}

dotnet $assembly @args
exit $LASTEXITCODE
