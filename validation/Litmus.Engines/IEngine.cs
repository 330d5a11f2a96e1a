using Litmus.Cases.Engines;

namespace Litmus.Engines;

/// <summary>One external program: how it is found, started and read.</summary>
internal interface IEngine
{
    /// <summary>Its name in a job: <c>gpaw</c>.</summary>
    string Name { get; }

    /// <summary>Its name for a reader: <c>GPAW</c>.</summary>
    string Title { get; }

    /// <summary>The one command that installs it with all that it needs.</summary>
    string InstallCommand { get; }

    /// <summary>Looks for it.</summary>
    EngineProbe Probe();

    /// <summary>What is missing for this job on a machine where the engine is; nothing where it can be started.</summary>
    string? Lacks(EngineJob job, EngineProbe probe);

    /// <summary>Writes the program of the job into a folder, and says what is started there.</summary>
    IReadOnlyList<string> Prepare(EngineJob job, EngineProbe probe, string folder);

    /// <summary>Reads the results.</summary>
    /// <param name="folder">The folder in which it ran.</param>
    /// <param name="output">What it printed.</param>
    EngineReading Read(string folder, EngineOutput output);

    /// <summary>Why it failed, in one sentence from what it printed; nothing where the output says nothing that is known.</summary>
    string? Explain(EngineOutput output);
}
