using Litmus.Comparison.Verdicts;

namespace Litmus.Foreign.Contract;

/// <summary>What a solver answered, as far as it can be used.</summary>
public sealed record SolverAnswer
{
    /// <summary>What it computed, by claim, each in the unit of the claim. A claim with a fault is not here.</summary>
    public IReadOnlyDictionary<string, Observation> Observations { get; init; } = new Dictionary<string, Observation>(StringComparer.Ordinal);

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<SolverFault> Faults { get; init; } = [];

    /// <summary>What a person should know and what harms nothing: a unit that was converted, a process that was left behind.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Its tables as CSV, by the name of their file.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>An answer that cannot be used at all.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">One sentence.</param>
    public static SolverAnswer None(SolverFaultKind kind, string message) => new() { Faults = [new SolverFault(kind, Claim: null, message)] };
}
