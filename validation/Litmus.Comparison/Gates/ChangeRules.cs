using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Gates;

/// <summary>The change axis as a pure function.</summary>
public static class ChangeRules
{
    // Rounding of a few hundred operations in double precision. Values that differ by less come from the same computation in another order.
    private const double RoundingFloor = 1e-13;

    /// <summary>Compares this run with the accepted one.</summary>
    public static Change Compare(AcceptedJudgement? accepted, Judgement now, Observation? observation)
    {
        if (accepted is null)
        {
            return Change.New;
        }

        if (now.Verdict == Verdict.NotAssessed)
        {
            return accepted.Verdict == Verdict.NotAssessed ? Change.Identical : Change.Lost;
        }

        if (accepted.Verdict == Verdict.NotAssessed)
        {
            return Change.New;
        }

        int before = Rank(accepted.Verdict);
        int after = Rank(now.Verdict);
        if (before != after)
        {
            return after > before ? Change.Improved : Change.Regressed;
        }

        return CompareValues(accepted, observation);
    }

    private static Change CompareValues(AcceptedJudgement accepted, Observation? observation)
    {
        if (accepted.Value is not { } before || observation?.Value is not { } after)
        {
            return string.Equals(accepted.Token, observation?.Token, StringComparison.Ordinal) ? Change.Identical : Change.Shifted;
        }

        if (BitConverter.DoubleToInt64Bits(before) == BitConverter.DoubleToInt64Bits(after))
        {
            return Change.Identical;
        }

        double floor = Math.Max(VerdictRules.CoverageFactor * observation.NumericalUncertainty, RoundingFloor * Math.Max(Math.Abs(before), Math.Abs(after)));
        return Math.Abs(after - before) <= floor ? Change.Equivalent : Change.Shifted;
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.NotReproduced => 0,
        Verdict.Inconclusive => 1,
        _ => 2,
    };
}
