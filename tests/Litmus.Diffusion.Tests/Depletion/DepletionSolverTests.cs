using Litmus.Diffusion.Depletion;
using Litmus.Primitives;

namespace Litmus.Diffusion.Tests.Depletion;

public sealed class DepletionSolverTests
{
    private static readonly StrippingParameters Anode = new()
    {
        DiffusionCoefficient = 2.9e-15, Thickness = 20e-6, StrippingCurrentDensity = 1, InitialConcentration = Lithium.Concentration,
    };

    [Test]
    public void Profiles_start_full_end_empty_at_the_electrolyte_and_rise_towards_the_collector()
    {
        DepletionResult result = new DepletionSolver(Anode).Solve();

        result.Profiles[0].Concentrations.Should().OnlyContain(c => c == Lithium.Concentration);
        result.Profiles[^1].Concentrations[0].Should().BeApproximately(0, 1e-12 * Lithium.Concentration, "the root is good to 1e-12");
        result.Profiles.Skip(1).Should().AllSatisfy(profile => profile.Concentrations.Should().BeInAscendingOrder());
        result.Positions[^1].Should().Be(Anode.Thickness);
    }

    [Test]
    public void Repetition_gives_the_same_bits()
    {
        DepletionResult first = new DepletionSolver(Anode).Solve(), second = new DepletionSolver(Anode).Solve();

        second.DepletionTime.Should().Be(first.DepletionTime);
        second.Profiles.SelectMany(p => p.Concentrations).Should().Equal(first.Profiles.SelectMany(p => p.Concentrations));
    }

    [Test]
    public void A_cancelled_run_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Action run = () => new DepletionSolver(Anode).Solve(cancellationToken: source.Token);

        run.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Progress_ends_at_one()
    {
        List<SolverProgress> reports = [];

        new DepletionSolver(Anode).Solve(new Recorder(reports));

        reports.Should().HaveCount(5);
        reports[^1].Fraction.Should().Be(1);
    }

    [Test]
    public void Impossible_options_are_refused()
    {
        Action onePoint = () => _ = new DepletionOptions { PositionCount = 1 }, later = () => _ = new DepletionOptions { TimeFractions = [0.5, 1.01] };

        onePoint.Should().Throw<ArgumentOutOfRangeException>();
        later.Should().Throw<ArgumentOutOfRangeException>();
    }
}
