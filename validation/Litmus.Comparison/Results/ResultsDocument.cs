using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Results;

/// <summary>The whole outcome of a run, as <c>results.json</c> holds it. Every output is made from it.</summary>
public sealed record ResultsDocument
{
    /// <summary>Version of the contract.</summary>
    public const string SchemaVersion = "1.3";

    /// <summary>When, where, from which source.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>The papers.</summary>
    public required IReadOnlyList<PaperRecord> Papers { get; init; }

    /// <summary>The claims, in the order of the reference data.</summary>
    public required IReadOnlyList<ClaimResult> Claims { get; init; }

    /// <summary>The cases, in the order of the catalogue.</summary>
    public required IReadOnlyList<CaseResult> Cases { get; init; }

    /// <summary>The findings, paper by paper.</summary>
    public IReadOnlyList<FindingRecord> Findings { get; init; } = [];

    /// <summary>Troubles of the document as a whole (no claims, a claim missing, altered numbers); each makes the gate red.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];

    /// <summary>The checks of the solvers, in the order of the cases.</summary>
    public IReadOnlyList<VerificationOutcome> Verification => [.. Cases.SelectMany(VerificationOutcome.Of)];

    /// <summary>The gate over everything. Zero claims is red, and so is a check that does not hold.</summary>
    public GateStatus GateStatus => Claims.Count == 0 || Troubles.Count > 0 ? GateStatus.Red : Gates.Max(gate => gate.Status);

    /// <summary>The exit code that goes with the gate.</summary>
    public int ExitCode => Claims.Count == 0 || Troubles.Count > 0 ? ExitCodes.Data : ExitCodes.For(Gates.Select(gate => gate.Code));

    /// <summary>Number of claims with each verdict; every verdict is there.</summary>
    public IReadOnlyDictionary<Verdict, int> Counts =>
        Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, verdict => Claims.Count(claim => claim.Judgement.Verdict == verdict));

    private IEnumerable<GateOutcome> Gates => Claims.Select(claim => claim.Gate).Concat(Verification.Select(outcome => outcome.Gate));
}
