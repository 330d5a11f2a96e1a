using Litmus.Cases;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class SodiumPotassiumFilmsCaseTests
{
    private static readonly SodiumPotassiumFilmsCase Asked = new(PaperClaims.Data);

    // With equal surface energies only the barrier decides, which favours (101). With a surface energy a third higher, (001) wets (101).
    [TestCase(1, true)]
    [TestCase(1.33, false)]
    public void The_assumed_surface_energy_decides(double ratio, bool leads) =>
        Lead(Small().With("otherMetalsSurfaceRatio101", ratio)).Should().Match(lead => lead > 0 == leads);

    // Each call makes inputs with a memory of their own, so all films are grown again.
    [Test]
    public void Repetition_gives_identical_bits() => Lead(Small()).Should().Be(Lead(Small()));

    private static double Lead(CaseInputs inputs) =>
        Asked.Run(inputs, progress: null, CancellationToken.None).Observations["zhang2025.na-k-101-dominates"].Value!.Value;

    // A fifth of the width with the same density of nuclei.
    private static CaseInputs Small() =>
        CaseInputs.Nominal(Asked.Description, Tier.Standard).With("columnCount", 40).With("nucleusCount", 15).With("lastSnapshot", 100);
}
