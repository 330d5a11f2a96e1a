using Litmus.Cases;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;

namespace Litmus.Foreign.Tests;

/// <summary>A shell script that stands for somebody's solver, in a folder of the test's own. Its arguments are the request and the answer.</summary>
internal sealed class ForeignProgram : IDisposable
{
    /// <summary>A whole answer.</summary>
    public const string Whole = """
        {"claims": {
          "paper2000.area": {"value": 9, "unit": "m2", "numericalUncertainty": 0},
          "paper2000.diagonal": {"value": 4.2426406871192848, "unit": "m", "numericalUncertainty": 1e-6},
          "paper2000.growth": {"token": "increasing"}}}
        """;

    public ForeignProgram(string script, string folder = "somebody's söl ver")
    {
        Root = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"foreign-{Guid.NewGuid():N}");
        string place = Path.Combine(Root, folder);
        Directory.CreateDirectory(place);
        Program = Path.Combine(place, "solver");
        File.WriteAllText(Program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Manifest = new SolverManifest
        {
            Path = Path.Combine(place, SolverManifestFile.FileName),
            Name = "somebody",
            Version = "2.1",
            Command = ["{here}/solver", "{request}", "{answer}"],
            Answers = ["paper2000/*"],
            TimeLimit = TimeSpan.FromSeconds(60),
            Environment = ["PATH"],
        };
    }

    public string Root { get; }

    public string Program { get; }

    public SolverManifest Manifest { get; set; }

    public ForeignStore Store => new(Path.Combine(Root, "artifacts", "foreign"));

    /// <summary>A script that writes an answer.</summary>
    public static string Answering(string json) => $"cat > \"$2\" <<'END'\n{json}\nEND";

    public ForeignRun Run(CancellationToken cancellationToken = default) => Run(new SquareCase(), cancellationToken);

    public ForeignRun Run(SquareCase asked, CancellationToken cancellationToken = default) =>
        new ForeignRunner(Manifest, Store, SquareCase.Claims, Tier.Smoke).Run([asked], workerCount: 1, progress: null, cancellationToken)[0];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
