namespace Litmus.Comparison.Sensitivities;

/// <summary>One evaluation of a claim with an input changed.</summary>
/// <param name="Excess">How far the point estimate lies beyond the nearest limit of its margin; zero or negative inside.</param>
/// <param name="Result">The point estimate, in the claim's unit; absent for tokens.</param>
public readonly record struct Probe(double Excess, double? Result);
