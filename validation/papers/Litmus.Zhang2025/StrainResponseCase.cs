using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.Zhang2025.FirstPrinciples;

namespace Litmus.Zhang2025;

/// <summary>Do the surface energies of sodium and potassium respond less to strain than those of lithium? (zhang2025, Results, load stress; Fig S4)</summary>
/// <remarks>
/// A response is the change of a surface energy under the compression of the paper, the same in all directions as for lithium under load. The claim speaks of
/// the derivative, so the absolute change is judged, of the face that changes most. Five other readings are samples: the change relative to the energy, and
/// each face alone. A reading holds if both metals lie below lithium by more than one standard uncertainty. The ratios of (101) to (001) found here are
/// inputs of the films of sodium and potassium.
/// </remarks>
public sealed class StrainResponseCase : IValidationCase
{
    private const string Claim = "na-k-less-strain-sensitive", Table = "response-to-strain";

    private static readonly string[] Faces = ["001", "101"];

    private static readonly Input Compression = Input.Exact("compression", 3, "%", "Results, load stress: a compression of 3 %, here in all directions");

    private static readonly Func<StrainedMetal, Reading>[] Readings =
    [
        metal => metal.Strongest.Absolute, metal => metal.Faces[0].Absolute, metal => metal.Faces[1].Absolute,
        metal => metal.Faces.Select(face => face.Relative).MaxBy(reading => reading.Value)!, metal => metal.Faces[0].Relative,
        metal => metal.Faces[1].Relative,
    ];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<StrainResponseCase>(
        "response-to-strain",
        "Do the surface energies of sodium and potassium respond less to strain than those of lithium?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [.. MetalSurfaces.Lithium.Inputs, .. MetalSurfaces.Sodium.Inputs, .. MetalSurfaces.Potassium.Inputs, Compression]) with
    {
        Engine = "gpaw",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GpawCalculator calculator = new(inputs.Engines);
        StrainedMetal[] metals =
        [
            .. new[] { MetalSurfaces.Lithium, MetalSurfaces.Sodium, MetalSurfaces.Potassium }
                .Select(metal => StrainedMetal.Compute(metal, inputs, Faces, -Math.Round(inputs[Compression], 6), calculator, cancellationToken)),
        ];
        Reading[] GapsOf(Func<StrainedMetal, Reading> reading) => [.. metals.Skip(1).Select(metal => reading(metals[0]).Above(reading(metal)))];
        Reading[] gaps = GapsOf(Readings[0]);
        bool holds = gaps.All(gap => gap.Value > 0);
        bool[] readings = [.. Readings.Select(reading => GapsOf(reading).All(gap => gap.Value > gap.Uncertainty))];
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Claim, Trend.Truth(holds))
            .DecidedBy(Claim, [.. gaps.Select(gap => gap.Value)])
            .Sampled(Claim, readings.Count(reading => reading == holds), readings.Length);
        if (holds ? gaps.Any(gap => gap.Value <= 2 * gap.Uncertainty) : !gaps.Any(gap => gap.Value < -2 * gap.Uncertainty))
        {
            observations.Unsettled(Claim, "computed difference of the responses");
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("responses", string.Join("; ", metals.Select(Words))),
            ("relative", string.Join(", ", metals.Select(metal => string.Create(
                CultureInfo.InvariantCulture, $"{metal.Surfaces.Name} {100 * metal.Faces.Max(face => face.Relative.Value):F1} %")))),
            ("ratios", string.Join("; ", metals.Select(Ratios))),
            ("constants", string.Join(" and ", metals.Skip(1).Select(metal => string.Create(
                CultureInfo.InvariantCulture, $"{metal.Surfaces.LatticeConstant(inputs, calculator, cancellationToken):F3} Å for {metal.Surfaces.Name}")))));
        AddFigure(observations, metals);
        return observations.Complete();
    }

