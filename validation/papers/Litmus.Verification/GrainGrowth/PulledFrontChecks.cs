using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.OneDimensional;

namespace Litmus.Verification.GrainGrowth;

/// <summary>A flat front of one grain into the void where φ = 0 is unstable, and where it is metastable.</summary>
internal static class PulledFrontChecks
{
    private const double Spacing = 0.5;
    private const double TimeStep = 0.04;
    private const double Early = 60, Late = 180;
    private const string Table = "pulled-front";

    /// <summary>The pulled front: its mean speed between two times, and its speed over time as a figure.</summary>
    public static void CheckPulled(CaseObservations observations, double mobility, double wellHeight, CancellationToken cancellationToken)
    {
        // In units of the decay length and time of the continuum, √(κ/w) = 1 and 1/(Lw) = 1 for L = w = 1.
        double gradient = wellHeight;
        CellGrid grid = new() { ColumnCount = 800, RowCount = 1, Spacing = Spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(grid, FreeEnergyDensity.Chen, wellHeight, LateralBoundary.ZeroFlux, (mobility, gradient));
        AllenCahnOptions options = new() { TimeStep = TimeStep, SubstepsPerStep = 1, Storage = FieldStorage.Dense };
        double[] times = [.. Enumerable.Range(1, 36).Select(i => 5.0 * i)];
        double[] positions =
        [
            .. GrainBlock.StatesAt(parameters, options, GrainBlock.State(grid, 1, (_, x, _) => x < 4 ? 1 : 0), cancellationToken, times)
                .Select(GrainBlock.HalfwayPosition),
        ];
        (double limit, double decay) = FrontSpeed.PulledOnGrid(mobility, gradient, wellHeight, Spacing, TimeStep);
        double measured = (positions[^1] - positions[Array.IndexOf(times, Early)]) / (Late - Early);
        observations.Check(
            "Pulled front, mean speed from t = 60 to 180", "2L√(κw) on this grid, with the known corrections up to ln t/t of a front from a step", measured,
            limit + ((Delay(Late, decay) - Delay(Early, decay)) / (Late - Early)), "1", Tolerance.Absolute(
                0.0015, "the next term of the position is of order 1/t; with a factor of ten it changes the mean speed by 10 (1/60 − 1/180)/120 = 0.001"));

        // Speeds at the middle of each stretch.
        double[] middles = [.. times.Skip(1).Select(time => time - 2.5)];
        double[] found = [.. positions.Skip(1).Zip(positions, (after, before) => (after - before) / 5)];
        double[] expected = [.. times.Skip(1).Zip(times, (after, before) => limit + ((Delay(after, decay) - Delay(before, decay)) / 5))];
        observations.Table(new CaseTable(
            Table,
            [
                CaseColumn.Of("time_1", middles),
                CaseColumn.Of("found_speed_1", found),
                CaseColumn.Of("exact_speed_1", expected),
            ]));
        double continuum = FrontSpeed.Pulled(mobility, gradient, wellHeight);
        observations.Table(new CaseTable(
            Table + "-limits",
            [
                CaseColumn.Of("limit", ["2L√(κw), continuum", "2L√(κw), this grid"]),
                CaseColumn.Of("speed_1", [continuum, limit]),
            ]));
        observations.Figure(new FigureDescription(
            Table,
            "Speed of a front into the unstable void",
            "Points: found. Line: the limit on this grid with the corrections −3/(2λt) + 3√π/2 t^(−3/2) + … that a front from a step has; they are "
            + "asymptotic, so that early points may lie off. Rules: 2L√(κw) of the continuum, and on this grid of half a decay length.",
            new FigureAxis("time × Lw"),
            new FigureAxis("speed / L√(κw)"),
            [
                new FigureLayer(FigureMark.Rule, Table + "-limits", string.Empty, "speed_1", Series: "limit"),
                new FigureLayer(FigureMark.Line, Table, "time_1", "exact_speed_1", Label: "with the corrections in 1/t"),
                new FigureLayer(FigureMark.Point, Table, "time_1", "found_speed_1", Label: "found"),
            ],
            []));
    }

    /// <summary>The front into the metastable void: its closed speed, and second order in the spacing.</summary>
    public static void CheckMetastable(CaseObservations observations, double mobility, double wellHeight, CancellationToken cancellationToken)
    {
        double coarse = MetastableSpeed(1, mobility, wellHeight, cancellationToken);
        double middle = MetastableSpeed(0.5, mobility, wellHeight, cancellationToken);
        double fine = MetastableSpeed(0.25, mobility, wellHeight, cancellationToken);
        observations.Check(
            "Front into the metastable void, speed extrapolated in the spacing", "3ΔL√(2wκ), Δ = 0.1, κ = 8", fine + ((fine - middle) / 3),
            FrontSpeed.Metastable(mobility, 8, wellHeight, 0.1), "1",
            Tolerance.Absolute(0.002, "the first-order error of the step, rate × step = 1 × 0.0016 of the speed, is left"));
        observations.Check(
            "Front into the metastable void, order in the spacing", "2: central differences", Math.Log2((middle - coarse) / (fine - middle)), 2, "1",
            Tolerance.Absolute(0.1, "two-sided; the next term falls with the fourth power"));
    }

    // Same step for all spacings, so that differences are those of the spacing.
    private static double MetastableSpeed(double spacing, double mobility, double wellHeight, CancellationToken cancellationToken)
    {
        const double early = 10, late = 30;
        CellGrid grid = new() { ColumnCount = (int)(80 / spacing), RowCount = 1, Spacing = spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.MetastableVoid(0.1, 1), wellHeight, LateralBoundary.ZeroFlux, (mobility, 8));
        AllenCahnOptions options = new() { TimeStep = 0.0125, SubstepsPerStep = 8, Storage = FieldStorage.Dense };
        PhaseFieldState initial = GrainBlock.State(grid, 1, (_, x, _) => (1 - Math.Tanh((x - 20) / 4)) / 2);
        PhaseFieldState[] states = GrainBlock.StatesAt(parameters, options, initial, cancellationToken, early, late);
        return (GrainBlock.HalfwayPosition(states[1]) - GrainBlock.HalfwayPosition(states[0])) / (late - early);
    }

    // Position beyond v t of a front from a step: −(3/2λ) ln t − 3√π/√t + (9/8)(5 − 6 ln 2) ln t/t, with the length and time of the continuum in the small
    // second and third term.
    // Sources: U. Ebert, W. van Saarloos, Physica D 146 (2000) 1; J. Berestycki, É. Brunet, B. Derrida, EPL 122 (2018) 10001 (both cited from secondary
    // literature).
    private static double Delay(double time, double decay) =>
        (-1.5 / decay * Math.Log(time)) - (3 * Math.Sqrt(Math.PI / time)) + (9.0 / 8 * (5 - (6 * Math.Log(2))) * Math.Log(time) / time);
}
