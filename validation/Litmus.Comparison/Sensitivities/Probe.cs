namespace Litmus.Comparison.Sensitivities;

/// <summary>One evaluation of a claim with an input changed.</summary>
/// <param name="Offset">How far the point estimate lies beyond its margin: negative below, positive above, 0 inside. For a token: 0 where it is as stated, 1 where not.</param>
/// <param name="Result">The point estimate, in the claim's unit; absent for tokens.</param>
public readonly record struct Probe(double Offset, double? Result);
