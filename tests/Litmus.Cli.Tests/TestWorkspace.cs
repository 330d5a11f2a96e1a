using System.Diagnostics;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Cli.Output;
using Litmus.Cli.Tests.Clusters;
using Litmus.Primitives;
using Litmus.ReferenceData;

[assembly: CasesOf("mini2020")]

namespace Litmus.Cli.Tests;

/// <summary>A repository of one paper with three claims and two cases, in a folder of the test's own, and the command that works there.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public const string Square = "mini2020.square";
    public const string Gap = "mini2020.gap";
    public const string Measured = "mini2020.measured";

    private const string Columns =
        "id,source,statement,kind,origin,class,headline,quantity,expected,lower,upper,unit,uncertainty,uncertainty_kind,"
        + "margin_kind,margin_value,margin_unit,margin_basis,margin_reason,computable,model,inputs";

    private const string Claims = Columns + "\n"
        + Square + ",Fig 1,The square has nine square metres.,value,stated,paper-simulation,yes,S,9,,,m2,,"
        + "exact,abs,1,m2,author-stated,said so,yes,side squared,side\n"
        + Gap + ",Fig 2,The other has thirty-six.,value,stated,paper-simulation,no,S,36,,,m2,,exact,abs,1,m2,author-stated,said so,yes,side squared,side\n"
        + Measured + ",Fig 3,Somebody weighed it.,value,stated,experiment,no,m,1,,,kg,,exact,abs,1,kg,author-stated,said so,measured-input,,\n";

    public TestWorkspace()
    {
        Root = Path.Combine(TestContext.CurrentContext.WorkDirectory, "workspaces", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(Root, "reference-data", "mini2020"));
        File.WriteAllText(Path.Combine(Root, ".gitignore"), "/artifacts/\n");
        File.WriteAllText(ClaimsPath, Claims);
        string fields = string.Join(", ", Columns.Split(',').Select(column => $$"""{ "name": "{{column}}", "type": "string" }"""));
        File.WriteAllText(Path.Combine(Root, "reference-data", "mini2020", "README.md"), "A miniature.\n");
        File.WriteAllText(
            Path.Combine(Root, "reference-data", "mini2020", "datapackage.json"),
            $$"""
            {
              "name": "mini2020",
              "title": "A miniature",
              "id": "https://doi.org/10.1000/182",
              "licenses": [{ "name": "Apache-2.0" }],
              "resources": [
                {
                  "name": "claims",
                  "path": "claims.csv",
                  "source": "all of it",
                  "schema": { "fields": [{{fields}}] }
                }
              ]
            }

            """);
        ReferenceDataset.Seal(Path.Combine(Root, "reference-data"), "mini2020");
    }

    public string Root { get; }

    public string ClaimsPath => Path.Combine(Root, "reference-data", "mini2020", "claims.csv");

    public string ResultsPath => Path.Combine(Root, "artifacts", "report", "results.json");

    public string JudgementsPath => Path.Combine(Root, "validation", "papers", "Litmus.Mini2020", "judgements.csv");

    /// <summary>What the clock says.</summary>
    public DateTimeOffset Now { get; set; } = new(2130, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Side of both squares [m].</summary>
    public double Side { get; set; } = 3;

    /// <summary>What the case of the gap does before it answers.</summary>
    public Action<CancellationToken>? Before { get; set; }

    /// <summary>What the case of the gap adds to its area [m²], as a race would: it is no input.</summary>
    public double Noise { get; set; }

    /// <summary>The job of an external engine that the case of the gap asks for; absent where it asks for none.</summary>
    public EngineJob? Job { get; set; }

    /// <summary>Whether the suite has cases.</summary>
    public bool HasCases { get; set; } = true;

    /// <summary>The words that the case of the square says it gives. It gives a number all the same, so only the check can be asked.</summary>
    public IReadOnlyList<string> WordsOfSquare { get; set; } = [];

    /// <summary>Lowest tier of the case of the gap.</summary>
    public Tier TierOfGap { get; set; } = Tier.Smoke;

    /// <summary>The cluster.</summary>
    public FakeSlurm Slurm { get; } = new();

    /// <summary>Thrown where the cases are listed.</summary>
    public Exception? CatalogueFailure { get; set; }

    /// <summary>What a person would type; absent when there is nobody.</summary>
    public string? Typed { get; set; }

    /// <summary>Whether GitHub Actions runs the command.</summary>
    public bool IsGitHubAction { get; set; }

    /// <summary>The summary of a step of GitHub Actions; absent elsewhere.</summary>
    public string? StepSummaryPath { get; set; }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Runs a command line in this workspace.</summary>
    public Outcome Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public Outcome Run(CancellationToken cancellationToken, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader input = new(Typed ?? string.Empty);
        Terminal terminal = new(output, error, input)
        {
            InIsInteractive = Typed is not null, IsGitHubAction = IsGitHubAction, StepSummaryPath = StepSummaryPath,
        };
        int code = new LitmusApplication(terminal, new FixedTime(Now), Catalogue) { Slurm = Slurm }.Run([.. arguments, "--suite", Root], cancellationToken);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs and judges at tier smoke, whatever the gate says.</summary>
    public void RunAndJudge()
    {
        Run("run", "--tier", "smoke", "--quiet").Code.Should().Be(0);
        Run("judge", "--tier", "smoke", "--quiet");
    }

    /// <summary>Writes a finding on the gap, without which its gate is red.</summary>
    public Outcome ExplainGap(params string[] more) =>
        Run(["new", "finding", "mini2020/too-large", "--kind", "arithmetic", "--claims", Gap, "--title", "Thirty-six is not the square of the side.", .. more]);

    /// <summary>Page of the finding.</summary>
    public string FindingPath => Path.Combine(Path.GetDirectoryName(JudgementsPath)!, "findings", "too-large.md");

    /// <summary>Makes the folder a git repository with everything committed.</summary>
    public void Commit()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "--no-gpg-sign", "--message", "a test");
    }

    /// <summary>Runs git in the folder, and demands that it succeeds.</summary>
    /// <returns>What it said.</returns>
    public string Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", Root, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string output = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        git.ExitCode.Should().Be(0);
        return output;
    }

    private IReadOnlyList<IValidationCase> Catalogue(ReferenceDataset data) => CatalogueFailure is null
        ? !HasCases ? [] : [new SquareCase("square", this, isGap: false), new SquareCase("gap", this, isGap: true)]
        : throw CatalogueFailure;

    internal sealed record Outcome(int Code, string Out, string Error);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class SquareCase(string name, TestWorkspace owner, bool isGap) : IValidationCase
    {
        private readonly Input _side = Input.Assumed("side", owner.Side, "m", 0.01, "a test");

        private CaseDescription Plain => CaseDescription.Of<SquareCase>(name, "What is the area?", Answer.ByModel(name), [_side]);

        public CaseDescription Description => (isGap || owner.WordsOfSquare.Count == 0 ? Plain : Plain.WithWords(name, owner.WordsOfSquare)) with
        {
            MinimumTier = isGap ? owner.TierOfGap : Tier.Smoke,
            Engine = isGap ? owner.Job?.Engine : null,
            IsExpensive = isGap && owner.Job is not null,
        };

        public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            if (isGap)
            {
                owner.Before?.Invoke(cancellationToken);
            }

            double noise = isGap ? owner.Noise : 0;
            if (isGap && owner.Job is { } job)
            {
                noise += inputs.Engines.Compute(job, progress, cancellationToken).Result["e"];
            }

            return CaseObservations.For(Description).Scalar(name, (inputs[_side] * inputs[_side]) + noise, "m2").Note(name);
        }
    }
}
