using Litmus.Comparison.Gates;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Serilog;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

/// <summary>The build: compile, check the reference data, solve, judge, report. See README.md.</summary>
internal sealed class Build : NukeBuild
{
    // One compiler process for all projects, even if node reuse is off.
    private const string SharedCompiler = "-p:UseSharedCompilation=true";

    [Parameter("Debug or Release (default).")]
    private readonly Configuration Configuration = Configuration.Release;

    [Parameter("How far the models are run: smoke, standard (default), nightly or paper.")]
    private readonly Tier? Tier;

    [Parameter("Leave the plots out of the report. Node.js is not needed then.")]
    private readonly bool NoPlots;

    [Parameter("The paper whose page the report renders (default all).")]
    private readonly string? Paper;

    [Parameter("Print a PDF beside the page of each paper. Chromium is needed then.")]
    private readonly bool Pdf;

    [Parameter("Which benchmarks to run, as a pattern of their names (default *).")]
    private readonly string Filter = "*";

    [Parameter("How many changed files Fuzz gives to the readers (default 1000000).")]
    private readonly int Inputs = 1_000_000;

    [Parameter("The commit that CheckChange compares with (default origin/main).")]
    private readonly string ComparedWith = "origin/main";

    private readonly Dictionary<string, string> _hashes = [];

    [Solution("Validation.sln")]
    private readonly Solution Solution = null!;

    private static AbsolutePath Artifacts => RootDirectory / "artifacts";

    private static AbsolutePath TestResults => Artifacts / "test-results";

    private static AbsolutePath ReportDirectory => Artifacts / "report";

    private static AbsolutePath ResultsFile => ReportDirectory / "results.json";

    private static AbsolutePath ChangeFile => ReportDirectory / "change.md";

    private static AbsolutePath CommandProject => RootDirectory / "validation" / "Litmus.Cli";

    private static AbsolutePath SolverProjects => RootDirectory / "src";

    private static AbsolutePath ValidationProjects => RootDirectory / "validation";

    private static AbsolutePath PackageProject => RootDirectory / "build" / "Litmus.Validation.Build";

    private static AbsolutePath FuzzProject => RootDirectory / "tests" / "Litmus.Fuzz.Tests";

    private static AbsolutePath DocsProject => RootDirectory / "build" / "Litmus.Docs";

    private static AbsolutePath Packages => Artifacts / "packages";

    private static AbsolutePath SolverSources => RootDirectory / "solvers";

    private static AbsolutePath BuiltSolvers => Artifacts / "solvers";

    private static AbsolutePath ReferenceData => RootDirectory / "reference-data";

    private static AbsolutePath Stamps => Artifacts / "stamps";

    private static AbsolutePath Runs => Artifacts / "runs";

    private static AbsolutePath History =>
        Environment.GetEnvironmentVariable("LITMUS_HISTORY") is { Length: > 0 } named ? Path.GetFullPath(named, RootDirectory) : Artifacts / "history";

    private static AbsolutePath Charts => RootDirectory / "validation" / "Litmus.Reporting" / "charts";

    // GitHub collects what each of its steps shows, so no two of them are the same.
    private static IEnumerable<string> GitHubStep => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" ? [$"{Guid.NewGuid()}"] : [];

    private Tier RunTier => Tier ?? Tier.Standard;

    private AbsolutePath Command => Artifacts / "bin" / "Litmus.Cli" / Configuration.ToString().ToLowerInvariant();

    private AbsolutePath Session => Runs / $"session-{RunTier}.json";

    private Stamp Compiled => new(Command / ".built")
    {
        Facts = [SharedCompiler, .. Sources.Tools],
        Inputs = () => [.. Sources.Above(RootDirectory), .. Sources.In(SolverProjects, ValidationProjects)],
        Outputs = () => Sources.BuiltBeside(Command),
        Hashes = _hashes,
    };

    private string PlotsAndPrint => $"{(NoPlots ? " --no-plots" : string.Empty)}{(Pdf ? " --pdf" : string.Empty)}";

