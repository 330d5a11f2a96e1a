using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Texture;

/// <summary>Whether area fractions can still change.</summary>
internal static class SettledTexture
{
    /// <summary>Whether all rows are active, all cells occupied, and only one orientation has order parameters above the threshold. Then no cell can become empty or pass to another orientation.</summary>
    public static bool IsReached(AllenCahnParameters parameters, PhaseFieldState state, TextureSample sample, double threshold) =>
        sample.ActiveRows == state.Grid.RowCount && sample.OccupiedFraction == 1 && HoldsOneOrientation(parameters, state, threshold);

    // The void is no orientation: while it is present, the texture is not settled.
    private static bool HoldsOneOrientation(AllenCahnParameters parameters, PhaseFieldState state, double threshold)
    {
        int? found = null;
        foreach (FieldRun run in state.AllRuns)
        {
            if (run.Field >= parameters.FirstGrain && parameters.GrainOrientations[run.Field - parameters.FirstGrain] == found)
            {
                continue;
            }

            if (state.Values(run).ContainsAnyExceptInRange(-threshold, threshold))
            {
                if (run.Field < parameters.FirstGrain || found is not null)
                {
                    return false;
                }

                found = parameters.GrainOrientations[run.Field - parameters.FirstGrain];
            }
        }

        return found is not null;
    }
}
