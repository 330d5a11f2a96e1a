using System.Collections.Immutable;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>A circuit fitted to a spectrum.</summary>
/// <param name="Circuit">The circuit; arcs in the order of their time constants, fast first.</param>
/// <param name="SeriesResistance">Resistance in series R_b [Ω or Ω m²].</param>
/// <param name="Arcs">The arcs, in the same order.</param>
/// <param name="ArcResistance">Sum of the resistances of the arcs [Ω or Ω m²], with the uncertainty of the sum.</param>
/// <param name="FirstShare">Share of the fastest arc in that sum [1], with the uncertainty of the split; absent with fewer than two arcs.</param>
/// <param name="RootMeanSquare">Root mean square of the weighted residuals [1], (Z fitted − Z)/|Z|.</param>
/// <param name="LargestResidual">Largest of their absolute values [1].</param>
/// <param name="StartsAtOptimum">Number of starts that reached this optimum, to one part in 10⁶ of the sum of squares.</param>
/// <param name="StartCount">Number of starts.</param>
public sealed record CircuitFitResult(
    EquivalentCircuit Circuit,
    Estimate SeriesResistance,
    ImmutableArray<ArcEstimate> Arcs,
    Estimate ArcResistance,
    Estimate? FirstShare,
    double RootMeanSquare,
    double LargestResidual,
    int StartsAtOptimum,
    int StartCount);
