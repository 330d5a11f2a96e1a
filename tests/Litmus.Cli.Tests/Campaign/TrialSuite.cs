using System.Diagnostics;
using System.Text.Json;

namespace Litmus.Cli.Tests.Campaign;

/// <summary>A suite of two squares that is run, judged and accepted, in a folder of its own, and the command as a process there.</summary>
internal sealed class TrialSuite
{
    private const string Cases = """
        using System;
        using System.Linq;
        using System.Threading;
        using Litmus.Cases;
        using Litmus.Primitives;

        [assembly: CasesOf("mini2020")]

        public abstract class Square : IValidationCase
        {
            private readonly Input _side = Input.Assumed("side", 3, "m", 0.01, "a test");
            private readonly string _name;

            protected Square(string name) => _name = name;

            public CaseDescription Description => CaseDescription.Of<Square>(_name, "What is the area?", Answer.ByModel(_name), new[] { _side });

            public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress> progress, CancellationToken cancellationToken)
            {
                Thread.Sleep(int.Parse(Environment.GetEnvironmentVariable("LITMUS_TRIAL_MS") ?? "0"));
                double[] sines = Enumerable.Range(0, 2000).Select(i => Math.Sin(i * inputs[_side] * 1e-3)).ToArray();
                return CaseObservations.For(Description)
                    .Scalar(_name, inputs[_side] * inputs[_side], "m2")
                    .Table(new CaseTable("sine", new[] { CaseColumn.Of("sine_1", sines) }));
            }
        }

        public sealed class SquareCase : Square { public SquareCase() : base("square") { } }

        public sealed class GapCase : Square { public GapCase() : base("gap") { } }
        """;

    private TrialSuite(string root) => Root = root;

    public string Root { get; }

    public string Runs => Path.Combine(Root, "artifacts", "runs");

    public string Judgements => Path.Combine(Root, "validation", "papers", "Litmus.Mini2020", "judgements.csv");

    private static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll");

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>A suite that is green, in a git repository.</summary>
    public static TrialSuite Make(TestWorkspace workspace)
    {
        CompiledSuite.Compile(workspace.Root, "Litmus.Mini2020", [Cases], []);
        File.WriteAllText(Path.Combine(workspace.Root, ".gitignore"), "/artifacts/\n*.lock\n.*.tmp\n");
        File.WriteAllText(Path.Combine(workspace.Root, ".gitattributes"), "* text=auto eol=lf\n");
        TrialSuite suite = new(workspace.Root);
        workspace.Commit();
        suite.Demand(0, "run", "--tier", "smoke", "--quiet");
        suite.Run("judge", "--tier", "smoke", "--quiet");
        suite.Demand(0, "accept", "--all-unjudged", "--reason", "a test", "--by", "Somebody", "--review-by", "2999-01-01", "--yes");
        suite.Demand(0, "new", "finding", "mini2020/too-large", "--kind", "arithmetic", "--claims", TestWorkspace.Gap, "--title", "It is not the square.");
        suite.Demand(0, "judge", "--tier", "smoke", "--quiet");
        workspace.Commit();
        return suite;
    }

    /// <summary>The same suite elsewhere.</summary>
    public TrialSuite CopyTo(string root, bool withGit = true)
    {
        foreach (string path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Root, path);
            if (withGit || !relative.StartsWith(".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                string target = Path.Combine(root, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }
        }

        return new TrialSuite(root);
    }

    public TrialSuite SeenFrom(string root) => new(root);

    /// <summary>Starts the command.</summary>
    /// <param name="shell">Shell commands before it, such as a limit; empty for none.</param>
    /// <param name="variables">Variables of its environment; without a value they are taken away.</param>
    /// <param name="arguments">Its arguments.</param>
    public Process Start(string shell, (string Name, string? Value)[] variables, params string[] arguments)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", shell + "exec \"$@\"", "sh", Dotnet, Program, .. arguments, "--suite", Root])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string? value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public (int Code, string Said) Run(params string[] arguments) => Finish(Start(string.Empty, [], arguments));

    public static (int Code, string Said) Finish(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return (process.ExitCode, output.Result + error.Result);
        }
    }

    public void Demand(int code, params string[] arguments)
    {
        (int found, string said) = Run(arguments);
        found.Should().Be(code, "{0} said: {1}", string.Join(' ', arguments), said);
    }

    /// <summary>What the suite says of each claim: verdict, gate and the bits of the value.</summary>
    public string Verdicts()
    {
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "artifacts", "report", "results.json")));
        return string.Join('\n', results.RootElement.GetProperty("claims").EnumerateArray().Select(claim => string.Join(
            ' ', ((string[])["id", "verdict", "gateCode", "change", "observed"]).Select(name => claim.GetProperty(name).GetRawText()))));
    }

    /// <summary>Temporary files that are left, apart from those of git.</summary>
    public int LeftOver() => Directory.EnumerateFileSystemEntries(Root, ".*.tmp", SearchOption.AllDirectories).Count();

    /// <summary>Makes whatever is left old enough to be swept.</summary>
    public void AgeLeftOvers()
    {
        foreach (string path in Directory.EnumerateFileSystemEntries(Root, ".*.tmp", SearchOption.AllDirectories).ToArray())
        {
            Directory.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }
    }
}
