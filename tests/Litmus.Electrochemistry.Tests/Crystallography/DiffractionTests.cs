using Litmus.Electrochemistry.Crystallography;

namespace Litmus.Electrochemistry.Tests.Crystallography;

public sealed class DiffractionTests
{
    private const double Degree = Math.PI / 180;
    private const double CopperKAlpha = 1.54178e-10;
    private static readonly CubicLattice Silicon = new() { LatticeConstant = 5.4309e-10 };
    private static readonly HexagonalLattice Graphite = new() { BasalConstant = 2.464e-10, AxialConstant = 6.711e-10 };

    [TestCase(1, 1, 1, 28.44)]
    [TestCase(2, 2, 0, 47.30)]
    [TestCase(4, 0, 0, 69.13)]
    public void Silicon_has_its_reference_positions(int h, int k, int l, double expected)
    {
        // The reference positions are for K-alpha 1 alone.
        double position = BraggLaw.TwoTheta(Silicon.Spacing(new MillerIndices(h, k, l)), 1.540598e-10) / Degree;

        position.Should().BeApproximately(expected, 0.005, "half a unit of the last digit of the standard reference material");
    }

    [Test]
    public void Graphite_has_its_basal_reflection()
    {
        Graphite.Spacing(new MillerIndices(0, 0, 2)).Should().BeApproximately(3.3555e-10, 1e-24, "half of c");
        Graphite.Spacing(new MillerIndices(1, 0, 0)).Should().BeApproximately(2.464e-10 * Math.Sqrt(3) / 2, 1e-24, "the height of the rhombus");
    }

    [Test]
    public void Equivalent_hexagonal_planes_have_one_distance()
    {
        Graphite.Spacing(new MillerIndices(1, 0, 1)).Should().BeApproximately(Graphite.Spacing(new MillerIndices(-1, 1, 1)), 1e-24, "i = −(h + k) permutes");
    }

    [Test]
    public void Position_and_distance_are_inverse([Values(5, 40, 120, 175)] double degrees)
    {
        (BraggLaw.TwoTheta(BraggLaw.Spacing(degrees * Degree, CopperKAlpha), CopperKAlpha) / Degree)
            .Should().BeApproximately(degrees, 1e-10, "near 180° the arc sine loses digits");
    }

    [Test]
    public void Planes_too_close_for_the_wavelength_do_not_reflect()
    {
        Action refusal = () => BraggLaw.TwoTheta(0.5e-10, CopperKAlpha);

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*not reflected*at most twice that*");
    }

    [Test]
    public void The_density_of_silicon_follows_from_its_cell()
    {
        CrystalDensity.Of(Silicon, 8, 28.0855e-3).Should().BeApproximately(2329.2, 0.05, "8 · 28.0855e-3/(6.02214076e23 · (5.4309e-10)³) by hand");
        Graphite.CellVolume.Should().BeApproximately(35.286e-30, 5e-34, "0.8660254 · 2.464² · 6.711 by hand");
    }

    [Test]
    public void A_fit_finds_the_lattice_constant_of_exact_positions()
    {
        MillerIndices[] planes = [new(1, 1, 1), new(2, 2, 0), new(3, 1, 1)];
        double[] positions = [.. planes.Select(plane => BraggLaw.TwoTheta(Silicon.Spacing(plane), CopperKAlpha))];

        CubicLatticeFit fit = CubicLatticeFit.Minimax(planes, positions, CopperKAlpha);

        fit.LatticeConstant.Should().BeApproximately(5.4309e-10, 1e-20, "relative 1e-11");
        fit.LargestDeviation.Should().BeLessThan(1e-10);
    }

    [Test]
    public void Two_reflections_that_disagree_share_the_deviation()
    {
        MillerIndices[] planes = [new(2, 0, 0), new(2, 0, 0)];

        CubicLatticeFit fit = CubicLatticeFit.Minimax(planes, [30 * Degree, 31 * Degree], CopperKAlpha);

        (fit.LargestDeviation / Degree).Should().BeApproximately(0.5, 1e-9, "the middle of two positions of one reflection");
    }

    [Test]
    public void A_fit_finds_both_constants_of_a_hexagonal_lattice()
    {
        MillerIndices[] planes = [new(0, 0, 1), new(1, 0, 0), new(1, 0, 1), new(1, 0, 3)];
        HexagonalLattice lattice = new() { BasalConstant = 4.237e-10, AxialConstant = 7.274e-10 };
        double[] positions = [.. planes.Select(plane => BraggLaw.TwoTheta(lattice.Spacing(plane), CopperKAlpha))];

        HexagonalLatticeFit fit = HexagonalLatticeFit.Minimax(planes, positions, CopperKAlpha);

        fit.BasalConstant.Should().BeApproximately(4.237e-10, 1e-18);
        fit.AxialConstant.Should().BeApproximately(7.274e-10, 1e-18);
        fit.LargestDeviation.Should().BeLessThan(1e-8);
    }

    [Test]
    public void Hexagonal_reflections_that_disagree_share_the_deviation()
    {
        MillerIndices[] planes = [new(1, 0, 0), new(1, 0, 0), new(0, 0, 1)];

        HexagonalLatticeFit fit = HexagonalLatticeFit.Minimax(planes, [30 * Degree, 31 * Degree, 12 * Degree], CopperKAlpha);

        (fit.LargestDeviation / Degree).Should().BeApproximately(0.5, 1e-6, "the middle of two positions of one reflection");
    }

    [Test]
    public void A_hexagonal_fit_needs_reflections_for_both_constants()
    {
        Action[] refusals =
        [
            () => HexagonalLatticeFit.Minimax([new MillerIndices(1, 0, 0)], [0.5], CopperKAlpha),
            () => HexagonalLatticeFit.Minimax([new MillerIndices(0, 0, 1)], [0.5], CopperKAlpha),
            () => HexagonalLatticeFit.Minimax([new MillerIndices(1, 0, 0), new MillerIndices(0, 0, 1)], [0.5], CopperKAlpha),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentException>());
    }

    [Test]
    public void Lists_that_do_not_match_and_the_plane_000_are_refused()
    {
        Action[] refusals =
        [
            () => CubicLatticeFit.Minimax([], [], CopperKAlpha), () => CubicLatticeFit.Minimax([new MillerIndices(1, 0, 0)], [], CopperKAlpha),
            () => Silicon.Spacing(default), () => Graphite.Spacing(default),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentException>());
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Silicon with { LatticeConstant = value }, () => _ = Graphite with { BasalConstant = value },
            () => _ = Graphite with { AxialConstant = value }, () => BraggLaw.TwoTheta(value, 1e-10), () => BraggLaw.TwoTheta(1e-10, value),
            () => BraggLaw.Spacing(value, 1e-10), () => BraggLaw.Spacing(1, value), () => CrystalDensity.Of(Silicon, value, 1),
            () => CrystalDensity.Of(Silicon, 1, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
