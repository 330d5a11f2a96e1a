using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Contract;

namespace Litmus.Foreign.Running;

/// <summary>What a solver gave for one case.</summary>
public sealed record ForeignRun
{
    /// <summary>Name of the solver.</summary>
    public required string Solver { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>Identity of what was asked: the request, and what the claims expect.</summary>
    public required string Asked { get; init; }

    /// <summary>The claims that were asked.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>Whether the inputs were varied through the solver.</summary>
    public required bool VariesInputs { get; init; }

    /// <summary>What it computed, by claim, in the unit of the claim.</summary>
    public required IReadOnlyDictionary<string, Observation> Observations { get; init; }

    /// <summary>What went wrong.</summary>
    public required IReadOnlyList<SolverFault> Faults { get; init; }

    /// <summary>What a person should know and what harms nothing.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    public required DateTime ComputedUtc { get; init; }

    /// <summary>Seconds it took, with all variations.</summary>
    public required double Seconds { get; init; }

    /// <summary>Judges what it says of a claim, beside our own.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="ours">What our own solver computed, in the unit of the claim; absent where it computed nothing.</param>
    /// <returns>Nothing where it says nothing of the claim.</returns>
    public SecondOpinion? OpinionOn(Claim claim, Observation? ours) => Observations.TryGetValue(claim.Id, out Observation? observation)
        ? SecondOpinion.Of(claim, Solver, Version, observation, VariesInputs, ours)
        : null;
}
