using System.Collections.Immutable;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>How well a spectrum obeys the Kramers–Kronig relations.</summary>
/// <param name="RealResiduals">(Re Z fitted − Re Z)/|Z| [1], in the order of the spectrum.</param>
/// <param name="ImaginaryResiduals">(Im Z fitted − Im Z)/|Z| [1], in the order of the spectrum.</param>
/// <param name="ElementCount">Number of Voigt elements used.</param>
/// <param name="OverfitRatio">1 − Σ|R &lt; 0|/Σ|R ≥ 0| [1]: near 1 while the elements describe the spectrum, low when they fit its noise.</param>
public sealed record KramersKronigResult(ImmutableArray<double> RealResiduals, ImmutableArray<double> ImaginaryResiduals, int ElementCount, double OverfitRatio)
{
    /// <summary>Largest residual [1].</summary>
    public double LargestResidual => RealResiduals.Concat(ImaginaryResiduals).Max(Math.Abs);

    /// <summary>Root mean square of the residuals [1].</summary>
    public double RootMeanSquare => Math.Sqrt(RealResiduals.Concat(ImaginaryResiduals).Average(residual => residual * residual));
}
