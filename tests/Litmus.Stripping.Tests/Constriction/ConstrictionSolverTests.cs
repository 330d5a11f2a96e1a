using Litmus.Primitives;
using Litmus.Stripping.Constriction;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Stripping.Tests.Constriction;

public sealed class ConstrictionSolverTests
{
    // −Σ' 1/|R| of the square lattice with its neutralising background, 4 ζ(1/2) β(1/2), and Σ' 1/|R|³ = 4 ζ(3/2) β(3/2).
    private const double LatticeSum = 3.900264920001956;
    private const double CubicLatticeSum = 9.033621683100950;

    // Discs of radius a on a square lattice of edge W: 4aκR = 1 − (2/π)(M a/W − (N/3)(a/W)³) + O((a/W)⁵). The first term is the isolated contact,
    // ρ/4a per side. M is the potential of the other discs as points with their background, N its curvature: once over the own disc with the
    // equilibrium weight ⟨r²⟩ = 2a²/3 and once for the extension of the others.
    private static double SpreadingFactor(double radiusOverEdge) =>
        1 - (2 / Math.PI * ((LatticeSum * radiusOverEdge) - (CubicLatticeSum / 3 * Math.Pow(radiusOverEdge, 3))));

    [Test]
    public void A_disc_in_a_square_array_has_its_known_constriction()
    {
        // The edge of the disc causes an error of first order in the spacing, a third of a cell of the radius. Two grids are extrapolated.
        double coarse = DiscFactor(64, 12), fine = DiscFactor(128, 24);

        double extrapolated = (2 * fine) - coarse;

        extrapolated.Should().BeApproximately(SpreadingFactor(12.0 / 64), 0.01, "discs of cells differ from circles by half a per cent of the radius");
    }

    [Test]
    public void A_small_disc_has_the_resistance_of_an_isolated_contact()
    {
        double coarse = DiscFactor(64, 6), fine = DiscFactor(128, 12);

        double isolated = (2 * fine) - coarse + (2 / Math.PI * ((LatticeSum * 6 / 64) - (CubicLatticeSum / 3 * Math.Pow(6.0 / 64, 3))));

        isolated.Should().BeApproximately(1, 0.01, "R = ρ/4a per side; the coarser disc of cells differs from a circle by one per cent of its radius");
    }

    [Test]
    public void The_error_of_a_disc_halves_with_the_spacing()
    {
        double coarse = DiscFactor(64, 12) - SpreadingFactor(12.0 / 64), fine = DiscFactor(128, 24) - SpreadingFactor(24.0 / 128);

        Math.Log2(coarse / fine).Should().BeApproximately(1, 0.2, "first order at the edge of a contact, blurred by the staircase of the disc");
    }

    [Test]
    public void A_full_contact_has_no_constriction()
    {
        ConstrictionResult result = new ConstrictionSolver(Parameters(new ContactMask([.. Enumerable.Repeat(true, 48)], 6, 8))).Solve();

        result.CurrentFactor.Should().AllSatisfy(factor => factor.Should().BeApproximately(1, 1e-10));
        result.ConstrictionResistance.Should().BeApproximately(0, 1e-10 * result.Resistance);
    }

    [Test]
    public void The_current_is_conserved_and_flows_through_the_contact_only([Values(0, 3e-6, 1e-3)] double interfaceResistance, [Values(0.3, 0.6)] double part)
    {
        ContactMask mask = RandomMask(24, part);

        ConstrictionResult result = new ConstrictionSolver(Parameters(mask) with { InterfaceResistance = interfaceResistance }).Solve();

        result.CurrentFactor.Average().Should().BeApproximately(1, 1e-12);
        result.SortedFactors.Average().Should().BeApproximately(1 / mask.ActiveArea, 1e-10);
        result.CurrentFactor.Where((_, cell) => !mask.IsActive[cell]).Should().OnlyContain(factor => factor == 0);
        result.SortedFactors[0].Should().BeGreaterThan(0, "the maximum principle makes current enter everywhere");
        result.ConstrictionResistance.Should().BeGreaterThan(0, "an even current is not that of least dissipation");
    }

    [Test]
    public void The_contact_is_an_equipotential()
    {
        ContactMask mask = RandomMask(20, 0.4);
        ConstrictionParameters parameters = Parameters(mask);
        ConstrictionOptions options = new() { Tolerance = 1e-12 };

        ConstrictionResult result = new ConstrictionSolver(parameters, options).Solve();

        LayeredElectrolyte electrolyte = new(
            20, 20, parameters.Spacing, DepthGrid.Geometric(parameters.ElectrolyteThickness, parameters.Spacing, options.DepthCellCount));
        double[] potential = electrolyte.SurfacePotential([.. result.CurrentFactor]);
        double[] onContact = [.. Enumerable.Range(0, 400).Where(cell => mask.IsActive[cell])
            .Select(cell => (potential[cell] / parameters.Conductivity) + (parameters.InterfaceResistance * result.CurrentFactor[cell]))];
        onContact.Should().AllSatisfy(voltage => voltage.Should().BeApproximately(result.Resistance, 1e-9 * result.Resistance));
    }

