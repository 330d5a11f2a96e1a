using Litmus.Cases;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class TextureMapCaseTests
{
    private const string WithAnisotropy = "zhang2025.fig4-pf-001-with-anisotropy", WithBarrier = "zhang2025.fig4-pf-101-with-barrier";

    private static readonly TextureMapCase Asked = new(PaperClaims.Data);

    [Test]
    public void A_higher_barrier_costs_101_its_share_in_narrow_films() => Run(Small()).Observations[WithBarrier].Token.Should().Be("decreasing");

    [Test]
    public void Anisotropy_favours_001_in_narrow_films() => Run(Small()).Observations[WithAnisotropy].Token.Should().Be("increasing");

    [Test]
    public void A_range_of_nothing_has_no_trend()
    {
        CaseObservations flat = Run(Small().With("highestAnisotropy", 1e-6));

        flat.Observations[WithAnisotropy].Token.Should().Be("no clear trend", "the films differ by a millionth");
    }

    [Test]
    public void A_single_barrier_has_no_trend()
    {
        CaseObservations flat = Run(Small().With("highestBarrier", Small().ValueOf("lowestBarrier") * (1 + 1e-6)));

        flat.Observations[WithBarrier].Token.Should().Be("no clear trend", "the films differ by a millionth");
    }

    [TestCase("nucleusHeight", 7)]
    [TestCase("initialRows", 6)]
    public void Nuclei_above_the_active_rows_are_refused_in_a_way_that_a_set_of_runs_survives(string input, double value)
    {
        Action run = () => Run(Small().With(input, value));

        run.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*rows are active*nuclei reach*");
    }

    private static CaseObservations Run(CaseInputs inputs) => Asked.Run(inputs, progress: null, CancellationToken.None);

    // A fifth of the width with the same density of nuclei, until the rows are full.
    private static CaseInputs Small() =>
        CaseInputs.Nominal(Asked.Description, Tier.Standard).With("columnCount", 40).With("nucleusCount", 15).With("lastSnapshot", 80);
}
