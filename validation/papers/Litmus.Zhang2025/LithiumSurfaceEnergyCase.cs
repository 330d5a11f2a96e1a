using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Zhang2025.FirstPrinciples;

namespace Litmus.Zhang2025;

/// <summary>Which surface energies does density-functional theory give for the three faces of lithium without load? (zhang2025, Table S2)</summary>
/// <remarks>The atoms keep the places of the crystal, as Table S2 says nothing of relaxation. The energy of the bulk is the slope over the thickness.</remarks>
public sealed class LithiumSurfaceEnergyCase : IValidationCase
{
    private const string Table = "surface-energy", Convergence = "surface-energy-convergence", Slabs = "surface-energy-slabs";

    private readonly Dictionary<string, double> _printed;

    /// <summary>The case.</summary>
    public LithiumSurfaceEnergyCase(ReferenceDataset data)
    {
        FaceInputs faces = new(data.Paper("zhang2025"));
        _printed = FaceInputs.Names.ToDictionary(face => face, face => faces.SurfaceEnergy(face, isLoaded: false).Value, StringComparer.Ordinal);
        Description = CaseDescription.Of<LithiumSurfaceEnergyCase>(
            "lithium-surface-energies",
            "Which surface energies does density-functional theory give for the three faces of lithium without load?",
            answers: [.. Answer.ByModel([.. FaceInputs.Names.Select(ClaimOf)])],
            inputs: [.. MetalSurfaces.Lithium.Inputs]) with
        {
            Engine = "gpaw",
            IsExpensive = true,
            MinimumTier = Tier.Standard,
            Tables = [data.Paper("zhang2025").Table("table-s2-orientations")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GpawCalculator calculator = new(inputs.Engines);
        ConvergedSurface[] surfaces = [.. FaceInputs.Names.Select(face => MetalSurfaces.Lithium.Unstrained(inputs, face, calculator, cancellationToken))];
        CaseObservations observations = CaseObservations.For(Description);
        foreach (ConvergedSurface surface in surfaces)
        {
            observations.Scalar(ClaimOf(surface.Face), surface.Value, "J/m2", surface.Uncertainty);
            if (inputs.WantsFigures)
            {
                observations.Note(ClaimOf(surface.Face), ("changes", string.Join(", ", surface.Changes.Select(Words))));
            }
        }

        if (inputs.WantsFigures)
        {
            AddTables(observations, surfaces);
            AddSlabs(observations, inputs, surfaces);
        }

        return observations.Complete();
    }

    private static string ClaimOf(string face) => $"tabs2-es-liquid-{face}";

    private static string Words((string Name, double Change) change) => $"{change.Name} {1000 * change.Change:+0;-0;0} mJ/m²";

    // Seen along the plane: places along its first vector, and heights.
    private static void AddSlabs(CaseObservations observations, CaseInputs inputs, ConvergedSurface[] surfaces)
    {
        (string Panel, Vector3D Place)[] atoms =
        [
            .. surfaces.SelectMany(surface => MetalSurfaces.Lithium.Picture(inputs, surface.Face).Positions
                .Select(place => ($"({surface.Face}): {surface.Value:F3} J/m²", place))),
        ];
        observations.Table(new CaseTable(Slabs,
        [
            CaseColumn.Of("slab", [.. atoms.Select(atom => atom.Panel)]),
            CaseColumn.InUnit("along_Angstrom", [.. atoms.Select(atom => atom.Place.X)]),
            CaseColumn.InUnit("height_Angstrom", [.. atoms.Select(atom => atom.Place.Z)]),
        ]));
        observations.Figure(new FigureDescription(
            Slabs,
            "The slabs and their surface energies",
            "Side view of the thinnest slab of each face. Each point is an atom. The box repeats to the sides and ends 4.5 Å above and below.",
            new FigureAxis("along the face / Å"),
            new FigureAxis("height / Å"),
            [new FigureLayer(FigureMark.Point, Slabs, "along_Angstrom", "height_Angstrom", Facet: "slab")],
            [.. FaceInputs.Names.Select(ClaimOf)]));
    }

    private void AddTables(CaseObservations observations, ConvergedSurface[] surfaces)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("face", [.. surfaces.Select(surface => surface.Face)]),
            CaseColumn.Of("face_1", [.. surfaces.Select((_, i) => i + 1.0)]),
            CaseColumn.Of("computed_J_per_m2", [.. surfaces.Select(surface => surface.Value)]),
            CaseColumn.Of("computed_lower_J_per_m2", [.. surfaces.Select(surface => surface.Value - (2 * surface.Uncertainty))]),
            CaseColumn.Of("computed_upper_J_per_m2", [.. surfaces.Select(surface => surface.Value + (2 * surface.Uncertainty))]),
            CaseColumn.Of("printed_J_per_m2", [.. surfaces.Select(surface => _printed[surface.Face])]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Surface energies of lithium without load",
            "1 is the face (001), 2 is (101), 3 is (111). Bars: two numerical standard uncertainties.",
            new FigureAxis("face"),
            new FigureAxis("surface energy / J m⁻²"),
            [
                new FigureLayer(FigureMark.Range, Table, "face_1", "computed_lower_J_per_m2", Y2: "computed_upper_J_per_m2"),
                new FigureLayer(FigureMark.Point, Table, "face_1", "computed_J_per_m2", Label: "computed"),
                new FigureLayer(FigureMark.Line, Table, "face_1", "printed_J_per_m2", Label: "printed in Table S2"),
            ],
            [.. FaceInputs.Names.Select(ClaimOf)]));
        (string Face, string Name, double Value)[] changes =
        [
            .. surfaces.SelectMany(surface => surface.Changes.Select(change => (surface.Face, change.Name, change.Change))),
        ];
        observations.Table(new CaseTable(Convergence,
        [
            CaseColumn.Of("face", [.. changes.Select(change => change.Face)]),
            CaseColumn.Of("changed", [.. changes.Select(change => change.Name)]),
            CaseColumn.Of("change_J_per_m2", [.. changes.Select(change => change.Value)]),
        ]));
        observations.Figure(new FigureDescription(
            Convergence,
            "What the surface energies owe to their numerics",
            "Change of the surface energy if one thing is computed otherwise. \"Fewer thicknesses\" is the largest change if one slab is left out.",
            new FigureAxis("change of the surface energy / J m⁻²"),
            new FigureAxis("changed", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, Convergence, "change_J_per_m2", "changed", Series: "face")],
            [.. FaceInputs.Names.Select(ClaimOf)]));
    }
}
