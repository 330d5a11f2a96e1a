using Litmus.Cases;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class SodiumPotassiumFilmsCaseTests
{
    private static readonly SodiumPotassiumFilmsCase Asked = new(PaperClaims.Data);

    private static readonly PaperClaims Paper = new("zhang2025", Tier.Standard);

    // With equal surface energies only the barrier decides, which favours (101). With a surface energy a third higher, (001) wets (101).
    [TestCase(1, true)]
    [TestCase(1.33, false)]
    public void The_surface_energy_decides(double ratio, bool leads) =>
        Lead(Small().With("sodiumSurfaceRatio101", ratio).With("potassiumSurfaceRatio101", ratio)).Should().Match(lead => lead > 0 == leads);

    [TestCase("sodium")]
    [TestCase("potassium")]
    public void The_ratio_of_surface_energies_is_the_computed_one(string metal)
    {
        CaseTable table = Paper.RunWhole("na-k-less-strain-sensitive").Tables.Single();
        double Of(string face, string column) => Numbers(table, column)[Row(table, metal, face)];

        Input ratio = Asked.Description.Inputs.Single(input => input.Name == $"{metal}SurfaceRatio101");

        double unloaded = Of("101", "surface_energy_J_per_m2") / Of("001", "surface_energy_J_per_m2");
        double relative = Math.Sqrt(new[] { "001", "101" }.Sum(face => Math.Pow(Of(face, "uncertainty_J_per_m2") / Of(face, "surface_energy_J_per_m2"), 2)));
        double Loaded(string face) => Of(face, "surface_energy_J_per_m2") + Of(face, "change_J_per_m2");
        ratio.Value.Should().BeApproximately(Loaded("101") / Loaded("001"), 5e-4);
        ratio.StandardUncertainty.Should().BeApproximately(unloaded * relative, 5e-4);
        ratio.Plausible!.Lower.Should().BeLessThan(unloaded);
        ratio.Plausible.Upper.Should().BeGreaterThan(unloaded);
    }

    // Each call makes inputs with a memory of their own, so all films are grown again.
    [Test]
    public void Repetition_gives_identical_bits() => Lead(Small()).Should().Be(Lead(Small()));

    [Test]
    public void Other_states_of_strain_move_the_ratio_of_lithium_by_at_most_six_hundredths()
    {
        CaseTable table = Paper.RunWhole("tabs2-es-solid-001").Tables.Single(candidate => candidate.Name == "surface-energy-under-load");
        IReadOnlyList<string> states = table.Columns.Single(column => column.Name == "strain_state").Words!;
        IReadOnlyList<string> faces = table.Columns.Single(column => column.Name == "face").Words!;
        double Energy(string state, string face) =>
            Numbers(table, "surface_energy_J_per_m2")[Enumerable.Range(0, states.Count).Single(row => states[row] == state && faces[row] == face)];
        double Ratio(string state) => Energy(state, "101") / Energy(state, "001");

        double[] moves = [.. new[] { "biaxial", "uniaxial" }.Select(state => Math.Abs(Ratio(state) - Ratio("isotropic")))];

        moves.Max().Should().BeInRange(0.05, 0.06, "the ranges of the other metals take it over");
    }

    private static IReadOnlyList<double> Numbers(CaseTable table, string column) => table.Columns.Single(candidate => candidate.Name == column).Numbers!;

    private static int Row(CaseTable table, string metal, string face)
    {
        IReadOnlyList<string> Words(string column) => table.Columns.Single(candidate => candidate.Name == column).Words!;
        return Enumerable.Range(0, Words("metal").Count).Single(row => Words("metal")[row] == metal && Words("face")[row] == face);
    }

    private static double Lead(CaseInputs inputs) =>
        Asked.Run(inputs, progress: null, CancellationToken.None).Observations["zhang2025.na-k-101-dominates"].Value!.Value;

    // A fifth of the width with the same density of nuclei.
    private static CaseInputs Small() =>
        CaseInputs.Nominal(Asked.Description, Tier.Standard).With("columnCount", 40).With("nucleusCount", 15).With("lastSnapshot", 100);
}
