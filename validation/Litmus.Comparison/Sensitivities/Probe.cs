namespace Litmus.Comparison.Sensitivities;

/// <summary>One evaluation of a claim with an input changed.</summary>
/// <param name="Offset">
/// How far the point estimate lies beyond its margin: negative below, positive above, 0 inside. For a token: 0 if it is as stated, else 1.
/// </param>
/// <param name="Result">The point estimate, in the claim's unit; absent for tokens.</param>
public readonly record struct Probe(double Offset, double? Result)
{
    /// <summary>For a token or a count: the continuous numbers whose signs decide it, always in the same order. Else empty.</summary>
    public IReadOnlyList<double> DecidingNumbers { get => field ?? []; init; }

    /// <summary>Whether offset, result and evidence are the same.</summary>
    public bool IsSameAs(Probe other) => Offset == other.Offset && Result == other.Result && DecidingNumbers.SequenceEqual(other.DecidingNumbers);
}
