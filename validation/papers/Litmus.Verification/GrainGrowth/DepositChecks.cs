using Litmus.Cases;
using Litmus.PhaseField.Activation;

namespace Litmus.Verification.GrainGrowth;

/// <summary>The thickness of a film that follows its deposit.</summary>
internal static class DepositChecks
{
    public static void Check(CaseObservations observations)
    {
        DepositedThickness film = new([0, 10, 30], [1, 3, 9]);
        observations.Check(
            typeof(DepositedThickness), "thickness a quarter of the way from 3 to 9", "4.5", film.ThicknessAt(15), 4.5, "1", Tolerance.None("small numbers"));
        observations.Check(
            typeof(DepositedThickness), "rows of 0.5 at a thickness of 4.5", "9", film.ActiveRows(15, rowCount: 40, spacing: 0.5), 9, "1",
            Tolerance.None("a count"));
    }
}