    private Target Clean => _ => _
        .Description("Deletes what was built and reported. Stored runs stay.")
        .Before(Restore, Compile, CompileAll, Pack, Solve)
        .Executes(() =>
        {
            ReportDirectory.DeleteDirectory();
            Stamps.DeleteDirectory();
            TestResults.DeleteDirectory();
            foreach (string kind in (string[])["bin", "obj"])
            {
                DeleteBuilt(Artifacts / kind);
            }
        });

    private Target Restore => _ => _
        .Description("Restores the packages of the solution. Compiling also restores what it needs.")
        .Before(Compile, CompileAll)
        .Executes(() => DotNetRestore(_ => _
            .SetProjectFile(Solution)));

    private Target RestoreCharts => _ => _
        .Description("Restores the packages that draw the plots.")
        .OnlyWhenStatic(() => !NoPlots)
        .OnlyWhenDynamic(() => ChartPackages.AreStale(Charts))
        .Executes(() => ChartPackages.Restore(Charts));

    // Analyzers run when the whole solution is compiled for the tests. The report does not wait for them.
    // MSBuild compares times alone. What it would miss is compiled from the beginning.
    private Target Compile => _ => _
        .Description("Compiles the litmus command and all that it needs.")
        .Executes(() =>
        {
            IReadOnlyList<string>? last = Compiled.Renew(isHidden =>
            {
                DotNetBuild(_ => _
                    .SetProjectFile(CommandProject)
                    .SetConfiguration(Configuration)
                    .AddProcessAdditionalArguments(
                        ["-v:q", "-nologo", SharedCompiler, "-p:RunAnalyzers=false", .. isHidden ? (string[])["--no-incremental"] : []]));
                return [];
            });
            if (last is not null)
            {
                Log.Information("Nothing has changed since it was compiled.");
            }
        });

    private Target CompileAll => _ => _
        .Description("Compiles the solution.")
        .Executes(() => DotNetBuild(_ => _
            .SetProjectFile(Solution)
            .SetConfiguration(Configuration)
            .AddProcessAdditionalArguments("-v:q", "-nologo", SharedCompiler)));

    private Target Test => _ => _
        .Description("Runs every test.")
        .DependsOn(CompileAll, RestoreCharts)
        .Produces(TestResults / "*.trx")
        .Executes(() =>
        {
            TestResults.CreateOrCleanDirectory();
            try
            {
                DotNetTest(_ => _
                    .SetProjectFile(Solution)
                    .SetConfiguration(Configuration)
                    .EnableNoBuild()
                    .AddProcessAdditionalArguments("-nologo"));
            }
            finally
            {
                TestCounts counts = TestCounts.Read(TestResults);
                counts.Write(TestResults / "counts.txt");
                IReadOnlyList<string> failed = FailedTests.Read(TestResults);
                File.WriteAllLines(TestResults / "failed.txt", failed);
                foreach (string test in failed)
                {
                    Log.Error("Failed: {Test:l}", test);
                }

                Log.Information("{Counts:l}", counts.ToString());
                ReportSummary(_ => counts.AddTo(_));
            }

            Assert.True(TestCounts.Read(TestResults).Total > 0, $"No test has run: there are no results in {TestResults}.");
        });

    private Target Pack => _ => _
        .Description("Packs the litmus command as a .NET tool, and as the package that validates in a build.")
        .DependsOn(Compile)
        .Produces(Packages / "*.nupkg")
        .Executes(() =>
        {
            Packages.CreateOrCleanDirectory();
            foreach (AbsolutePath project in (AbsolutePath[])[CommandProject, PackageProject])
            {
                DotNetPack(_ => _
                    .SetProject(project)
                    .SetConfiguration(Configuration)
                    .SetOutputDirectory(Packages)
                    .AddProcessAdditionalArguments("-v:q", "-nologo", SharedCompiler, "-p:RunAnalyzers=false"));
            }
        });

    private Target Docs => _ => _
        .Description("Writes docs/, the reference of what is public, from the comments in the code, the schemas and the page of the package.")
        .Executes(() =>
        {
            string arguments = $"run --project \"{DocsProject}\" --configuration {Configuration} -p:RunAnalyzers=false -- \"{RootDirectory}\"";
            using IProcess process = ProcessTasks.StartProcess("dotnet", arguments, logger: (_, line) => Log.Information("{Line:l}", line));
            process.AssertZeroExitCode();
        });

