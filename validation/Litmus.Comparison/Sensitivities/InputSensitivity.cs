namespace Litmus.Comparison.Sensitivities;

/// <summary>What one input alone would have to be for a claim to be reproduced.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Factor">Factor on the input, nearest to 1, at which the point estimate enters the margin; absent when no value does.</param>
/// <param name="Value">The input at that factor, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the input.</param>
/// <param name="Outcome"><c>reproduced</c>, <c>no value reproduces it</c>, <c>has no influence</c>, that another value needs an
/// engine, or why the input was not varied.</param>
/// <param name="Supremum">Where no value does: the result that comes nearest to the margin, in the claim's unit.</param>
/// <param name="SupremumFactor">The factor at which it is reached.</param>
public sealed record InputSensitivity(string Input, double? Factor, double? Value, string Unit, string Outcome, double? Supremum, double? SupremumFactor)
{
    /// <summary>Word for a factor found.</summary>
    public const string Reproduced = "reproduced";

    /// <summary>Word for none found in the range searched.</summary>
    public const string NoValue = "no value reproduces it";

    /// <summary>Word for an input on which the result does not depend.</summary>
    public const string NoInfluence = "has no influence";

    /// <summary>Word for an input of which an external engine has answered too few values to say more.</summary>
    public const string NeedsEngine = "not known: another value needs the engine";
}
