using Litmus.Comparison.Differences;
using Litmus.Comparison.Results;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>One side of a comparison: a commit, the working tree, or a results.json.</summary>
internal interface IDiffSide : IDisposable
{
    /// <summary>As it was asked for.</summary>
    string Name { get; }

    /// <summary>What it is, in words.</summary>
    string Description { get; }

    /// <summary>Commit of the source, or <c>unknown</c>.</summary>
    string Commit { get; }

    /// <summary>Whether cases can run there. A results.json has what it has.</summary>
    bool CanRun { get; }

    /// <summary>Where its runs lie.</summary>
    RunStore Store { get; }

    /// <summary>How long the build took.</summary>
    TimeSpan BuildTime { get; }

    /// <summary>The identity of every case's run.</summary>
    IReadOnlyDictionary<string, string> Identities();

    /// <summary>The criterion of every claim; nothing where it cannot be told.</summary>
    IReadOnlyDictionary<string, string>? Criteria();

    /// <summary>Runs cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="jobs">Cases at a time.</param>
    /// <param name="repeats">Whether stored runs are repeated.</param>
    IReadOnlyList<CaseRun> Run(IReadOnlyList<string> cases, int jobs, bool repeats);

    /// <summary>Prepares for cases that are not known yet, without waiting.</summary>
    void Begin();

    /// <summary>Runs cases that are not stored and judges the claims of all of them.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="jobs">Cases at a time.</param>
    (IReadOnlyList<CaseRun> Runs, ResultsDocument Results) RunAndJudge(IReadOnlyList<string> cases, int jobs);

    /// <summary>The text of a file in the root of the suite; nothing where there is none.</summary>
    string? TextOf(string file);

    /// <summary>The side, for the answer.</summary>
    DifferenceSide Describe(string tier) => new(Name, Description, Commit, tier);
}
