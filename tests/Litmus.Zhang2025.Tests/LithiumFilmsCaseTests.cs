using Litmus.Cases;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class LithiumFilmsCaseTests
{
    private static readonly LithiumFilmsCase Asked = new(PaperClaims.Data);

    private static readonly Lazy<CaseObservations> AsDeclared = new(() => Asked.Run(Small(), progress: null, CancellationToken.None));

    // One-dimensional arguments give these signs under the reference formulation: (001) wets the surface under load, and (101) is the fast face without load.
    [TestCase("pf-solid-001-dominates")]
    [TestCase("pf-liquid-101-dominates")]
    [TestCase("pf-kappa-alone-selects-001")]
    [TestCase("pf-mobility-alone-selects-101")]
    public void The_face_of_the_statement_leads_in_a_small_film(string claim) => Lead(AsDeclared.Value, claim).Should().BeGreaterThan(0);

    [TestCase("pf-solid-001-dominates", "diffusionBarrier001", 0.5)]
    [TestCase("pf-liquid-101-dominates", "diffusionBarrier101", 0.41)]
    [TestCase("pf-kappa-alone-selects-001", "surfaceEnergySolid001", 0.6)]
    [TestCase("pf-mobility-alone-selects-101", "diffusionBarrier101", 0.41)]
    public void Another_face_leads_where_the_face_is_slow_or_costly(string claim, string input, double value)
    {
        double si = value * Asked.Description.Inputs.Single(declared => declared.Name == input).Unit.ToSi(1);

        CaseObservations changed = Asked.Run(Small().With(input, si), progress: null, CancellationToken.None);

        Lead(changed, claim).Should().BeLessThan(0);
    }

    [Test]
    public void Repetition_gives_identical_bits()
    {
        // Other inputs have a memory of their own, so all films are grown again.
        CaseObservations again = Asked.Run(Small(), progress: null, CancellationToken.None);

        foreach (string claim in Asked.Description.Answers)
        {
            again.Observations[claim].Value.Should().Be(AsDeclared.Value.Observations[claim].Value);
        }
    }

    private static double Lead(CaseObservations observations, string claim) => observations.Observations[$"zhang2025.{claim}"].Value!.Value;

    // A fifth of the width with the same density of nuclei, until (101) is gone. The height is the printed one: (001) spreads while there is a surface.
    private static CaseInputs Small() =>
        CaseInputs.Nominal(Asked.Description, Tier.Smoke).With("columnCount", 40).With("nucleusCount", 15).With("earlySnapshot", 5).With("lastSnapshot", 200);
}
