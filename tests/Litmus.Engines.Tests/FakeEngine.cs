using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Tests;

/// <summary>A shell script that behaves like LAMMPS, in a folder of the test's own, with an engine room that finds it.</summary>
internal sealed class FakeEngine : IDisposable
{
    /// <summary>What the script says of itself.</summary>
    public const string Help = """
        echo 'Large-scale Atomic/Molecular Massively Parallel Simulator - 29 Sep 2021 - Update 2'
        echo 'Installed packages:'
        echo
        echo 'KIM MANYBODY'
        echo
        echo 'List of individual style options included in this LAMMPS executable'
        """;

    private readonly string _root = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"engine-{Guid.NewGuid():N}");

    /// <summary>Writes the script.</summary>
    /// <param name="body">What it does when it is started for a job.</param>
    /// <param name="help">What it does when it is asked for its version.</param>
    /// <param name="folder">The folder in the test's own folder.</param>
    public FakeEngine(string body, string help = Help, string folder = "suite")
    {
        Folder = Path.Combine(_root, folder);
        Directory.CreateDirectory(Folder);
        string program = Path.Combine(Folder, "lmp");
        File.WriteAllText(program, $"#!/bin/sh\nif [ \"$1\" = -h ]; then\n{help}\nexit 0\nfi\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Settings = new EngineSettings { Lammps = [program], Pythons = [], Grace = TimeSpan.FromSeconds(1) };
    }

    /// <summary>The folder of the suite.</summary>
    public string Folder { get; }

    /// <summary>Where the engine is found.</summary>
    public EngineSettings Settings { get; set; }

    /// <summary>A job that the script answers.</summary>
    public static EngineJob Job { get; } = new()
    {
        Engine = "lammps",
        Title = "a crystal",
        Program = "print \"@DONE\"\n",
        Numbers = new Dictionary<string, string> { ["a"] = "3.5" },
        Results = ["e"],
        LowestTier = Tier.Smoke,
    };

    /// <summary>An engine room as another process would open it.</summary>
    public EngineRoom Room() => new(Path.Combine(Folder, "validation", "computed"), Path.Combine(Folder, "artifacts"), Settings);

    /// <summary>Computes the job.</summary>
    public EngineAnswer Compute(EngineJob? job = null, CancellationToken cancellationToken = default) =>
        Room().Open("paper2000/case", Tier.Nightly).Compute(job ?? Job, progress: null, cancellationToken);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
