using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Wang2023.FirstPrinciples;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>How strongly is a lithium atom bound to lithium and to lithium telluride? (wang2023, Tables 1 and 2)</summary>
/// <remarks>
/// Four separate atoms that lie evenly are one atom in a quarter of the cell, and lithium under a monolayer of lithium is lithium. So one calculation answers
/// two or three claims of a surface. The energy counts from a crystal of lithium: from a free atom all energies would be 1.6 eV lower.
/// </remarks>
public sealed class AdatomBindingCase : IValidationCase
{
    private const string Table = "adatom-binding", Convergence = "adatom-binding-convergence", Slabs = "adatom-places";

    private static readonly (Support Support, string[] Claims)[] Surfaces =
    [
        (Support.Lithium, ["be2-li-ml0", "be2-li-ml1", "be-li-atoms4"]),
        (Support.Telluride, ["be2-li2te-ml0", "be-li2te-atoms4"]),
    ];

    private readonly Dictionary<Support, Input> _printed;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public AdatomBindingCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _printed = Surfaces.ToDictionary(
            surface => surface.Support,
            surface => paper.Setting(
                $"printed{surface.Support.Name}", "binding-energies-monolayers", "binding_energy_eV",
                ("surface", surface.Support.Name), ("monolayers_1", "0")));
        Description = CaseDescription.Of<AdatomBindingCase>(
            "adatom-binding",
            "How strongly is a lithium atom bound to lithium and to lithium telluride?",
            answers: [.. Answer.ByModel([.. Surfaces.SelectMany(surface => surface.Claims)])],
            inputs: [.. Support.SharedInputs, .. Surfaces.SelectMany(surface => surface.Support.Inputs), .. _printed.Values]) with
        {
            Engine = "gpaw",
            MinimumTier = Tier.Standard,

            // The rows of the surfaces are found by their names.
            Tables = [data.Paper(PaperId).Table("binding-energies-monolayers")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GpawCalculator calculator = new(inputs.Engines);
        IReadOnlyList<double> shifts = LithiumCrystal.Shifts(inputs, calculator, cancellationToken);
        double shift = shifts[inputs.OptionOf(LithiumCrystal.Mesh)];
        CaseObservations observations = CaseObservations.For(Description);
        List<(Support Support, ConvergedBinding Binding)> computed = [];
        foreach ((Support support, string[] claims) in Surfaces)
        {
            ConvergedBinding binding = support.Compute(inputs, calculator, cancellationToken);
            computed.Add((support, binding));
            foreach (string claim in claims)
            {
                observations.Scalar(claim, binding.Value + (inputs.OptionOf(Support.Cell) * binding.InLongerCell) - shift, "eV", binding.Uncertainty);
            }
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        double telluride = Support.Telluride.LatticeConstant(inputs, calculator, cancellationToken);
        foreach ((string[] claims, (Support support, ConvergedBinding binding)) in Surfaces.Select(surface => surface.Claims).Zip(computed))
        {
            foreach (string claim in claims)
            {
                observations.Note(
                    claim, BindingNotes.File, "binding",
                    ("surface", support.Name),
                    ("atoms", support.Judged(inputs).Covered().Requests[0].Structure.AtomCount),
                    ("layers", support.Judged(inputs).Slab.LayerCount),
                    ("frozen", Electronvolt(binding.Frozen)),
                    ("changes", string.Join(", ", binding.Changes.Select(change => $"{change.Name} {Millielectronvolt(change.Change)}"))),
                    ("longer", Millielectronvolt(binding.InLongerCell)),
                    ("above_Angstrom", 1e-10 * (support.Judged(inputs).Slab.LayerSpacing + binding.Displacement.Z)),
                    ("cubic", Electronvolt(binding.Value - shifts[1])),
                    ("primitive", Electronvolt(binding.Value - shifts[2])));
            }
        }

        observations.Note("telluride", ("lattice_Angstrom", 1e-10 * telluride));
        AddFigures(observations, inputs, computed);
        return observations.Complete();
    }

    private static string Electronvolt(double energy) => string.Create(CultureInfo.InvariantCulture, $"{energy:+0.000;-0.000} eV");

    private static string Millielectronvolt(double energy) => string.Create(CultureInfo.InvariantCulture, $"{1e3 * energy:+0;-0;0} meV");

    private void AddFigures(CaseObservations observations, CaseInputs inputs, List<(Support Support, ConvergedBinding Binding)> computed)
    {
        string[] claims = [.. Surfaces.SelectMany(surface => surface.Claims)];
        (string Surface, string What, double Energy, double Uncertainty)[] energies =
        [
            .. computed.SelectMany(entry => new[]
            {
                (entry.Support.Name, "computed", entry.Binding.Value, entry.Binding.Uncertainty),
                (entry.Support.Name, "surface not relaxed", entry.Binding.Frozen, entry.Binding.Uncertainty),
                (entry.Support.Name, "printed in Table 2", inputs[_printed[entry.Support]] / PhysicalConstants.ElementaryCharge, 0),
            }),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("surface", [.. energies.Select(entry => entry.Surface)]),
            CaseColumn.Of("what", [.. energies.Select(entry => entry.What)]),
            CaseColumn.InUnit("binding_energy_eV", [.. energies.Select(entry => entry.Energy)]),
            CaseColumn.InUnit("uncertainty_eV", [.. energies.Select(entry => entry.Uncertainty)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Binding energy of one lithium atom on two surfaces",
            "Energies count from a crystal of lithium. The numerical standard uncertainties, up to 0.02 eV, are about as large as the marks.",
            new FigureAxis("binding energy / eV"),
            new FigureAxis("surface", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, Table, "binding_energy_eV", "surface", Series: "what")],
            claims));
        (string Surface, string Name, double Value)[] changes =
        [
            .. computed.SelectMany(entry => entry.Binding.Changes.Append(("longer cell", entry.Binding.InLongerCell))
                .Select(change => (entry.Support.Name, change.Item1, change.Item2))),
        ];
        observations.Table(new CaseTable(Convergence,
        [
            CaseColumn.Of("surface", [.. changes.Select(change => change.Surface)]),
            CaseColumn.Of("changed", [.. changes.Select(change => change.Name)]),
            CaseColumn.InUnit("change_eV", [.. changes.Select(change => change.Value)]),
        ]));
        observations.Figure(new FigureDescription(
            Convergence,
            "What the binding energies owe to their numerics and to the cell",
            "Change of the binding energy if one thing is computed otherwise, on surfaces that are not relaxed. The cell is a choice.",
            new FigureAxis("change of the binding energy / eV"),
            new FigureAxis("changed", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, Convergence, "change_eV", "changed", Series: "surface")],
            claims));
        (string Panel, string Element, Vector3D Place)[] atoms = [.. computed.SelectMany(entry => Seen(inputs, entry.Support, entry.Binding))];
        observations.Table(new CaseTable(Slabs,
        [
            CaseColumn.Of("surface", [.. atoms.Select(atom => atom.Panel)]),
            CaseColumn.Of("element", [.. atoms.Select(atom => atom.Element)]),
            CaseColumn.InUnit("along_Angstrom", [.. atoms.Select(atom => atom.Place.X)]),
            CaseColumn.InUnit("height_Angstrom", [.. atoms.Select(atom => atom.Place.Z)]),
        ]));
        observations.Figure(new FigureDescription(
            Slabs,
            "The lithium atom on the two surfaces",
            "Side view of the cells, with the atom where it came to rest and the other atoms where the crystal has them. The cells repeat to the sides.",
            new FigureAxis("along the surface / Å"),
            new FigureAxis("height / Å"),
            [new FigureLayer(FigureMark.Point, Slabs, "along_Angstrom", "height_Angstrom", Series: "element", Facet: "surface")],
            claims));
    }

    // The element of the bound atom is named apart, so that it is seen.
    private static IEnumerable<(string Panel, string Element, Vector3D Place)> Seen(CaseInputs inputs, Support support, ConvergedBinding binding)
    {
        AtomicStructure structure = (support.Judged(inputs) with { Displacement = binding.Displacement }).Covered().Requests[0].Structure;
        string panel = $"{support.Name}: {Electronvolt(binding.Value)}";
        return structure.Positions.Select((place, atom) => (panel, atom == structure.AtomCount - 1 ? "bound Li" : structure.Elements[atom], place));
    }
}