    [Test]
    public void A_resistive_interface_shares_the_current_evenly()
    {
        ContactMask mask = RandomMask(24, 0.5);
        ConstrictionParameters parameters = Parameters(mask);

        double[] largest =
            [.. new[] { 0, 1e-6, 1e-4, 1e-2, 1e2 }.Select(r => new ConstrictionSolver(parameters with { InterfaceResistance = r }).Solve().LargestFactor)];

        largest.Should().BeInDescendingOrder();
        largest[^1].Should().BeApproximately(1 / mask.ActiveArea, 1e-4, "κr is 10⁵ times the window");
    }

    [Test]
    public void Residuals_fall_below_the_tolerance()
    {
        ConstrictionResult result = new ConstrictionSolver(Parameters(ContactMask.Disc(64, 20)), new() { Tolerance = 1e-10 }).Solve();

        result.ResidualHistory[^1].Should().BeLessThanOrEqualTo(1e-10);
        result.ResidualHistory[0].Should().Be(1);
        result.IterationCount.Should().BeLessThan(60);
    }

    [Test]
    public void Bits_are_the_same_on_repetition_and_for_any_number_of_threads()
    {
        ConstrictionParameters parameters = Parameters(RandomMask(40, 0.5));

        ConstrictionResult one = new ConstrictionSolver(parameters).Solve();
        ConstrictionResult again = new ConstrictionSolver(parameters).Solve();
        ConstrictionResult three = new ConstrictionSolver(parameters, new() { ThreadCount = 3 }).Solve();

        again.CurrentFactor.Should().Equal(one.CurrentFactor);
        three.CurrentFactor.Should().Equal(one.CurrentFactor);
        three.Resistance.Should().Be(one.Resistance);
    }

    [Test]
    public void Quantiles_and_shares_refer_to_the_cells_of_the_contact()
    {
        ConstrictionResult result = new ConstrictionSolver(Parameters(RandomMask(16, 0.5))).Solve();

        result.Quantile(0).Should().Be(result.SortedFactors[0]);
        result.Quantile(1).Should().Be(result.LargestFactor);
        result.ContactAbove(0).Should().Be(1);
        result.CurrentAbove(result.LargestFactor).Should().Be(0);
        result.CurrentAbove(result.MeanFactor).Should().BeGreaterThan(result.ContactAbove(result.MeanFactor), "crowded places carry more than their share");
    }

    [Test]
    public void A_missed_tolerance_is_reported()
    {
        Action act = () => new ConstrictionSolver(Parameters(RandomMask(24, 0.5)), new() { MostIterations = 2 }).Solve();

        act.Should().Throw<ConstrictionNotConvergedException>().Where(exception => exception.IterationCount == 2 && exception.Residual > exception.Tolerance);
    }

    [Test]
    public void A_cancelled_run_stops()
    {
        Action act = () => new ConstrictionSolver(Parameters(RandomMask(8, 0.5))).Solve(cancellationToken: new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Masks_and_parameters_out_of_range_are_refused()
    {
        ConstrictionParameters parameters = Parameters(RandomMask(8, 0.5));
        Action[] outOfRange =
        [
            () => _ = parameters with { Conductivity = 0 }, () => _ = parameters with { ElectrolyteThickness = double.NaN },
            () => _ = parameters with { InterfaceResistance = -1 }, () => _ = parameters with { Spacing = double.PositiveInfinity },
            () => _ = new ConstrictionOptions { DepthCellCount = 1 }, () => _ = new ConstrictionOptions { Tolerance = 0 },
            () => _ = new ConstrictionOptions { MostIterations = 0 }, () => _ = new ConstrictionOptions { ThreadCount = 0 },
        ];
        Action empty = () => _ = new ContactMask([false, false], 1, 2), shape = () => _ = new ContactMask([true], 1, 2);

        outOfRange.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
        empty.Should().Throw<ArgumentException>().WithMessage("No cell of the mask conducts*");
        shape.Should().Throw<ArgumentException>().WithMessage("The mask has 1 cells*");
    }

    [Test]
    public void Progress_ends_at_one()
    {
        List<double> fractions = [];

        new ConstrictionSolver(Parameters(RandomMask(16, 0.5))).Solve(new Recorder(fractions));

        fractions[^1].Should().Be(1);
    }

    private static double DiscFactor(int cells, double radius)
    {
        ConstrictionParameters parameters = new()
        {
            Contact = ContactMask.Disc(cells, radius), Spacing = 1.0 / cells, ElectrolyteThickness = 2, Conductivity = 1, InterfaceResistance = 0,
        };
        return 4 * radius / cells * new ConstrictionSolver(parameters, new() { DepthCellCount = 48, Tolerance = 1e-9 }).Solve().ConstrictionResistance;
    }

    private static ConstrictionParameters Parameters(ContactMask mask) =>
        new() { Contact = mask, Spacing = 2e-6, ElectrolyteThickness = 1e-4, Conductivity = 0.15, InterfaceResistance = 1e-6 };

    // The thickest share of a draw of a random field.
    private static ContactMask RandomMask(int cells, double part)
    {
        GaussianField field = new GaussianFieldSolver(new() { WindowEdge = 8, CorrelationLength = 1 }, new() { CellCount = cells, Seed = 5 }).Draw();
        return ContactMask.Remaining(ThicknessMap.ByRanks(field, rank => rank), 1 - part);
    }

    private sealed class Recorder(List<double> fractions) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => fractions.Add(value.Fraction);
    }
}
