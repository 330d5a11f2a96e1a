using System.Numerics;
using Litmus.Electrochemistry.Impedance;

namespace Litmus.Electrochemistry.Tests.Impedance;

public sealed class ImpedanceArcTests
{
    private static readonly ImpedanceArc Arc = new() { Resistance = 100, Coefficient = 1e-6, Exponent = 0.8 };

    [Test]
    public void A_capacitor_makes_a_half_circle()
    {
        ImpedanceArc arc = Arc with { Exponent = 1 };

        Complex top = arc.At(1e4);

        top.Real.Should().BeApproximately(50, 1e-10, "half of R at ωRC = 1");
        top.Imaginary.Should().BeApproximately(-50, 1e-10, "half of R at ωRC = 1");
        arc.EffectiveCapacitance.Should().BeApproximately(1e-6, 1e-21, "Q itself");
    }

    [Test]
    public void The_top_of_an_arc_lies_at_the_inverse_of_its_time_constant()
    {
        double top = -Arc.At(1 / Arc.TimeConstant).Imaginary;

        top.Should().BeApproximately(100 * Math.Sin(0.4 * Math.PI) / (2 * (1 + Math.Cos(0.4 * Math.PI))), 1e-11, "R tan(aπ/4)/2 in another form");
        top.Should().BeGreaterThan(-Arc.At(1.1 / Arc.TimeConstant).Imaginary).And.BeGreaterThan(-Arc.At(0.9 / Arc.TimeConstant).Imaginary);
    }

    [Test]
    public void Both_ends_lie_on_the_real_axis()
    {
        Arc.At(1e-9).Real.Should().BeApproximately(100, 1e-6, "direct current passes only the resistance");
        Arc.At(1e15).Magnitude.Should().BeLessThan(1e-4, "a high frequency passes only the capacitor");
    }

    [Test]
    public void Capacitance_and_time_constant_are_consistent()
    {
        Arc.EffectiveCapacitance.Should().BeApproximately(Math.Pow(1e-6, 1.25) * Math.Pow(100, 0.25), 1e-20, "Q^(1/a) R^((1 − a)/a)");
        ImpedanceArc.FromTimeConstant(100, Arc.TimeConstant, 0.8).Coefficient.Should().BeApproximately(1e-6, 1e-19, "a power and its inverse");
    }

    [Test]
    public void A_circuit_is_the_sum_of_its_parts()
    {
        EquivalentCircuit circuit = new() { SeriesResistance = 10, Arcs = [Arc, Arc] };

        circuit.At(1234).Should().Be(10 + (2 * Arc.At(1234)));
        circuit.ArcResistance.Should().Be(200);
    }

    [Test]
    public void Frequencies_are_spaced_evenly_in_the_logarithm()
    {
        ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, 71).Should().HaveCount(71).And.BeInDescendingOrder();
        ImpedanceSpectrum.LogarithmicFrequencies(1, 100, 3)[1].Should().BeApproximately(10, 1e-14, "the geometric mean");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Arc with { Resistance = value }, () => _ = Arc with { Coefficient = value }, () => _ = Arc with { Exponent = value }, () => Arc.At(value),
            () => ImpedanceArc.FromTimeConstant(1, value, 1), () => ImpedanceArc.FromTimeConstant(value, 1, 1),
            () => _ = new EquivalentCircuit { SeriesResistance = value, Arcs = [] }, () => ImpedanceSpectrum.LogarithmicFrequencies(value, 1, 2),
            () => ImpedanceSpectrum.LogarithmicFrequencies(1, value, 2), () => ImpedanceSpectrum.LogarithmicFrequencies(1, 2, 1),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void An_exponent_above_that_of_a_capacitor_is_refused()
    {
        Action exponent = () => _ = Arc with { Exponent = 1.01 };

        exponent.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_spectrum_with_a_point_that_is_zero_or_not_finite_is_refused()
    {
        Action[] refusals =
        [
            () => _ = new ImpedanceSpectrum([1, 2], [Complex.One, new Complex(double.NaN, 0)]),
            () => _ = new ImpedanceSpectrum([1, 2], [Complex.One, Complex.Zero]),
            () => _ = new ImpedanceSpectrum([1, -2], [Complex.One, Complex.One]),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
        FluentActions.Invoking(() => new ImpedanceSpectrum([1, 2], [Complex.One]))
            .Should().Throw<ArgumentException>().WithMessage("There are 2 frequencies and 1 impedances*");
    }
}
