using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Zhang2025.FirstPrinciples;

namespace Litmus.Zhang2025;

/// <summary>Which state of strain gives the surface energies of lithium under load, if any does? (zhang2025, Table S2)</summary>
/// <remarks>
/// The paper writes of a compression of 3 % and of a shift of the lattice parameter, and names no state of strain. Three are computed. The one that is judged
/// was fixed before the first run: the lattice parameter shifts, so all directions shrink alike.
/// </remarks>
public sealed class LoadedSurfaceEnergyCase : IValidationCase
{
    private const string Table = "surface-energy-under-load", Margins = "surface-energy-margins";

    private static readonly string[] States = ["isotropic", "biaxial", "uniaxial"];

    private readonly Input _strain, _state;
    private readonly Dictionary<string, (double Printed, double Margin)> _stated;

    /// <summary>The case.</summary>
    public LoadedSurfaceEnergyCase(ReferenceDataset data)
    {
        _stated = FaceInputs.Names.ToDictionary(
            face => face,
            face =>
            {
                Claim claim = data.Claim($"zhang2025.{ClaimOf(face)}");
                return (claim.Expected.Value!.Value, claim.Margin.Value!.Value);
            },
            StringComparer.Ordinal);
        Description = CaseDescription.Of<LoadedSurfaceEnergyCase>(
            "lithium-surface-energies-under-load",
            "Which state of strain gives the surface energies of lithium under load, if any does?",
            answers: [.. Answer.ByModel([.. FaceInputs.Names.Select(ClaimOf)])],
            inputs:
            [
                .. MetalSurfaces.Lithium.Inputs,
                _strain = Input.Exact("compression", 3, "%", "Results, load stress: a compression of 3 %"),
                _state = Input.Choice(
                    "strainState",
                    ["the same strain in all directions", "strain in the plane, normal free of stress", "strain along the normal alone"],
                    0,
                    "not printed; the text writes of a shift of the lattice parameter"),
            ]) with
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
        double compression = -Math.Round(inputs[_strain], 6);
        int judged = inputs.OptionOf(_state);
        CaseObservations observations = CaseObservations.For(Description);
        List<(string State, string Face, double Normal, double Value)> rows = [];
        foreach (string face in FaceInputs.Names)
        {
            StrainState[] strains =
            [
                StrainState.Isotropic(compression),
                MetalSurfaces.Lithium.Biaxial(inputs, face, compression, calculator, cancellationToken),
                StrainState.Uniaxial(compression),
            ];
            double[] values = [.. strains.Select(strain => MetalSurfaces.Lithium.Strained(inputs, face, strain, calculator, cancellationToken))];
            ConvergedSurface unstrained = MetalSurfaces.Lithium.Unstrained(inputs, face, calculator, cancellationToken);
            rows.Add(("none", face, 0, unstrained.Value));
            rows.AddRange(strains.Zip(values, (strain, value) => (strain.Name, face, strain.Normal, value)));
            (double printed, double margin) = _stated[face];
            bool IsInside(double value) => Math.Abs(value - printed) <= margin;
            int holds = values.Count(value => IsInside(value) == IsInside(values[judged]));
            observations.Scalar(ClaimOf(face), values[judged], "J/m2", unstrained.Uncertainty)
                .Sampled(ClaimOf(face), holds, values.Length, holds < values.Length ? [_state.Name] : []);
            if (inputs.WantsFigures)
            {
                observations.Note(
                    ClaimOf(face),
                    ("values", string.Join(", ", States.Zip(values, (state, value) => $"{state} {value:F3}"))),
                    ("inside", values.All(value => !IsInside(value)) ? "none" : string.Join(", ", States.Where((_, state) => IsInside(values[state])))),
                    ("unstrained", unstrained.Value),
                    ("normal", 100 * strains[1].Normal));
            }
        }

        if (inputs.WantsFigures)
        {
            AddTable(observations, rows);
        }

        return observations.Complete();
    }

    private static string ClaimOf(string face) => $"tabs2-es-solid-{face}";

    private void AddTable(CaseObservations observations, List<(string State, string Face, double Normal, double Value)> rows)
    {
        (string State, string Face, double Normal, double Value)[] all =
        [
            .. rows, .. FaceInputs.Names.Select(face => ("printed in Table S2", face, 0.0, _stated[face].Printed)),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("strain_state", [.. all.Select(row => row.State)]),
            CaseColumn.Of("face", [.. all.Select(row => row.Face)]),
            CaseColumn.Of("face_1", [.. all.Select(row => FaceInputs.Names.IndexOf(row.Face) + 1.0)]),
            CaseColumn.Of("normal_strain_1", [.. all.Select(row => row.Normal)]),
            CaseColumn.Of("surface_energy_J_per_m2", [.. all.Select(row => row.Value)]),
            CaseColumn.Of("minus_printed_J_per_m2", [.. all.Select(row => row.Value - _stated[row.Face].Printed)]),
        ]));
        observations.Table(new CaseTable(Margins,
        [
            CaseColumn.Of("face_1", [.. FaceInputs.Names.Select((_, i) => i + 1.0)]),
            CaseColumn.Of("lower_J_per_m2", [.. FaceInputs.Names.Select(face => _stated[face].Printed - _stated[face].Margin)]),
            CaseColumn.Of("upper_J_per_m2", [.. FaceInputs.Names.Select(face => _stated[face].Printed + _stated[face].Margin)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Surface energies of lithium under a compression of 3 %",
            "1 is (001), 2 is (101), 3 is (111). The state of strain is not printed. Biaxial: in the plane, the normal free of stress. Bars: the margin.",
            new FigureAxis("face"),
            new FigureAxis("surface energy / J m⁻²"),
            [
                new FigureLayer(FigureMark.Range, Margins, "face_1", "lower_J_per_m2", Y2: "upper_J_per_m2"),
                new FigureLayer(FigureMark.Line, Table, "face_1", "surface_energy_J_per_m2", Series: "strain_state"),
                new FigureLayer(FigureMark.Point, Table, "face_1", "surface_energy_J_per_m2", Series: "strain_state"),
            ],
            [.. FaceInputs.Names.Select(ClaimOf)]));
    }
}
