using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

/// <summary>The npm packages that draw the plots.</summary>
internal static class ChartPackages
{
    /// <summary>Whether the installed packages are missing or older than the lock file. npm writes node_modules/.package-lock.json last.</summary>
    public static bool AreStale(AbsolutePath directory)
    {
        AbsolutePath locked = directory / "package-lock.json";
        AbsolutePath installed = directory / "node_modules" / ".package-lock.json";
        return locked.FileExists() && (!installed.FileExists() || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(locked));
    }

    /// <summary>Installs exactly what the lock file names.</summary>
    public static void Restore(AbsolutePath directory)
    {
        string? npm = Programs.OnPath("npm");
        Assert.True(
            npm is not null && Programs.OnPath("node") is not null,
            "Node.js draws the plots, and node or npm is not on the path. Install it (Debian: apt-get install nodejs npm; others: https://nodejs.org), "
            + "or pass --no-plots.");
        using IProcess process = ProcessTasks.StartProcess(npm, "ci --no-audit --no-fund --loglevel=error", workingDirectory: directory);
        process.AssertZeroExitCode();
    }
}
