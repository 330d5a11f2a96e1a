namespace Litmus.Electrochemistry.Impedance;

/// <summary>A fitted quantity.</summary>
/// <param name="Value">Its value.</param>
/// <param name="RelativeStandardUncertainty">Standard uncertainty of its logarithm, or of the logit of a share [1]; infinite if undetermined.</param>
/// <param name="Lower">Lower end of the confidence interval.</param>
/// <param name="Upper">Upper end of the confidence interval.</param>
public sealed record Estimate(double Value, double RelativeStandardUncertainty, double Lower, double Upper);
