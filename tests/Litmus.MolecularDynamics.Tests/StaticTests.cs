using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;

namespace Litmus.MolecularDynamics.Tests;

public sealed class StaticTests
{
    [Test]
    public void Both_routes_give_the_modulus_of_a_known_crystal()
    {
        // E = ½ B V₀ (ln V/V₀)² has the pressure −dE/dV = −B ln(V/V₀) V₀/V and the modulus B at V₀.
        const double modulus = 13e9, volume = 40, cubic = 1e-30;
        double Energy(double strain) => 0.5 * modulus * volume * cubic * Math.Pow(3 * Math.Log(1 + strain), 2);
        double Pressure(double strain) => -modulus * 3 * Math.Log(1 + strain) / Math.Pow(1 + strain, 3);

        double byPressure = BulkModulus.FindByPressure(0.004, Pressure(0.004), Pressure(-0.004));
        double byEnergy = BulkModulus.FindByEnergy(volume, 0.01, [.. new[] { -0.02, -0.01, 0, 0.01, 0.02 }.Select(Energy)]);

        byPressure.Should().BeApproximately(modulus, 0.001 * modulus);
        byEnergy.Should().BeApproximately(modulus, 0.001 * modulus);
    }

    [Test]
    public void A_box_of_the_crystal_has_neither_boundary_nor_vacancy()
    {
        DefectEnergies.FindBoundaryEnergy(-160, 100, -1.6, 200).Should().BeApproximately(0, 1e-6);
        DefectEnergies.FindVacancyFormation(-158.4, -160, -1.6).Should().BeApproximately(0, 1e-12);
    }

    [Test]
    public void A_boundary_energy_counts_both_boundaries() =>
        DefectEnergies.FindBoundaryEnergy(2e-19, 0, 0, 100).Should().BeApproximately(0.1, 1e-12, "2·10⁻¹⁹ J on 2 × 100 Å²");

    [TestCaseSource(typeof(DeckTexts), nameof(DeckTexts.Names))]
    public void Every_deck_names_what_it_takes_and_ends_with_the_mark(string name)
    {
        string deck = DeckTexts.Read(name);

        deck.Should().StartWith("# ").And.EndWith("print \"@DONE\"\n").And.Contain("kim param set rc 1 ${cutoff}");
    }

    [Test]
    public void Every_number_that_a_deck_takes_is_given()
    {
        Potential potential = Potential.LithiumMagnesium2012(4.8);
        ThermalConditions conditions = new() { Temperature = 300 };
        DeckRun[] runs =
        [
            StaticRuns.Crystal(potential, "x", 128, [0.01]), StaticRuns.Energy(potential, "x", 128, Relaxation.Atoms),
            StaticRuns.Vacancies(potential, "x", 128, [3, 5]), StaticRuns.Search(potential, "x", 128, 64, [(0.5, 1, [70])], -1.65),
            ThermalRuns.Expansion(potential, "x", 250, 5, conditions), ThermalRuns.Diffusion(potential, "x", 128, conditions, new(), ["d"]),
            ThermalRuns.Anneal(potential, "x", 128, conditions, expansion: 1.02, pinnedHalfWidth: 5, steps: 1_000),
        ];

        foreach (DeckRun run in runs)
        {
            string[] own = [.. Defined(run.Deck).Concat(run.Files.Values.SelectMany(Defined))];
            Used(run.Deck).Except(own).Should().BeEquivalentTo(run.Numbers.Keys.Intersect(Used(run.Deck)));
            run.Numbers.Keys.Should().BeSubsetOf(Used(run.Deck));
        }
    }

    [Test]
    public void A_trial_moves_the_second_grain_and_names_the_absent_atoms()
    {
        DeckRun run = StaticRuns.Search(Potential.LithiumMagnesium2012(4.8), "x", 128, 64, [(0.5, 1, [70]), (0, 0, [])], -1.65);

        run.Files["trial-1.lammps"].Should().Contain("second id 65:128").And.Contain("move 0.5000000 0.0 1.0000000").And.Contain("absent id 71");
        run.Files["trial-2.lammps"].Should().NotContain("delete_atoms");
    }

    // Names between "${" and "}".
    private static string[] Used(string deck) => [.. deck.Split("${").Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]).Distinct()];

    // Names after "variable ".
    private static IEnumerable<string> Defined(string deck) => deck.Split("variable ").Skip(1).Select(part => part.Split(' ')[0]).Distinct();
}
