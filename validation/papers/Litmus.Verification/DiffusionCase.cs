using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do series and grid solve the diffusion equation of a stripped slab? The eigenfunction series is written out here once more.</summary>
public sealed class DiffusionCase : IValidationCase
{
    private const string Setting = "Setting of the checks, of the size of an anode";

    // A time of 8000 s is 0.2 of L²/D.
    private const double Duration = 8000;
    private const string Table = "interface-concentration";
    private static readonly Input DiffusionCoefficient = Input.Exact("diffusionCoefficient", 1e-14, "m2/s", Setting);
    private static readonly Input Thickness = Input.Exact("thickness", 20, "um", Setting);
    private static readonly Input CurrentDensity = Input.Exact("currentDensity", 3, "A/m2", Setting);
    private static readonly Input InitialConcentration = Input.Exact("initialConcentration", 76_900, "mol/m3", Setting);

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<DiffusionCase>(
        "diffusion",
        "Do the series and the finite volumes solve ∂c/∂t = D ∂²c/∂x² in a slab that is stripped at one face?",
        [DiffusionCoefficient, Thickness, CurrentDensity, InitialConcentration],
        typeof(FiniteVolumeStrippingSolver));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FiniteVolumeStrippingParameters slab = new()
        {
            DiffusionCoefficient = inputs[DiffusionCoefficient],
            Thickness = inputs[Thickness],
            StrippingCurrentDensity = inputs[CurrentDensity],
            InitialConcentration = inputs[InitialConcentration],
            Duration = Duration,
        };
        CaseObservations observations = CaseObservations.For(Description);
        CheckGrid(observations, slab, cancellationToken);
        CheckDepletion(observations, slab, cancellationToken);
        PolycrystalChecks.Add(observations);
        DesignChecks.Add(observations);
        return observations;
    }

    // (1 − c/c₀)/b at the stripped face, b = jL/(F D c₀), τ = t D/L².
    private static double SurfaceDepletion(double dimensionlessTime)
    {
        double sum = dimensionlessTime + (1.0 / 3);
        for (int n = 1; n <= 400; n++)
        {
            sum -= 2 / (n * n * Math.PI * Math.PI) * Math.Exp(-n * n * Math.PI * Math.PI * dimensionlessTime);
        }

        return sum;
    }

    private static double Current(FiniteVolumeStrippingParameters slab) =>
        slab.StrippingCurrentDensity * slab.Thickness / (PhysicalConstants.Faraday * slab.DiffusionCoefficient * slab.InitialConcentration);

    private static double TimeScale(FiniteVolumeStrippingParameters slab) => slab.Thickness * slab.Thickness / slab.DiffusionCoefficient;

    private static void CheckGrid(CaseObservations observations, FiniteVolumeStrippingParameters slab, CancellationToken cancellationToken)
    {
        double scale = TimeScale(slab), exact = 1 - (Current(slab) * SurfaceDepletion(Duration / scale));
        FiniteVolumeStrippingResult[] results =
        [
            .. ((int[])[40, 80, 160]).Select(cells =>
                new FiniteVolumeStrippingSolver(slab, new() { CellCount = cells, StepCount = 10 * cells }).Solve(cancellationToken: cancellationToken)),
        ];
        double[] errors = [.. results.Select(result => Math.Abs((result.InterfaceConcentrations[^1] / slab.InitialConcentration) - exact))];
        observations.Check(
            "Finite volumes, interface concentration: order in the spacing", "2, with a step that falls with the spacing", Math.Log2(errors[1] / errors[2]), 2,
            "1",
            Tolerance.Absolute(0.1, "two-sided; second order in space and time, the next term is smaller by the spacing"));
        observations.Check(
            typeof(FiniteVolumeStrippingSolver), "charge balance", "0: fluxes cancel between cells on any grid", results[2].BalanceError, 0, "1",
            Tolerance.Absolute(1e-11, "rounding of a sum over 1600 steps"));
        observations.Check(
            typeof(FiniteVolumeStrippingSolver), "interface concentration at 0.2 L²/D", "400 eigenfunctions",
            results[2].InterfaceConcentrations[^1] / slab.InitialConcentration, exact, "1",
            Tolerance.Relative(1e-4, "second order in a spacing of 1/160"));

        FiniteVolumeStrippingResult drawn = results[0];
        int[] shown = [.. Enumerable.Range(0, 40).Select(i => (i + 1) * drawn.Times.Length / 40).Select(end => end - 1)];
        observations.Table(new CaseTable(
            Table,
            [
                CaseColumn.Of("time_s", [.. shown.Select(i => drawn.Times[i])]),
                CaseColumn.Of("found_1", [.. shown.Select(i => drawn.InterfaceConcentrations[i] / slab.InitialConcentration)]),
                CaseColumn.Of("exact_1", [.. shown.Select(i => 1 - (Current(slab) * SurfaceDepletion(drawn.Times[i] / scale)))]),
            ]));
        observations.Figure(new FigureDescription(
            Table,
            "Concentration at the stripped face",
            "Points: finite volumes, 40 cells. Line: 400 eigenfunctions.",
            new FigureAxis("time (s)"),
            new FigureAxis("concentration / initial concentration"),
            [
                new FigureLayer(FigureMark.Line, Table, "time_s", "exact_1", Label: "exact"),
                new FigureLayer(FigureMark.Point, Table, "time_s", "found_1", Label: "found"),
            ],
            []));
    }

    private static void CheckDepletion(CaseObservations observations, FiniteVolumeStrippingParameters slab, CancellationToken cancellationToken)
    {
        StrippingAnode anode = AnodeOf(slab);
        double scale = TimeScale(slab);
        observations.Check(
            "Depletion time, concentration left at the stripped face", "0, by 400 eigenfunctions",
            1 - (Current(slab) * SurfaceDepletion(anode.DepletionTime / scale)), 0, "1",
            Tolerance.Absolute(1e-11, "the root is good to 1e-12"));
        FiniteVolumeStrippingResult grid = new FiniteVolumeStrippingSolver(slab with { Duration = scale }, new() { CellCount = 400, StepCount = 800 })
            .Solve(cancellationToken: cancellationToken);
        observations.Check(
            typeof(FiniteVolumeStrippingSolver), "depletion time", "the root of the series", grid.DepletionTime, anode.DepletionTime, "s",
            Tolerance.Relative(1e-4, "spacing and step are 1/400 and 1/800: second order leaves 1e-5"));

        FiniteVolumeStrippingParameters thick = slab with { Thickness = 100 * slab.Thickness };
        double root = PhysicalConstants.Faraday * slab.InitialConcentration / (2 * slab.StrippingCurrentDensity);
        double sand = Math.PI * slab.DiffusionCoefficient * Math.Pow(root, 2);
        observations.Check(
            "Depletion time of a thick slab", "Sand: πD(Fc₀/2j)²", AnodeOf(thick).DepletionTime, sand, "s",
            Tolerance.Relative(1e-11, "the far face is felt through exp(−L²/Dt), below 1e-300; the root is good to 1e-12"));

        FiniteVolumeStrippingParameters thin = slab with { Thickness = slab.Thickness / 100 };
        double quasiSteady = (PhysicalConstants.Faraday * slab.InitialConcentration * thin.Thickness / slab.StrippingCurrentDensity) - (TimeScale(thin) / 3);
        observations.Check(
            "Depletion time of a thin slab", "Fc₀L/j − L²/3D: all of the inventory but a parabola", AnodeOf(thin).DepletionTime, quasiSteady, "s",
            Tolerance.Relative(1e-11, "the transient has died away as exp(−π²Dt/L²), below 1e-300; the root is good to 1e-12"));
    }

    private static StrippingAnode AnodeOf(FiniteVolumeStrippingParameters slab) => new(new()
    {
        DiffusionCoefficient = slab.DiffusionCoefficient,
        Thickness = slab.Thickness,
        StrippingCurrentDensity = slab.StrippingCurrentDensity,
        InitialConcentration = slab.InitialConcentration,
    });
}
