using System.Collections.Immutable;
using System.Numerics;
using Litmus.Electrochemistry.Impedance;

namespace Litmus.Electrochemistry.Tests.Impedance;

public sealed class LinearKramersKronigTests
{
    private static readonly ImmutableArray<double> Frequencies = ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, 71);

    private static readonly EquivalentCircuit Circuit = new()
    {
        SeriesResistance = 30,
        Arcs = [ImpedanceArc.FromTimeConstant(40, 1e-4, 0.85), ImpedanceArc.FromTimeConstant(60, 1e-2, 0.8)],
    };

    [Test]
    public void A_circuit_obeys_the_relations()
    {
        KramersKronigResult check = LinearKramersKronig.Check(Circuit.Spectrum(Frequencies));

        check.LargestResidual.Should().BeLessThan(2e-3, "the elements fit a depressed arc to a fraction of a percent");
        check.RealResiduals.Should().HaveCount(71);
    }

    [Test]
    public void A_bump_in_the_real_part_alone_breaks_them()
    {
        ImpedanceSpectrum exact = Circuit.Spectrum(Frequencies);
        ImpedanceSpectrum broken = new(
            exact.Frequencies, [.. exact.Impedances.Select((z, i) => z + (0.05 * z.Magnitude * Math.Exp(-Math.Pow((i - 35) / 3.0, 2))))]);

        KramersKronigResult check = LinearKramersKronig.Check(broken);

        check.LargestResidual.Should().BeGreaterThan(0.01, "the imaginary part lacks the counterpart of a bump of five percent");
    }

    [Test]
    public void A_cell_that_drifts_during_the_sweep_breaks_them()
    {
        ImpedanceSpectrum drifting = new(Frequencies, [.. Frequencies.Select((frequency, i) => Circuit.At(2 * Math.PI * frequency) * (1 + (0.3 * i / 70)))]);

        KramersKronigResult steady = LinearKramersKronig.Check(Circuit.Spectrum(Frequencies)), check = LinearKramersKronig.Check(drifting);

        check.RootMeanSquare.Should().BeGreaterThan(5 * steady.RootMeanSquare, "thirty percent of drift");
    }

    [Test]
    public void A_time_constant_of_the_basis_is_fitted_exactly()
    {
        EquivalentCircuit capacitor = new() { SeriesResistance = 30, Arcs = [ImpedanceArc.FromTimeConstant(70, 1 / (2 * Math.PI * 1e6), 1)] };

        LinearKramersKronig.Check(capacitor.Spectrum(Frequencies)).LargestResidual.Should().BeLessThan(1e-10, "1/ω of the top frequency is the first element");
    }

    [Test]
    public void Impossible_checks_are_refused()
    {
        Action[] refusals =
        [
            () => _ = new KramersKronigOptions { OverfitThreshold = 0 }, () => _ = new KramersKronigOptions { OverfitThreshold = double.NaN },
            () => _ = new KramersKronigOptions { LargestElementCount = 2 },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
        FluentActions.Invoking(() => LinearKramersKronig.Check(Circuit.Spectrum([1, 10, 100])))
            .Should().Throw<ArgumentException>().WithMessage("The spectrum has 3 frequencies*");
        FluentActions.Invoking(() => LinearKramersKronig.Check(Circuit.Spectrum(Frequencies), cancellationToken: new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();
    }
}
