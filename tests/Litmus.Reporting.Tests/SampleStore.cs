using Litmus.Comparison.Results;
using Litmus.History;

namespace Litmus.Reporting.Tests;

/// <summary>The run store of the sample and what else a report needs, in the test's own folder.</summary>
internal sealed class SampleStore
{
    public SampleStore(string test)
    {
        Folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, test);
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        string run = Path.Combine(Runs, SampleResults.Document.Cases[0].RunHash);
        Directory.CreateDirectory(run);
        foreach ((string name, string text) in SampleFigures.Tables)
        {
            File.WriteAllText(Path.Combine(run, name + ".csv"), text);
        }
    }

    /// <summary>The chart program of the repository, found from the tests upwards.</summary>
    public static string ChartsFolder { get; } = FindUpwards(Path.Combine("validation", "Litmus.Reporting", "charts"));

    public string Folder { get; }

    public string Runs => Path.Combine(Folder, "runs");

    public string Output => Path.Combine(Folder, "report");

    public ReportOptions Options => new() { ChartsFolder = ChartsFolder, ChartCache = Path.Combine(Folder, "charts") };

    /// <summary>Ignores the test if the packages of the charts are not installed. On continuous integration it fails.</summary>
    public static void RequireCharts() =>
        Require(
            File.Exists(Path.Combine(ChartsFolder, "node_modules", "vega", "package.json")),
            "the charts' packages", "npm ci --prefix validation/Litmus.Reporting/charts");

    /// <summary>Ignores the test if there is no browser. On continuous integration it fails.</summary>
    public static void RequireBrowser() => Require(File.Exists(BrowserTests.Chromium), "a browser", "apt-get install chromium");

    /// <summary>Ignores the test if something is not installed. On continuous integration it fails.</summary>
    public static void Require(bool isThere, string what, string command)
    {
        if (isThere)
        {
            return;
        }

        string message = $"This test needs {what}. Install: {command}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(message);
        }

        Assert.Ignore(message);
    }

    public string Page(string name) => File.ReadAllText(Path.Combine(Output, name));

    public WrittenReport Write(ResultsDocument document, HistoryView? history = null)
    {
        ResultsFile.Write(Path.Combine(Output, "results.json"), document);
        return ReportWriter.Write(ResultsFile.Read(Path.Combine(Output, "results.json")), Runs, Output, Options with { History = history });
    }

    private static string FindUpwards(string relative)
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, relative)))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new DirectoryNotFoundException($"There is no {relative} above {TestContext.CurrentContext.TestDirectory}.")
            : Path.Combine(folder.FullName, relative);
    }
}
