namespace Litmus.Cli.Tests.Packages;

/// <summary>A repository that has a solver in Python and neither case nor reference data. It is judged by the suite of another repository.</summary>
internal sealed class PythonRepository
{
    private readonly string _folder;
    private readonly OutsideCommand _command;
    private readonly string _tool;
    private readonly string _suite;

    /// <summary>Writes it.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="test">Name of the test.</param>
    public PythonRepository(PackedFeed feed, string suite, string test)
    {
        (_folder, _command) = feed.NewRepository("Löser in Python", test);
        (_tool, _suite) = (feed.Tool, suite);
        File.WriteAllText(Path.Combine(_folder, "check.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LitmusSuite>{suite}</LitmusSuite>
                <LitmusOnlyAnswered>true</LitmusOnlyAnswered>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Litmus.Validation.Build" Version="0.1.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>

            """);
        File.WriteAllText(Path.Combine(_folder, "litmus.solver.json"), """
            {
              "name": "rod",
              "version": "1.0",
              "command": ["python3", "{here}/rod.py", "{request}", "{answer}"],
              "answers": ["fourier1822/*"],
              "environment": ["PATH"]
            }

            """);
        WriteSolver("1 / length");
    }

    /// <summary>Writes the formula of the solver.</summary>
    public void WriteSolver(string flux) => File.WriteAllText(Path.Combine(_folder, "rod.py"), $$"""
        import json
        import sys

        with open(sys.argv[1]) as request:
            length = json.load(request)["inputs"]["example"]["value"]
        with open(sys.argv[2], "w") as answer:
            json.dump({"claims": {"fourier1822.flux": {"value": {{flux}}, "unit": "1", "numericalUncertainty": 0} } }, answer)

        """);

    /// <summary>Validates as a step of a build.</summary>
    public string Build(int expectedCode) => _command.Run(expectedCode, "dotnet", "build", "check.csproj", "-t:Validate");

    /// <summary>Validates with the tool alone, without a build.</summary>
    public string Validate(int expectedCode) => _command.Run(
        expectedCode, _tool, "validate", "--suite", _suite, "--artifacts", "artifacts", "--solver", ".", "--only-answered", "--tier", "smoke", "--no-plots");
}
