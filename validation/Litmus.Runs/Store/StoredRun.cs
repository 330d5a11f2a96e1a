using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;
using Litmus.Runs.Sampling;

namespace Litmus.Runs.Store;

/// <summary>A finished run as it lies in the store.</summary>
public sealed record StoredRun
{
    /// <summary>Identity of the run.</summary>
    public required string Hash { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    public required DateTime ComputedUtc { get; init; }

    /// <summary>Seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Peak memory of the process until then [MiB].</summary>
    public required double PeakMemoryMiB { get; init; }

    /// <summary>The machine that computed it. Absent in a run that was stored before runs kept it.</summary>
    public MachineRecord? Machine { get; init; }

    /// <summary>The night that computed it; absent for a run outside a nightly.</summary>
    public string? Night { get; init; }

    /// <summary>The inputs.</summary>
    public required IReadOnlyList<InputRecord> Inputs { get; init; }

    /// <summary>The observation of each claim.</summary>
    public required IReadOnlyDictionary<string, Observation> Observations { get; init; }

    /// <summary>What the samples gave for each claim; empty where nothing was sampled.</summary>
    public IReadOnlyDictionary<string, SampledOutcomes> Samples { get; init; } = new Dictionary<string, SampledOutcomes>(StringComparer.Ordinal);

    /// <summary>The checks of the solver that the case verifies.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>Remarks on the case.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Figures.</summary>
    public IReadOnlyList<FigureDescription> Figures { get; init; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<StoredTable> Tables { get; init; } = [];

    /// <summary>The answers of external engines that it rests on, by the hash of their job.</summary>
    public IReadOnlyList<UsedAnswer> Answers { get; init; } = [];

    /// <summary>Names of inputs that the case declares and the run with the inputs as declared never read.</summary>
    public IReadOnlyList<string> UnreadInputs { get; init; } = [];
}
