using FluentAssertions;
using Litmus.Cases;
using Litmus.Zhang2025;
using NUnit.Framework;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class SodiumPotassiumFilmsCaseTests
{
    private static readonly SodiumPotassiumFilmsCase Asked = new(PaperClaims.Data);

    // Equal surface energies leave the barrier alone, which favours (101); a surface energy a third higher lets (001) wet it.
    [TestCase(1, true)]
    [TestCase(1.33, false)]
    public void The_assumed_surface_energy_decides(double ratio, bool leads) =>
        Lead(Asked, Small().With("otherMetalsSurfaceRatio101", ratio)).Should().Match(lead => lead > 0 == leads);

    // Another case, because one grows a film only once.
    [Test]
    public void Repetition_gives_identical_bits() => Lead(Asked, Small()).Should().Be(Lead(new SodiumPotassiumFilmsCase(PaperClaims.Data), Small()));

    private static double Lead(SodiumPotassiumFilmsCase films, CaseInputs inputs) =>
        films.Run(inputs, progress: null, CancellationToken.None).Observations["zhang2025.na-k-101-dominates"].Value!.Value;

    // A fifth of the width, with as many nuclei a column.
    private static CaseInputs Small() =>
        CaseInputs.Nominal(Asked.Description, Tier.Standard).With("columnCount", 40).With("nucleusCount", 15).With("lastSnapshot", 100);
}