    private Target CheckReferenceData => _ => _
        .Description("Checks the reference data: checksums, tables, claims.")
        .DependsOn(Compile)
        .Executes(() => LitmusOnce("check", facts: [], inputs: [], outputs: () => []));

    // A failed run is a finding. It is judged and reported like any other, and the build fails at the end.
    private Target Solve => _ => _
        .Description("Runs the cases of the tier. A finished run is not repeated.")
        .DependsOn(CheckReferenceData)
        .ProceedAfterFailure()
        .Executes(() => Litmus($"run --tier {RunTier}"));

    private Target Judge => _ => _
        .Description("Judges the stored runs of the tier.")
        .DependsOn(Solve)
        .ProceedAfterFailure()
        .Executes(() => LitmusOnce(
            $"judge --tier {RunTier}",
            facts: [.. WorkTree.State(RootDirectory), .. StoredRuns.Fates(Session)],
            inputs: [.. StoredRuns.NamedIn(Session, Runs), .. Sources.In(Artifacts / "foreign")],
            outputs: () => [ResultsFile],
            stale: ResultsFile));

    private Target Report => _ => _
        .Description("Renders the report. Its exit code is that of the gate.")
        .DependsOn(Judge, RestoreCharts)
        .Produces(ReportDirectory / "index.html")
        .Executes(() =>
        {
            Assert.True(ResultsFile.FileExists(), $"There is nothing to report: judging wrote no {ResultsFile}.");
            string paper = Paper is null ? string.Empty : $" --paper \"{Paper}\"";
            LitmusOnce(
                $"report{PlotsAndPrint}{paper}",
                facts: [],
                inputs: [ResultsFile, .. StoredRuns.NamedIn(ResultsFile, Runs), .. Sources.In(History)],
                outputs: () => Sources.In(ReportDirectory));
        });

    private Target Validate => _ => _
        .Description("Compiles, checks the reference data, solves, judges, reports.")
        .DependsOn(Report);

    // Before minutes of compiling.
    private Target CheckNightlyParameters => _ => _
        .Unlisted()
        .Before(Compile, CompileSolvers, RestoreCharts)
        .Executes(() =>
        {
            Assert.True(
                Tier is null || Tier == Tier.Nightly,
                $"Nightly runs the tier nightly, not {Tier}. Leave --tier out, or try one night at another tier: litmus nightly --tier {Tier}");
            Assert.True(Paper is null, "Nightly reports every paper. Leave --paper out, or render one page afterwards: Report --paper.");
        });

    // Whatever does not compile here is red in the end, and the night goes on without it.
    private Target CompileSolvers => _ => _
        .Description("Compiles the solvers in C++ and Fortran, where their compilers are.")
        .ProceedAfterFailure()
        .Executes(() => OtherSolvers.Compile(SolverSources, BuiltSolvers));

    private Target Nightly => _ => _
        .Description("One night: checks the data, runs every case anew at tier nightly, compares bit by bit, judges, reports, writes nightly.md.")
        .DependsOn(CheckNightlyParameters, Compile, CompileSolvers, RestoreCharts)
        .Produces(ReportDirectory / "nightly.md")
        .Executes(() =>
        {
            IEnumerable<string> solvers = OtherSolvers.Ready(SolverSources, BuiltSolvers).Select(folder => $" --solver \"{folder}\"");
            Litmus($"nightly{PlotsAndPrint}{string.Concat(solvers)}");
        });

    private Target CheckChange => _ => _
        .Description("What the change since --compared-with moves (artifacts/report/change.md). Fails if a result moved that the change does not announce.")
        .DependsOn(Compile)
        .Produces(ChangeFile)
        .Executes(() => Litmus($"diff \"{ComparedWith}\" . --fail-on shift --markdown", ChangeFile));

