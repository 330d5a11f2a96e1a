using System.Collections.Immutable;
using System.Numerics;
using Litmus.Electrochemistry.Impedance;

namespace Litmus.Electrochemistry.Tests.Impedance;

public sealed class CircuitFitSolverTests
{
    private static readonly ImmutableArray<double> Frequencies = ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, 71);

    private static EquivalentCircuit TwoArcs(double separation, double exponent = 0.85) => new()
    {
        SeriesResistance = 30,
        Arcs = [ImpedanceArc.FromTimeConstant(40, 1e-4, exponent), ImpedanceArc.FromTimeConstant(60, 1e-4 * separation, exponent - 0.05)],
    };

    [TestCase(3, 0.85)]
    [TestCase(10, 0.85)]
    [TestCase(100, 0.7)]
    [TestCase(1000, 0.95)]
    public void A_known_circuit_is_recovered_from_exact_data(double separation, double exponent)
    {
        EquivalentCircuit known = TwoArcs(separation, exponent);

        CircuitFitResult fit = new CircuitFitSolver(known.Spectrum(Frequencies), arcCount: 2, new CircuitFitOptions { StartCount = 8 }).Solve();

        fit.Circuit.SeriesResistance.Should().BeApproximately(30, 30e-6, "one part in a million");
        for (int arc = 0; arc < 2; arc++)
        {
            fit.Circuit.Arcs[arc].Resistance.Should().BeApproximately(known.Arcs[arc].Resistance, known.Arcs[arc].Resistance * 1e-6, "one part in a million");
            fit.Circuit.Arcs[arc].Coefficient.Should().BeApproximately(known.Arcs[arc].Coefficient, known.Arcs[arc].Coefficient * 1e-6, "one part per million");
            fit.Circuit.Arcs[arc].Exponent.Should().BeApproximately(known.Arcs[arc].Exponent, 1e-6, "one part in a million");
        }
    }

    [Test]
    public void One_arc_is_recovered_too()
    {
        EquivalentCircuit known = new() { SeriesResistance = 5, Arcs = [ImpedanceArc.FromTimeConstant(7, 1e-2, 0.9)] };

        CircuitFitResult fit = new CircuitFitSolver(known.Spectrum(Frequencies), arcCount: 1).Solve();

        fit.Circuit.Arcs[0].Resistance.Should().BeApproximately(7, 7e-6, "one part in a million");
        fit.FirstShare.Should().BeNull();
        fit.StartsAtOptimum.Should().Be(8, "a single arc has one optimum");
    }

    [Test]
    public void Arcs_come_in_the_order_of_their_time_constants()
    {
        EquivalentCircuit known = TwoArcs(0.01);

        CircuitFitResult fit = new CircuitFitSolver(known.Spectrum(Frequencies), arcCount: 2).Solve();

        fit.Circuit.Arcs[0].TimeConstant.Should().BeLessThan(fit.Circuit.Arcs[1].TimeConstant);
        fit.Circuit.Arcs[0].Resistance.Should().BeApproximately(60, 6e-5, "the second arc is the fast one here");
    }

    [Test]
    public void When_arcs_overlap_the_sum_is_known_better_than_the_split()
    {
        CircuitFitResult near = new CircuitFitSolver(Noisy(TwoArcs(3), 0.002, seed: 1), arcCount: 2).Solve();
        CircuitFitResult far = new CircuitFitSolver(Noisy(TwoArcs(1000), 0.002, seed: 1), arcCount: 2).Solve();

        near.ArcResistance.Value.Should().BeInRange(near.ArcResistance.Lower, near.ArcResistance.Upper);
        near.FirstShare!.RelativeStandardUncertainty
            .Should().BeGreaterThan(5 * near.ArcResistance.RelativeStandardUncertainty, "overlapping arcs do not determine the split");
        far.FirstShare!.RelativeStandardUncertainty.Should().BeLessThan(near.FirstShare.RelativeStandardUncertainty / 5, "separate arcs determine the split");
    }

    [Test]
    public void Intervals_cover_the_truth_at_their_stated_confidence()
    {
        int covered = 0;
        const int Count = 60;
        for (int seed = 0; seed < Count; seed++)
        {
            Estimate sum = new CircuitFitSolver(Noisy(TwoArcs(100), 0.01, seed), arcCount: 2, new CircuitFitOptions { StartCount = 1 }).Solve().ArcResistance;
            covered += sum.Lower <= 100 && 100 <= sum.Upper ? 1 : 0;
        }

        covered.Should().BeInRange(50, 60, "95 % of 60 is 57 with a standard deviation of 1.7; the limit is four of these below");
    }

    [Test]
    public void A_superfluous_arc_leaves_the_sum_determined()
    {
        EquivalentCircuit known = new() { SeriesResistance = 30, Arcs = [ImpedanceArc.FromTimeConstant(100, 1e-3, 0.9)] };

        CircuitFitResult fit = new CircuitFitSolver(Noisy(known, 0.002, seed: 3), arcCount: 2).Solve();

        fit.ArcResistance.Value.Should().BeApproximately(100, 1, "half a percent of noise per point, 71 points");
        fit.FirstShare!.RelativeStandardUncertainty.Should().BeGreaterThan(fit.ArcResistance.RelativeStandardUncertainty);
    }

    [Test]
    public void The_same_spectrum_gives_the_same_bits()
    {
        ImpedanceSpectrum spectrum = Noisy(TwoArcs(10), 0.005, seed: 5);

        CircuitFitResult first = new CircuitFitSolver(spectrum, arcCount: 2).Solve(), second = new CircuitFitSolver(spectrum, arcCount: 2).Solve();

        second.Circuit.SeriesResistance.Should().Be(first.Circuit.SeriesResistance);
        second.Circuit.Arcs.Should().Equal(first.Circuit.Arcs);
        second.FirstShare.Should().Be(first.FirstShare);
    }

    [Test]
    public void A_fit_without_enough_steps_fails_with_its_reason()
    {
        Action fit = () => new CircuitFitSolver(TwoArcs(10).Spectrum(Frequencies), 2, new CircuitFitOptions { StartCount = 2, StepCount = 1 }).Solve();

        CircuitFitException exception = fit.Should().Throw<CircuitFitException>().Which;

        (exception.StartCount, exception.StepCount).Should().Be((2, 1));
        exception.Message.Should().Contain("Allow more steps");
    }

    [Test]
    public void A_cancelled_fit_stops()
    {
        Action fit = () => new CircuitFitSolver(TwoArcs(10).Spectrum(Frequencies), arcCount: 2).Solve(cancellationToken: new CancellationToken(canceled: true));

        fit.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Impossible_fits_are_refused()
    {
        ImpedanceSpectrum spectrum = TwoArcs(10).Spectrum(Frequencies), three = TwoArcs(10).Spectrum([1, 10, 100]);
        Action[] refusals =
        [
            () => _ = new CircuitFitSolver(spectrum, arcCount: 0), () => _ = new CircuitFitSolver(spectrum, arcCount: -1),
            () => _ = new CircuitFitSolver(spectrum, arcCount: 7), () => _ = new CircuitFitOptions { StartCount = 0 },
            () => _ = new CircuitFitOptions { StepCount = 0 }, () => _ = new CircuitFitOptions { Confidence = 1 },
            () => _ = new CircuitFitOptions { Confidence = double.NaN },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
        FluentActions.Invoking(() => new CircuitFitSolver(three, arcCount: 2))
            .Should().Throw<ArgumentException>().WithMessage("3 impedances are 6 numbers, and 2 arcs have 7 parameters*");
    }

    /// <summary>Adds normal noise, a share of the modulus, to both parts from a seeded generator.</summary>
    private static ImpedanceSpectrum Noisy(EquivalentCircuit circuit, double share, int seed)
    {
        Random random = new(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        ImpedanceSpectrum exact = circuit.Spectrum(Frequencies);
        return new ImpedanceSpectrum(exact.Frequencies, [.. exact.Impedances.Select(z => z + (z.Magnitude * share * new Complex(Normal(), Normal())))]);
    }
}
