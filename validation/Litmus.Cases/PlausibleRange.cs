namespace Litmus.Cases;

/// <summary>What an input may plausibly be. It is not its standard uncertainty: a value at either end would surprise nobody.</summary>
/// <param name="Lower">Lower end, in the input's unit.</param>
/// <param name="Upper">Upper end, in the input's unit.</param>
/// <param name="Source">Where the two ends come from.</param>
/// <param name="IsInMargin">Whether the margins of the claims contain this range already, as they do for printed digits.</param>
public sealed record PlausibleRange(double Lower, double Upper, string Source, bool IsInMargin);