    private Target Benchmark => _ => _
        .Description("Measures the solvers (--filter).")
        .Executes(() =>
        {
            string project = RootDirectory / "tests" / "Litmus.Benchmarks";
            string arguments = $"run --project \"{project}\" --configuration Release -- --filter \"{Filter}\" --artifacts \"{Artifacts / "benchmarks"}\"";
            using IProcess process = ProcessTasks.StartProcess("dotnet", arguments, logger: (_, line) => Log.Information("{Line:l}", line));
            process.AssertZeroExitCode();
        });

    private Target Fuzz => _ => _
        .Description("Gives changed files to every reader (--inputs). Each must read or refuse them as it documents.")
        .Executes(() =>
        {
            Environment.SetEnvironmentVariable("LITMUS_FUZZ_INPUTS", Inputs.ToString());
            string arguments = $"test \"{FuzzProject}\" --configuration Release -nologo -p:RunAnalyzers=false --logger \"console;verbosity=normal\"";
            using IProcess process = ProcessTasks.StartProcess("dotnet", arguments, logger: (_, line) => Log.Information("{Line:l}", line));
            process.AssertZeroExitCode();
        });

    /// <summary>Runs the default target, or the requested ones.</summary>
    public static int Main() => Execute<Build>(build => build.Validate);

    // What is red is done again by every call, and so is what GitHub collects from each of its steps.
    private void LitmusOnce(
        string arguments, IEnumerable<string> facts, IEnumerable<string> inputs, Func<IEnumerable<string>> outputs, AbsolutePath? stale = null)
    {
        Stamp stamp = new(Stamps / arguments.Split(' ')[0])
        {
            // Review dates are compared with the date in UTC.
            Facts = [arguments, $"{DateTime.UtcNow:yyyy-MM-dd}", .. Sources.Tools, .. facts, .. GitHubStep],
            Inputs = () => [.. Sources.In(ReferenceData, SolverProjects, ValidationProjects), .. Sources.BuiltBeside(Command), .. inputs],
            Outputs = outputs,
            Hashes = _hashes,
        };
        IReadOnlyList<string>? said = stamp.Renew(_ =>
        {
            // The results of an earlier run must not be taken for those of this one.
            stale?.DeleteFile();
            return Litmus(arguments);
        });
        if (said is not null)
        {
            Log.Information("Nothing has changed since litmus said:");
            said.ToList().ForEach(Show);
        }
    }

    // Gives what litmus said. What goes to the error output besides messages is progress.
    private IReadOnlyList<string> Litmus(string arguments, AbsolutePath? output = null)
    {
        string command = $"\"{Command / "litmus.dll"}\" {arguments}";
        using IProcess process = ProcessTasks.StartProcess(
            "dotnet", command, workingDirectory: RootDirectory, logInvocation: false, logger: (_, line) => Show(line));
        process.WaitForExit();
        if (output is not null)
        {
            // What an earlier call wrote must not be taken for the answer of this one.
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            File.WriteAllLines(output, process.Output.Where(line => line.Type == OutputType.Std).Select(line => line.Text));
        }

        if (process.ExitCode != 0)
        {
            ExitCode = process.ExitCode;
            string meaning = $"{ExitCodes.MeaningOf(process.ExitCode)} (exit code {process.ExitCode})";
            ReportSummary(summary =>
            {
                summary["litmus"] = meaning;
                return summary;
            });
            Assert.Fail($"litmus {arguments}: {meaning}.");
        }

        return
        [
            .. process.Output.Where(line => line.Type == OutputType.Std || line.Text.StartsWith("litmus: ", StringComparison.Ordinal))
                .Select(line => line.Text),
        ];
    }

    // GitHub Actions reads a command only where a line begins with it.
    private static void Show(string line)
    {
        if (line.StartsWith("::", StringComparison.Ordinal))
        {
            Console.Out.WriteLine(line);
        }
        else
        {
            Log.Information("{Line:l}", line);
        }
    }

    // The running build stays, because some systems do not let a program delete itself.
    private static void DeleteBuilt(AbsolutePath directory)
    {
        if (directory.DirectoryExists())
        {
            foreach (string project in Directory.GetDirectories(directory).Where(project => Path.GetFileName(project) != "_build"))
            {
                ((AbsolutePath)project).DeleteDirectory();
            }
        }
    }
}
