namespace Litmus.Cli.Tests.Packages;

/// <summary>
/// A repository of somebody else: a solver in C# for the heat that flows through a rod, a paper with one claim on it, and the project of its case with the
/// package. It was begun with the installed tool. Its path holds blanks and umlauts.
/// </summary>
internal sealed class RodRepository
{
    private const string Claim = "fourier1822.flux";

    private const string References = """
          <ItemGroup>
            <PackageReference Include="Litmus.Validation.Build" Version="0.1.0" PrivateAssets="all" />
            <ProjectReference Include="../../../src/Rod/Rod.csproj" />
          </ItemGroup>

        """;

    private readonly string _folder;
    private readonly OutsideCommand _command;
    private readonly string _tool;

    /// <summary>Writes it.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="frameworks">The frameworks of the project of the case.</param>
    /// <param name="test">Name of the test.</param>
    public RodRepository(PackedFeed feed, string test, string frameworks = "net10.0")
    {
        (_folder, _command) = feed.NewRepository("Wärme im Stab", test);
        _tool = feed.Tool;
        _command.Run(0, _tool, "new", "paper", "fourier1822", "--doi", "10.1000/182", "--title", "Heat", "--suite", ".");
        _command.Run(
            0, _tool, "new", "claim", Claim, "--suite", ".", "--source", "Art 68", "--statement", "Twice the length halves the flux.", "--class", "analytic",
            "--quantity", "ratio of the fluxes", "--expected", "0.5", "--unit", "1", "--margin-kind", "abs", "--margin", "0.1", "--margin-unit", "1",
            "--basis", "author-stated", "--reason", "It says so.", "--model", "conduction");
        _command.Run(0, _tool, "new", "case", "fourier1822/rod", "--suite", ".", "--title", "How much heat flows?", "--answers", Claim);
        Write("src/Rod/Rod.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>

            """);
        WriteSolver("1 / length");
        string project = Path.Combine(_folder, ProjectPath);
        File.WriteAllText(project, File.ReadAllText(project)
            .Replace("<TargetFramework>net10.0</TargetFramework>", Frameworks(frameworks), StringComparison.Ordinal)
            .Replace("</Project>", $"{References}</Project>", StringComparison.Ordinal));
        string asked = Path.Combine(Path.GetDirectoryName(project)!, "RodCase.cs");
        File.WriteAllText(asked, File.ReadAllText(asked)
            .Replace("Input.Assumed(\"example\", 1, ", "Input.Assumed(\"example\", 2, ", StringComparison.Ordinal)
            .Replace(".Within(0.9, 1.1, ", ".Within(1.9, 2.1, ", StringComparison.Ordinal)
            .Replace("= inputs[Example];", "= Rod.Conduction.Flux(inputs[Example]);", StringComparison.Ordinal));
    }

    /// <summary>Path of the project that has the package.</summary>
    public static string ProjectPath => "validation/papers/Litmus.Fourier1822/Litmus.Fourier1822.csproj";

    /// <summary>The suite, which is the repository.</summary>
    public string Folder => _folder;

    /// <summary>The row of the claim as an error names it.</summary>
    public string Row => $"{Path.Combine(_folder, "reference-data", "fourier1822", "claims.csv")}({ClaimLine},1)";

    /// <summary>The list that the last run made.</summary>
    public string Log => Directory.EnumerateFiles(Path.Combine(_folder, "validation"), "diagnostics.log", SearchOption.AllDirectories).Single();

    private int ClaimLine => 1 + Array.FindIndex(
        File.ReadAllLines(Path.Combine(_folder, "reference-data", "fourier1822", "claims.csv")), line => line.StartsWith(Claim, StringComparison.Ordinal));

    /// <summary>Runs <c>dotnet build</c> on the project.</summary>
    public string Build(int expectedCode, params string[] more) => Dotnet(expectedCode, "build", more);

    /// <summary>Runs a command of the SDK on the project.</summary>
    public string Dotnet(int expectedCode, string verb, params string[] more) => _command.Run(expectedCode, "dotnet", [verb, ProjectPath, .. more]);

    /// <summary>Writes the formula of the solver: the flux relative to that through a rod of the length 1.</summary>
    public void WriteSolver(string flux) => Write("src/Rod/Conduction.cs", $$"""
        namespace Rod;

        public static class Conduction
        {
            public static double Flux(double length) => {{flux}};
        }

        """);

    /// <summary>Accepts the verdict that the last validation found, as its user does, so that a deviation is red.</summary>
    public void Accept()
    {
        _command.Run(0, "git", "init", "--quiet");
        _command.Run(0, "git", "add", "--all");
        _command.Run(
            0, "git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "--no-gpg-sign", "--message", "a test");
        _command.Run(
            0, _tool, "accept", Claim, "--suite", ".", "--artifacts", Path.GetDirectoryName(Log)!, "--reason", "it agrees", "--by", "somebody", "--yes");
    }

    /// <summary>Keeps the results of the last validation as those of a release.</summary>
    public void Release() => File.Copy(
        Path.Combine(Path.GetDirectoryName(Log)!, "report", "results.json"),
        Path.Combine(_folder, Path.GetDirectoryName(ProjectPath)!, "litmus.baseline.json"));

    /// <summary>Calls what was accepted by another word for agreement, which is worth a look and not red.</summary>
    public void ChangeAcceptedWord()
    {
        string path = Path.Combine(_folder, "validation", "papers", "Litmus.Fourier1822", "judgements.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(",Reproduced,", ",Consistent,", StringComparison.Ordinal));
    }

    private static string Frameworks(string frameworks) => frameworks.Contains(';', StringComparison.Ordinal)
        ? $"<TargetFrameworks>{frameworks}</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"
        : $"<TargetFramework>{frameworks}</TargetFramework>";

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
