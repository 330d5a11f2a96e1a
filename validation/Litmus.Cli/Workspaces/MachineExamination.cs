using System.Globalization;
using Litmus.Primitives.Files;
using Litmus.ReferenceData;

namespace Litmus.Cli.Workspaces;

/// <summary>Looks for everything that the suite uses on a machine.</summary>
internal static class MachineExamination
{
    // A full run with its report takes a few tens of megabytes; a gigabyte leaves room for a nightly history.
    private const long WantedBytes = 1L << 30;

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    public static IReadOnlyList<Diagnosis> Of(Workspace workspace, DateOnly today) =>
    [
        Program(".NET SDK", isRequired: true, "Install the SDK that global.json names, or use ./build.sh, which fetches it.", ("dotnet", "--version")),
        Program("git", isRequired: false, "Install git; without it reports do not name their commit and nothing can be accepted.", ("git", "--version")),
        Program("Node.js", isRequired: false, "Install Node.js 20 or later, or leave the plots out: litmus report --no-plots", ("node", "--version")),
        Charts(workspace),
        Browser(),
        new("cores", IsOk: true, IsRequired: false, Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), Advice: null),
        Disk(workspace),
        Writable(workspace),
        Reference(workspace, today),
        .. EngineDiagnoses.Of(workspace.Engines),
    ];

    private static Diagnosis Program(string what, bool isRequired, string advice, params (string File, string Argument)[] candidates)
    {
        foreach ((string file, string argument) in candidates)
        {
            if (ExternalProgram.Ask(file, argument) is { } version)
            {
                return new Diagnosis(what, IsOk: true, isRequired, version.Split('\n')[0].Trim(), Advice: null);
            }
        }

        return new Diagnosis(what, IsOk: false, isRequired, "not found on the path", advice);
    }

    private static Diagnosis Charts(Workspace workspace)
    {
        string modules = Path.Combine(workspace.Root, "validation", "Litmus.Reporting", "charts", "node_modules");
        return Directory.Exists(modules)
            ? new Diagnosis("chart packages", IsOk: true, IsRequired: false, modules, Advice: null)
            : new Diagnosis("chart packages", IsOk: false, IsRequired: false, "not restored", "Run: ./build.sh RestoreCharts");
    }

    private static Diagnosis Browser()
    {
        string? named = Environment.GetEnvironmentVariable("CHROME_PATH");
        (string, string)[] candidates = [.. Browsers.Prepend(named ?? string.Empty).Where(file => file.Length > 0).Select(file => (file, "--version"))];
        return Program(
            "Chromium", isRequired: false, "Install Chromium, or name one with CHROME_PATH; only the PDF and the browser tests need it.", candidates);
    }

    private static Diagnosis Disk(Workspace workspace)
    {
        string existing = workspace.Artifacts;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        long free = new DriveInfo(existing).AvailableFreeSpace;
        string found = string.Create(CultureInfo.InvariantCulture, $"{free / (double)WantedBytes:0.0} GiB free at {existing}");
        return new Diagnosis(
            "disk", free >= WantedBytes, IsRequired: false, found, free >= WantedBytes ? null : "Make room, or put the artifacts elsewhere with --artifacts.");
    }

    private static Diagnosis Writable(Workspace workspace)
    {
        string probe = Path.Combine(workspace.Artifacts, $".doctor-{Guid.NewGuid():N}");
        try
        {
            AtomicFile.WriteText(probe, "ok");
            File.Delete(probe);
            return new Diagnosis("artifacts", IsOk: true, IsRequired: true, $"{workspace.Artifacts} can be written", Advice: null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Diagnosis(
                "artifacts", IsOk: false, IsRequired: true, $"{workspace.Artifacts} cannot be written",
                "Give yourself the right to write there, or name another folder with --artifacts.");
        }
    }

    private static Diagnosis Reference(Workspace workspace, DateOnly today)
    {
        IReadOnlyList<Finding> findings = WorkspaceCheck.Of(workspace, today);
        int errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        bool isOk = errors == 0;
        string found = isOk ? $"{workspace.Dataset.Papers.Count} papers, {workspace.Dataset.Claims.Count} claims" : $"{errors} errors";
        return new Diagnosis("reference data", isOk, IsRequired: true, found, isOk ? null : "Run: litmus check");
    }
}
