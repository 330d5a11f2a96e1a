using Litmus.Cases;
using Litmus.Electrochemistry.Energetics;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Which differences of the computed binding energies carry the argument about wetting? (wang2023, Table 1, Table 2)</summary>
public sealed class BindingEnergiesCase(ReferenceDataset data) : IValidationCase
{
    private static readonly (string Name, string Surface)[] Surfaces = [("Cu", "Cu(111)"), ("Li", "Li(110)"), ("Li2Te", "Li2Te(110)")];
    private static readonly string[] Configurations = ["atoms", "cluster"];
    private static readonly string[] Counts = ["4", "5"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double Wetting(string surface, string count) => inputs[$"{surface}Atoms{count}"] - inputs[$"{surface}Cluster{count}"];
        double Layer(string surface, int covered) => inputs[$"{surface}Monolayers{covered}"];
        double weakest = Configurations.SelectMany(configuration => Counts.Select(count => Name(configuration, count))).Min(name => inputs["li2Te" + name] - inputs["cu" + name]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("wet-cu4-degenerate", Math.Abs(Wetting("cu", "4")), "J")
            .Scalar("wet-cu5-film", Wetting("cu", "5"), "J")
            .Scalar("wet-li2te-film", Counts.Max(count => Wetting("li2Te", count)), "J")
            .Scalar("wet-li-islands", Counts.Min(count => Wetting("li", count)), "J")
            .Scalar("be-li2te-weaker-than-cu", weakest, "J")
            .Scalar("be-li2te-vs-li-self", Layer("li2Te", 0) - Layer("li", 0), "J")
            .Scalar("be2-cu-weakening", Layer("cu", 1) - Layer("cu", 0), "J")
            .Scalar("be2-li2te-strengthening", Layer("li2Te", 1) - Layer("li2Te", 0), "J")
            .Scalar("be2-second-ml-li2te", Layer("li2Te", 2) - Layer("li2Te", 1), "J")
            .Scalar("be2-second-ml-cu", Layer("cu", 2) - Layer("cu", 1), "J")
            .Scalar("be2-li-monolayer-invariance", Layer("li", 1) - Layer("li", 0), "J");
        if (inputs.WantsFigures)
        {
            AddDifferences(observations, inputs);
        }

        return observations.Complete();
    }

    private static string Name(string configuration, string count) => char.ToUpperInvariant(configuration[0]) + configuration[1..] + count;

    private static string Prefix(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // Every difference on which the text rests, beside k_B T, the accuracy usually claimed for such calculations, and the scatter that the table itself shows for one and the same surface.
    private static void AddDifferences(CaseObservations observations, CaseInputs inputs)
    {
        EnergyDifference Difference(string first, string second) =>
            new() { First = inputs[first], Second = inputs[second], Temperature = inputs["temperature"], Accuracy = inputs["accuracy"] };
        (string Claim, string Text, EnergyDifference Value)[] differences =
        [
            ("wet-cu4-degenerate", "Cu(111): four atoms less Li4", Difference("cuAtoms4", "cuCluster4")),
            ("wet-cu5-film", "Cu(111): five atoms less Li5", Difference("cuAtoms5", "cuCluster5")),
            ("wet-li2te-film", "Li2Te(110): four atoms less Li4", Difference("li2TeAtoms4", "li2TeCluster4")),
            ("wet-li2te-film", "Li2Te(110): five atoms less Li5", Difference("li2TeAtoms5", "li2TeCluster5")),
            ("wet-li-islands", "Li(110): four atoms less Li4", Difference("liAtoms4", "liCluster4")),
            ("wet-li-islands", "Li(110): five atoms less Li5", Difference("liAtoms5", "liCluster5")),
            ("be2-cu-weakening", "Cu(111): one monolayer less bare", Difference("cuMonolayers1", "cuMonolayers0")),
            ("be2-li2te-strengthening", "Li2Te(110): one monolayer less bare", Difference("li2TeMonolayers1", "li2TeMonolayers0")),
            ("be2-second-ml-li2te", "Li2Te(110): two monolayers less one", Difference("li2TeMonolayers2", "li2TeMonolayers1")),
            ("be2-second-ml-cu", "Cu(111): two monolayers less one", Difference("cuMonolayers2", "cuMonolayers1")),
            ("be2-li-monolayer-invariance", "Li(110): one monolayer less bare, the same surface", Difference("liMonolayers1", "liMonolayers0")),
            ("be-li2te-vs-li-self", "bare Li2Te(110) less bare Li(110)", Difference("li2TeMonolayers0", "liMonolayers0")),
            ("be2-li2te-strengthening", "one monolayer: Cu(111) less Li2Te(110)", Difference("cuMonolayers1", "li2TeMonolayers1")),
        ];
        double electronvolt = PhysicalConstants.ElementaryCharge;
        observations.Table(new CaseTable("differences",
        [
            CaseColumn.Of("difference", [.. differences.Select(each => each.Text)]),
            CaseColumn.InUnit("energy_eV", [.. differences.Select(each => each.Value.Value / electronvolt)]),
            CaseColumn.InUnit("over_thermal_energy_1", [.. differences.Select(each => each.Value.InThermalEnergies)]),
            CaseColumn.Of("carries_argument", [.. differences.Select(each => Trend.Truth(each.Value.CarriesArgument))]),
        ]));
        foreach ((string claim, string text, EnergyDifference value) in differences)
        {
            observations.NoteText(claim, $"{text}: {value.Value / electronvolt:+0.000;−0.000} eV, {value.InThermalEnergies:F1} k_B T; {(value.CarriesArgument ? "more" : "not more")} than k_B T and an accuracy of {inputs["accuracy"] / electronvolt:F2} eV.");
        }

        double scatter = Math.Abs(inputs["liMonolayers1"] - inputs["liMonolayers0"]) / electronvolt;
        observations.NoteText($"Li(110) and Li(110) under a monolayer of Li are one surface and differ by {scatter:F3} eV in Table 2. Measured against this, {differences.Count(each => Math.Abs(each.Value.Value) / electronvolt <= scatter)} of {differences.Length} differences do not stand out.");
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<BindingEnergiesCase>(
            "binding-energies",
            "Which differences of the computed binding energies carry the argument about wetting?",
            answers: [
                "wet-cu4-degenerate", "wet-cu5-film", "wet-li2te-film", "wet-li-islands", "be-li2te-weaker-than-cu", "be-li2te-vs-li-self", "be2-cu-weakening", "be2-li2te-strengthening",
                "be2-second-ml-li2te", "be2-second-ml-cu", "be2-li-monolayer-invariance"],
            inputs:
            [
                .. Surfaces.SelectMany(surface => Configurations.SelectMany(configuration => Counts.Select(count => numbers.Printed(
                    Prefix(surface.Name) + Name(configuration, count), "binding-energies-atoms-clusters", "binding_energy_eV",
                    ("surface", surface.Surface), ("configuration", configuration), ("li_count_1", count))))),
                .. Surfaces.SelectMany(surface => Enumerable.Range(0, surface.Name == "Li" ? 2 : 3).Select(covered => numbers.Printed(
                    $"{Prefix(surface.Name)}Monolayers{covered}", "binding-energies-monolayers", "binding_energy_eV", ("surface", surface.Surface), ("monolayers_1", $"{covered}")))),
                Input.Assumed("temperature", 298.15, "K", 0, "room temperature, for the table of differences only"),
                Input.Assumed("accuracy", 0.02, "eV", 0, "what density functional theory is usually taken to give for such differences; for the table of differences only"),
            ]);
    }
}
