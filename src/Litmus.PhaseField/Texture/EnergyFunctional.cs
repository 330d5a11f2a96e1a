using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.Texture;

/// <summary>F = Σ_cells [w f₀(φ) + Σ_q κ_q/2 |∇φ_q|²] Δxᵈ over the active rows, with gradients over the cell faces, as in the stencil.</summary>
/// <remarks>The scheme follows its gradient, so a stable explicit step never raises it while no row is activated.</remarks>
public static class EnergyFunctional
{
    /// <summary>Energy of the active rows [energy density × lengthᵈ of the model]; a filled cell counts −w/4 in the Landau form with a = b = 1.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="state">The order parameters.</param>
    /// <param name="activeRows">Rows to count.</param>
    public static double Of(AllenCahnParameters parameters, PhaseFieldState state, int activeRows)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(state);
        CellGrid grid = state.Grid;
        double gradients = 0, wells = 0, spacingSquared = grid.Spacing * grid.Spacing;
        bool readsAbove = parameters.UnactivatedRows == UnactivatedRows.Exposed && activeRows < grid.RowCount;
        bool isPeriodic = parameters.LateralBoundary == LateralBoundary.Periodic;
        LineScratch scratch = new(grid.ColumnCount);
        for (int row = 0; row < activeRows; row++)
        {
            for (int layer = 0; layer < grid.DepthCount; layer++)
            {
                int line = (row * grid.DepthCount) + layer;
                wells += WellsOf(parameters, state, line, scratch);
                gradients += AlongLine(parameters, state, line, isPeriodic, scratch);
                if (row + 1 < activeRows || readsAbove)
                {
                    gradients += Between(parameters, state, line, line + grid.DepthCount, scratch);
                }

                if (layer + 1 < grid.DepthCount || (isPeriodic && grid.DepthCount > 1))
                {
                    gradients += Between(parameters, state, line, (row * grid.DepthCount) + ((layer + 1) % grid.DepthCount), scratch);
                }
            }
        }

        return Math.Pow(grid.Spacing, grid.Dimensions) * ((parameters.WellHeight * wells) + (gradients / spacingSquared));
    }

    // Σp(φ) + g [(Σφ²)² − Σφ⁴]/2
    private static double WellsOf(AllenCahnParameters parameters, PhaseFieldState state, int line, LineScratch scratch)
    {
        Array.Clear(scratch.First);
        Array.Clear(scratch.Second);
        double sum = 0;
        foreach (FieldRun run in state.Runs(line))
        {
            FreeEnergies.WellPolynomial well = parameters.FreeEnergy.Well(run.Field);
            ReadOnlySpan<double> values = state.Values(run);
            for (int i = 0; i < values.Length; i++)
            {
                double square = values[i] * values[i];
                sum += well.Value(values[i]);
                scratch.First[run.Column + i] += square;
                scratch.Second[run.Column + i] += square * square;
            }
        }

        for (int column = 0; column < scratch.First.Length; column++)
        {
            sum += parameters.FreeEnergy.Coupling * ((scratch.First[column] * scratch.First[column]) - scratch.Second[column]) / 2;
        }

        return sum;
    }

    private static double AlongLine(AllenCahnParameters parameters, PhaseFieldState state, int line, bool isPeriodic, LineScratch scratch)
    {
        double sum = 0;
        foreach (int field in scratch.FieldsOf(state, line, line))
        {
            Array.Clear(scratch.First);
            state.AddLine(field, line, scratch.First);
            double squares = 0;
            for (int column = 1; column < scratch.First.Length; column++)
            {
                double difference = scratch.First[column] - scratch.First[column - 1];
                squares += difference * difference;
            }

            double across = isPeriodic ? scratch.First[0] - scratch.First[^1] : 0;
            sum += parameters.GradientEnergyCoefficient(field) / 2 * (squares + (across * across));
        }

        return sum;
    }

    private static double Between(AllenCahnParameters parameters, PhaseFieldState state, int line, int other, LineScratch scratch)
    {
        double sum = 0;
        foreach (int field in scratch.FieldsOf(state, line, other))
        {
            Array.Clear(scratch.First);
            Array.Clear(scratch.Second);
            state.AddLine(field, line, scratch.First);
            state.AddLine(field, other, scratch.Second);
            double squares = 0;
            for (int column = 0; column < scratch.First.Length; column++)
            {
                double difference = scratch.First[column] - scratch.Second[column];
                squares += difference * difference;
            }

            sum += parameters.GradientEnergyCoefficient(field) / 2 * squares;
        }

        return sum;
    }

    private sealed class LineScratch(int columnCount)
    {
        private readonly SortedSet<int> _fields = [];

        public double[] First { get; } = new double[columnCount];

        public double[] Second { get; } = new double[columnCount];

        public SortedSet<int> FieldsOf(PhaseFieldState state, int line, int other)
        {
            _fields.Clear();
            foreach (FieldRun run in state.Runs(line))
            {
                _fields.Add(run.Field);
            }

            foreach (FieldRun run in state.Runs(other))
            {
                _fields.Add(run.Field);
            }

            return _fields;
        }
    }
}
