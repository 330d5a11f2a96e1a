using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;

namespace Litmus.PhaseField.Texture;

/// <summary>Whether the area fractions can still change.</summary>
/// <remarks>
/// They cannot if one orientation fills the film and every other order parameter is a shrinking trace. A trace obeys ∂φ/∂t = −L[w φ r − κ∇²φ] with
/// r = c₁ + c₂φ + c₃φ² + 2g(S − φ²). By the maximum principle, which a stable explicit step keeps, its largest value falls while r is positive where φ is not
/// zero. Among grains of one orientation r stays positive: where n of them are equal, S = n/(1 + 2g(n − 1)) exceeds 1/(2g) for any n if g > ½, which the
/// Landau form demands (a = b = 1). Nor can they change if no grain is left: an order parameter that is zero everywhere stays zero.
/// </remarks>
internal static class SettledTexture
{
    // Far below the ½ at which a cell changes its grain. A trace of 0.1 lowers the Σφ² of the others by a hundredth.
    private const double LargestTrace = 0.1;

    /// <summary>Whether one orientation holds all cells of a fully active film and all else are shrinking traces, or no grain is left.</summary>
    public static bool IsReached(AllenCahnParameters parameters, PhaseFieldState state, TextureSample sample, double threshold) =>
        sample.OccupiedFraction == 0 ? HoldsNoGrain(parameters, state) : HoldsOneOrientation(parameters, state, sample, threshold);

    private static bool HoldsNoGrain(AllenCahnParameters parameters, PhaseFieldState state)
    {
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            foreach (FieldRun run in state.Runs(line))
            {
                if (run.Field >= parameters.FirstGrain && state.Values(run).ContainsAnyExcept(0.0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HoldsOneOrientation(AllenCahnParameters parameters, PhaseFieldState state, TextureSample sample, double threshold)
    {
        if (sample.ActiveRows != state.Grid.RowCount || sample.OccupiedFraction != 1 || sample.AreaFractions.Max() != 1)
        {
            return false;
        }

        int prevailing = sample.AreaFractions.IndexOf(1);
        double[] squares = new double[state.Grid.ColumnCount];
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            SumSquares(state, line, squares);
            foreach (FieldRun run in state.Runs(line))
            {
                bool isPrevailing = run.Field >= parameters.FirstGrain && parameters.GrainOrientations[run.Field - parameters.FirstGrain] == prevailing;
                if (!isPrevailing && !Shrinks(parameters.FreeEnergy, run.Field, state.Values(run), squares.AsSpan(run.Column), threshold))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void SumSquares(PhaseFieldState state, int line, double[] squares)
    {
        Array.Clear(squares);
        foreach (FieldRun run in state.Runs(line))
        {
            ReadOnlySpan<double> values = state.Values(run);
            for (int i = 0; i < values.Length; i++)
            {
                squares[run.Column + i] += values[i] * values[i];
            }
        }
    }

    private static bool Shrinks(FreeEnergyDensity energy, int field, ReadOnlySpan<double> values, ReadOnlySpan<double> squares, double threshold)
    {
        WellPolynomial well = energy.Well(field);
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (Math.Abs(value) > threshold
                && !(Math.Abs(value) <= LargestTrace && well.Derivative(value) / value > -2 * energy.Coupling * (squares[i] - (value * value))))
            {
                return false;
            }
        }

        return true;
    }
}