    private static string Words(StrainedMetal metal) => $"{metal.Surfaces.Name} {string.Join(", ", metal.Faces.Select(face => string.Create(
        CultureInfo.InvariantCulture, $"({face.Energy.Face}) {1000 * face.Energy.Value:F1}, change {1000 * face.Change:+0.0;-0.0}")))}";

    private static string Ratios(StrainedMetal metal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{metal.Surfaces.Name} {metal.Ratio:F3} without load and {metal.StrainedRatio:F3} under it, ± {metal.RatioUncertainty:F3}");

    private static void AddFigure(CaseObservations observations, StrainedMetal[] metals)
    {
        (string Metal, StrainedFace Face)[] rows = [.. metals.SelectMany(metal => metal.Faces, (metal, face) => (metal.Surfaces.Name, face))];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("metal", [.. rows.Select(row => row.Metal)]),
            CaseColumn.Of("face", [.. rows.Select(row => row.Face.Energy.Face)]),
            CaseColumn.Of("surface_energy_J_per_m2", [.. rows.Select(row => row.Face.Energy.Value)]),
            CaseColumn.Of("uncertainty_J_per_m2", [.. rows.Select(row => row.Face.Energy.Uncertainty)]),
            CaseColumn.Of("strained_J_per_m2", [.. rows.Select(row => row.Face.Strained)]),
            CaseColumn.Of("change_J_per_m2", [.. rows.Select(row => row.Face.Change)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Surface energies of three metals and their change under a compression of 3 %",
            "Two faces of each metal, the same strain in all directions, atoms at the places of the crystal.",
            new FigureAxis("surface energy without strain / J m⁻²"),
            new FigureAxis("change under strain / J m⁻²"),
            [new FigureLayer(FigureMark.Point, Table, "surface_energy_J_per_m2", "change_J_per_m2", Series: "metal")],
            [Claim]));
    }

    // A change is taken between equal thicknesses. The energy itself is from all that were computed.
    private sealed record StrainedFace(ConvergedSurface Energy, double Strained, double UnstrainedPair)
    {
        public double Change => Strained - UnstrainedPair;

        // It is assumed that two thicknesses leave as much open with strain as without it.
        public double UnderStrain => Energy.Value + Change;

        public double Response => Math.Abs(Change);

        public Reading Absolute => new(Response, Energy.Uncertainty);

        public Reading Relative => new(Response / Energy.Value, Energy.Uncertainty / Energy.Value);
    }

    // The uncertainty is what thickness and mesh change in the energy itself. It is taken for that of a change by strain, which should be less.
    private sealed record Reading(double Value, double Uncertainty)
    {
        public Reading Above(Reading other) => new(Value - other.Value, Math.Sqrt(Math.Pow(Uncertainty, 2) + Math.Pow(other.Uncertainty, 2)));
    }

    private sealed record StrainedMetal(MetalSurfaces Surfaces, IReadOnlyList<StrainedFace> Faces)
    {
        public StrainedFace Strongest => Faces.MaxBy(face => face.Response)!;

        public double Ratio => Faces[1].Energy.Value / Faces[0].Energy.Value;

        public double StrainedRatio => Faces[1].UnderStrain / Faces[0].UnderStrain;

        public double RatioUncertainty => Ratio * Math.Sqrt(Faces.Sum(face => Math.Pow(face.Energy.Uncertainty / face.Energy.Value, 2)));

        public static StrainedMetal Compute(
            MetalSurfaces metal, CaseInputs inputs, IReadOnlyList<string> faces, double strain, IEnergyCalculator calculator,
            CancellationToken cancellationToken) =>
            new(metal,
            [
                .. faces.Select(face => new StrainedFace(
                    metal.Unstrained(inputs, face, calculator, cancellationToken),
                    metal.Strained(inputs, face, StrainState.Isotropic(strain), calculator, cancellationToken),
                    metal.UnstrainedPair(inputs, face, calculator, cancellationToken))),
            ]);
    }
}
