using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;

namespace Litmus.Runs.Judging;

/// <summary>Brings an observation from the case's unit into the claim's.</summary>
public static class ClaimUnits
{
    /// <summary>The observation in the claim's unit.</summary>
    /// <returns>Nothing when the two units have different dimensions; that is an error in the case.</returns>
    public static Observation? Convert(Observation stored, Claim claim)
    {
        Unit from = Unit.Parse(stored.Unit);
        Unit to = Unit.Parse(claim.Expected.Unit);
        if (!from.ConvertsTo(to))
        {
            return null;
        }

        return stored with
        {
            Value = stored.Value is { } value ? Number(value, from, to) : null,
            Unit = claim.Expected.Unit,
            Bounds = stored.Bounds is { } bounds ? new ValueBounds(Number(bounds.Least, from, to), Number(bounds.Greatest, from, to)) : null,
            NumericalUncertainty = Difference(stored.NumericalUncertainty, from, to),
            InputUncertainty = Difference(stored.InputUncertainty, from, to),
        };
    }

    /// <summary>A number in another unit; the same bits where the unit is the same.</summary>
    public static double Number(double value, Unit from, Unit to) => from.Symbol == to.Symbol ? value : to.FromSi(from.ToSi(value));

    private static double Difference(double value, Unit from, Unit to) => from.Symbol == to.Symbol ? value : to.DifferenceFromSi(from.DifferenceToSi(value));
}
