using Litmus.Cases;
using Litmus.Electrochemistry.Energetics;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Which differences of the computed binding energies support the argument about wetting? (wang2023, Table 1, Table 2)</summary>
public sealed class BindingEnergiesCase : IValidationCase
{
    private const string TableOnly = "for the table of differences only";

    private readonly Input _temperature = Input.Assumed("temperature", 298.15, "K", 0, $"room temperature, {TableOnly}")
        .Within(293, 303, "room temperature of a laboratory");
    private readonly Input _accuracy = Input.Assumed(
        "accuracy", 0.02, "eV", 0, $"usual accuracy of density functional theory for such differences; {TableOnly}")
        .Within(0.01, 0.05, "from well converged slabs to an unconverged grid of k points");
    private readonly Surface _copper, _lithium, _telluride;

    /// <summary>Reads the printed energies.</summary>
    public BindingEnergiesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _copper = new Surface(paper, "cu", "Cu(111)", monolayerCount: 3);
        _lithium = new Surface(paper, "li", "Li(110)", monolayerCount: 2);
        _telluride = new Surface(paper, "li2Te", "Li2Te(110)", monolayerCount: 3);
        Surface[] surfaces = [_copper, _lithium, _telluride];
        Description = CaseDescription.Of<BindingEnergiesCase>(
            "binding-energies",
            "Which differences of the computed binding energies support the argument about wetting?",
            answers:
            [
                .. Answer.ByArithmetic("wet-cu4-degenerate", "be2-second-ml-resolved"),
                .. Answer.ByRestatement(
                    "wet-cu5-film", "wet-li2te-film", "wet-li-islands", "be-li2te-weaker-than-cu", "be-li2te-vs-li-self", "be2-cu-weakening",
                    "be2-li2te-strengthening", "be2-second-ml-li2te", "be2-second-ml-cu", "be2-li-monolayer-invariance"),
            ],
            inputs:
            [
                .. surfaces.SelectMany(surface => surface.AtomsAndClusters), .. surfaces.SelectMany(surface => surface.Monolayers),
                _temperature, _accuracy,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double Four(Surface surface) => inputs[surface.FourAtoms] - inputs[surface.Cluster4];
        double Five(Surface surface) => inputs[surface.FiveAtoms] - inputs[surface.Cluster5];
        double Layer(Surface surface, int covered) => inputs[surface.Monolayers[covered]];
        double Second(Surface surface) => Layer(surface, 2) - Layer(surface, 1);
        IEnumerable<double> weaker = _telluride.AtomsAndClusters.Zip(_copper.AtomsAndClusters, (telluride, copper) => inputs[telluride] - inputs[copper]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("wet-cu4-degenerate", Math.Abs(Four(_copper)), "J")
            .Scalar("wet-cu5-film", Five(_copper), "J")
            .Scalar("wet-li2te-film", Math.Max(Four(_telluride), Five(_telluride)), "J")
            .Scalar("wet-li-islands", Math.Min(Four(_lithium), Five(_lithium)), "J")
            .Scalar("be-li2te-weaker-than-cu", weaker.Min(), "J")
            .Scalar("be-li2te-vs-li-self", Layer(_telluride, 0) - Layer(_lithium, 0), "J")
            .Scalar("be2-cu-weakening", Layer(_copper, 1) - Layer(_copper, 0), "J")
            .Scalar("be2-li2te-strengthening", Layer(_telluride, 1) - Layer(_telluride, 0), "J")
            .Scalar("be2-second-ml-li2te", Second(_telluride), "J")
            .Scalar("be2-second-ml-cu", Second(_copper), "J")
            .Scalar("be2-second-ml-resolved", Math.Min(Math.Abs(Second(_copper)), Math.Abs(Second(_telluride))), "J")
            .Scalar("be2-li-monolayer-invariance", Layer(_lithium, 1) - Layer(_lithium, 0), "J");
        if (inputs.WantsFigures)
        {
            AddDifferences(observations, inputs);
        }

        return observations.Complete();
    }

    // Every difference that the text uses, compared with k_B T, the usual accuracy of the method, and the scatter of Table 2 for one and the same surface.
    private void AddDifferences(CaseObservations observations, CaseInputs inputs)
    {
        EnergyDifference Difference(Input first, Input second) =>
            new() { First = inputs[first], Second = inputs[second], Temperature = inputs[_temperature], Accuracy = inputs[_accuracy] };
        (string Section, string Text, EnergyDifference Value)[] differences =
        [
            ("wet-cu4-degenerate", "Cu(111): four atoms less Li4", Difference(_copper.FourAtoms, _copper.Cluster4)),
            ("wet-cu5-film", "Cu(111): five atoms less Li5", Difference(_copper.FiveAtoms, _copper.Cluster5)),
            ("wet-li2te-film/four", "Li2Te(110): four atoms less Li4", Difference(_telluride.FourAtoms, _telluride.Cluster4)),
            ("wet-li2te-film/five", "Li2Te(110): five atoms less Li5", Difference(_telluride.FiveAtoms, _telluride.Cluster5)),
            ("wet-li-islands/four", "Li(110): four atoms less Li4", Difference(_lithium.FourAtoms, _lithium.Cluster4)),
            ("wet-li-islands/five", "Li(110): five atoms less Li5", Difference(_lithium.FiveAtoms, _lithium.Cluster5)),
            ("be2-cu-weakening", "Cu(111): one monolayer less bare", Difference(_copper.Monolayers[1], _copper.Monolayers[0])),
            ("be2-li2te-strengthening", "Li2Te(110): one monolayer less bare", Difference(_telluride.Monolayers[1], _telluride.Monolayers[0])),
            ("be2-second-ml-li2te", "Li2Te(110): two monolayers less one", Difference(_telluride.Monolayers[2], _telluride.Monolayers[1])),
            ("be2-second-ml-cu", "Cu(111): two monolayers less one", Difference(_copper.Monolayers[2], _copper.Monolayers[1])),
            ("be2-li-monolayer-invariance", "Li(110): one monolayer less bare, the same surface", Difference(_lithium.Monolayers[1], _lithium.Monolayers[0])),
            ("be-li2te-vs-li-self", "bare Li2Te(110) less bare Li(110)", Difference(_telluride.Monolayers[0], _lithium.Monolayers[0])),
            ("be2-li2te-strengthening/copper", "one monolayer: Cu(111) less Li2Te(110)", Difference(_copper.Monolayers[1], _telluride.Monolayers[1])),
        ];
        observations.Table(new CaseTable("differences",
        [
            CaseColumn.Of("difference", [.. differences.Select(each => each.Text)]),
            CaseColumn.InUnit("energy_eV", [.. differences.Select(each => each.Value.Value / PhysicalConstants.ElementaryCharge)]),
            CaseColumn.Of("over_thermal_energy_1", [.. differences.Select(each => each.Value.InThermalEnergies)]),
            CaseColumn.Of("carries_argument", [.. differences.Select(each => Trend.Truth(each.Value.CarriesArgument))]),
        ]));
        foreach ((string section, _, EnergyDifference difference) in differences)
        {
            observations.Note(
                section, ("difference_eV", difference.Value), ("thermal_energies", difference.InThermalEnergies),
                ("exceeds", difference.CarriesArgument ? "exceeds" : "does not exceed"), ("accuracy_eV", inputs[_accuracy]));
        }

        double scatter = Math.Abs(inputs[_lithium.Monolayers[1]] - inputs[_lithium.Monolayers[0]]);
        int hidden = differences.Count(each => Math.Abs(each.Value.Value) <= scatter);
        observations.Note("scatter", ("scatter_eV", scatter), ("hidden", (double)hidden), ("all", (double)differences.Length));
    }

    // The energies that the two tables print for one surface.
    private sealed class Surface(PrintedNumbers paper, string name, string printedName, int monolayerCount)
    {
        public Input FourAtoms { get; } = Table1(paper, $"{name}Atoms4", printedName, "atoms", "4");

        public Input FiveAtoms { get; } = Table1(paper, $"{name}Atoms5", printedName, "atoms", "5");

        public Input Cluster4 { get; } = Table1(paper, $"{name}Cluster4", printedName, "cluster", "4");

        public Input Cluster5 { get; } = Table1(paper, $"{name}Cluster5", printedName, "cluster", "5");

        public IReadOnlyList<Input> Monolayers { get; } =
        [
            .. Enumerable.Range(0, monolayerCount).Select(covered => ComputedEnergies.WithAccuracy(paper.Printed(
                $"{name}Monolayers{covered}", "binding-energies-monolayers", "binding_energy_eV", ("surface", printedName), ("monolayers_1", $"{covered}")))),
        ];

        public IReadOnlyList<Input> AtomsAndClusters => [FourAtoms, FiveAtoms, Cluster4, Cluster5];

        private static Input Table1(PrintedNumbers paper, string name, string surface, string configuration, string count) =>
            ComputedEnergies.WithAccuracy(paper.Printed(
                name, "binding-energies-atoms-clusters", "binding_energy_eV", ("surface", surface), ("configuration", configuration), ("li_count_1", count)));
    }
}
