using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals.Bicrystals;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>Has the curve of boundary energy against angle a cusp at each of the six boundaries? (yoon2023, Results, Grain boundary energies; Fig 4)</summary>
/// <remarks>
/// A cusp is a boundary whose energy is below that of its neighbours on either side. The neighbours here are the nearest coincidence boundaries about the same
/// axis with an index Σ of 33 or less, the greatest one that the paper names. A search may miss the structure of least energy. By how much is not known of a
/// single boundary, so what doubling the translations gained is taken as a root mean square over all boundaries.
/// </remarks>
public sealed class BoundaryCuspsCase : IValidationCase
{
    private const string Claim = "gb-energy-cusps", Table = "energies-by-angle";

    // Structures are relaxed to 0.002 eV/Å or less, about 0.1 mJ/m² above their minimum.
    private const double Resolution = 1e-4;

    private static readonly Input Translations = Input.Exact(
        "cuspTranslations", 4, "1", "a setting: the paper tries 8 or 16 along each repeat. What doubling them gained is the uncertainty");

    private static readonly Triple[] Cusps =
    [
        new("[001] tilt", BoundaryModel.CubeTilt("Σ29 (730) tilt", 7, 3), BoundaryModel.Sigma5Tilt210, BoundaryModel.CubeTilt("Σ17 (530) tilt", 5, 3)),
        new("[01-1] tilt", BoundaryModel.DiagonalTilt("Σ27 (511) tilt", 5, 1), BoundaryModel.Sigma9Tilt, BoundaryModel.Sigma11Tilt),
        new("[01-1] tilt", BoundaryModel.DiagonalTilt("Σ33 (522) tilt", 5, 2), BoundaryModel.DiagonalTilt("Σ3 (211) tilt", 2, 1),
            BoundaryModel.DiagonalTilt("Σ17 (322) tilt", 3, 2)),
        new("[01-1] tilt", BoundaryModel.DiagonalTilt("Σ33 (455) tilt", 4, 5), BoundaryModel.DiagonalTilt("Σ11 (233) tilt", 2, 3),
            BoundaryModel.DiagonalTilt("Σ9 (122) tilt", 1, 2)),
        new("[01-1] twist", BoundaryModel.DiagonalTwist("Σ27 twist", 5, 1), BoundaryModel.DiagonalTwist("Σ9 twist", 4, 1),
            BoundaryModel.DiagonalTwist("Σ11 twist", 3, 1)),
        new("[01-1] twist", BoundaryModel.DiagonalTwist("Σ33 twist", 5, 2), BoundaryModel.DiagonalTwist("Σ3 twist", 2, 1),
            BoundaryModel.DiagonalTwist("Σ17 twist", 3, 2)),
    ];

    /// <summary>The case.</summary>
    public BoundaryCuspsCase() => Description = CaseDescription.Of<BoundaryCuspsCase>(
        "boundary-cusps",
        "Has the curve of boundary energy against angle a cusp at each of the six boundaries?",
        answers: [.. Answer.ByModel(Claim)],
        inputs:
        [
            LithiumCrystal.CutOff, BoundaryModel.NarrowOverlap, BoundaryModel.WideOverlap, BoundaryDynamics.SearchThickness, BoundaryDynamics.SearchWidth,
            Translations,
        ]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumCrystal crystal = LithiumCrystal.Compute(inputs, cancellationToken);
        Cusp[] cusps = [.. Cusps.Select(triple => new Cusp(triple.Axis, Find(triple.Below), Find(triple.Centre), Find(triple.Above)))];
        double meanSquare = cusps.SelectMany(cusp => cusp.Points).Average(point => point.Gain * point.Gain);

        // A depth is a difference of two energies.
        double uncertainty = Math.Sqrt(2 * (meanSquare + (Resolution * Resolution)));

        // A single boundary that is no cusp decides the statement.
        bool isDecided = cusps.Any(cusp => cusp.Depth < -2 * uncertainty) || cusps.All(cusp => cusp.Depth > 2 * uncertainty);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Claim, cusps.All(cusp => cusp.Depth > 0) ? "true" : "false").DecidedBy(Claim, [.. cusps.Select(cusp => cusp.Depth)]);
        if (!isDecided)
        {
            observations.Unsettled(Claim, "computed depth of the shallowest cusp");
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("depths", string.Join(", ", cusps.Select(cusp => FormattableString.Invariant($"{cusp.Centre.Name} {1e3 * cusp.Depth:F1}")))),
            ("uncertainty_mJ_per_m2", uncertainty),
            ("holds", (double)cusps.Count(cusp => cusp.Depth > 0)),
            ("tried", (double)cusps.Sum(cusp => cusp.Points.Sum(point => point.Tried))),
            ("translations", inputs[Translations]),
            ("gain_mJ_per_m2", cusps.Max(cusp => cusp.Points.Max(point => point.Gain))),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, cusps);
        return observations.Complete();

        Energy Find(CoincidenceBoundary boundary)
        {
            BoundaryModel model = new(boundary, Translations);
            BoundaryStructure found = model.Search(
                inputs, crystal, inputs.Angstrom(BoundaryDynamics.SearchThickness), inputs.Angstrom(BoundaryDynamics.SearchWidth), cancellationToken);
            return new Energy(model.Name, model.Angle, found.BoundaryEnergy, found.GainOf(inputs.Whole(Translations)), found.Tried.Count);
        }
    }

    private static void AddFigure(CaseObservations observations, Cusp[] cusps)
    {
        (string Axis, Energy Point, bool IsCusp)[] points =
        [
            .. cusps.SelectMany(cusp => cusp.Points.Select(point => (cusp.Axis, Point: point, IsCusp: point == cusp.Centre)))
                .OrderBy(entry => entry.Axis, StringComparer.Ordinal).ThenBy(entry => entry.Point.Angle),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("axis", [.. points.Select(entry => entry.Axis)]),
            CaseColumn.Of("boundary", [.. points.Select(entry => entry.Point.Name)]),
            CaseColumn.InUnit("angle_deg", [.. points.Select(entry => entry.Point.Angle)]),
            CaseColumn.Of("energy_mJ_per_m2", [.. points.Select(entry => entry.Point.Value)]),
            CaseColumn.Of("role", [.. points.Select(entry => entry.IsCusp ? "named as a cusp" : "neighbour")]),
            CaseColumn.Of("tried", [.. points.Select(entry => (double)entry.Point.Tried)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Boundary energy against angle at 0 K, around six boundaries that are named as cusps",
            "Each is to lie below its two neighbours. Structures of least energy among those that were tried.",
            new FigureAxis("misorientation / °"),
            new FigureAxis("boundary energy / mJ m⁻²"),
            [
                new FigureLayer(FigureMark.Line, Table, "angle_deg", "energy_mJ_per_m2", Series: "axis"),
                new FigureLayer(FigureMark.Point, Table, "angle_deg", "energy_mJ_per_m2", Series: "role"),
            ],
            [Claim]));
    }

    private sealed record Triple(
        string Axis, CoincidenceBoundary Below, CoincidenceBoundary Centre,
        CoincidenceBoundary Above);

    private sealed record Energy(string Name, double Angle, double Value, double Gain, int Tried);

    private sealed record Cusp(string Axis, Energy Below, Energy Centre, Energy Above)
    {
        public IReadOnlyList<Energy> Points => [Below, Centre, Above];

        public double Depth => Math.Min(Below.Value, Above.Value) - Centre.Value;
    }
}
