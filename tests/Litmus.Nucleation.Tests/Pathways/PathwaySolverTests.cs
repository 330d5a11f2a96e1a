using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Pathways;

namespace Litmus.Nucleation.Tests.Pathways;

public sealed class PathwaySolverTests
{
    private static readonly PathwayCycle AnodeFree = new PathwaySolver(Electrodes.AnodeFree).Solve(Electrodes.Cycle);
    private static readonly PathwayCycle OnLithium = new PathwaySolver(Electrodes.OnLithium).Solve(Electrodes.Cycle);

    [Test]
    public void Charges_of_all_pathways_add_to_the_applied_charge()
    {
        foreach (PathwayCycle cycle in new[] { AnodeFree, OnLithium })
        {
            cycle.PlatingChargeBalance.Should().BeApproximately(1, 1e-13, "a linear invariant, conserved to rounding over a thousand steps");
            cycle.StrippingChargeBalance.Should().BeApproximately(1, 1e-13, "a linear invariant, conserved to rounding over a thousand steps");
        }
    }

    [Test]
    public void Plated_lithium_is_stripped_dead_corroded_or_still_present()
    {
        TracePoint plated = AnodeFree.Of(CyclePhase.Plating).Last();
        TracePoint rested = AnodeFree.Of(CyclePhase.Rest).Last();
        TracePoint stripped = AnodeFree.Of(CyclePhase.Stripping).Last();
        double corroded = rested.SeiCharge - plated.SeiCharge;

        double sum = stripped.FreshLithium + stripped.DeadLithium + (AnodeFree.StrippedCapacity + (stripped.SeiCharge - rested.SeiCharge)) + corroded;

        sum.Should().BeApproximately(plated.FreshLithium, 0.2, "the double layer takes 0.1 F/m² times 1 V, the tolerance 1e-6 of the charge");
    }

    [Test]
    public void The_potential_falls_through_the_SEI_to_a_peak_and_rises_to_a_plateau()
    {
        TracePoint[] plating = [.. AnodeFree.Of(CyclePhase.Plating)];
        TracePoint peak = plating.MinBy(point => point.Potential)!;

        peak.Potential.Should().BeInRange(-0.5, -0.1);
        plating[^1].Potential.Should().BeApproximately(-2 * 0.025692579121 * Math.Asinh(0.5), 1e-4, "a closed deposit carries all but 1e-4 of the current");
        peak.Time.Should().BeLessThan(60);
        AnodeFree.Of(CyclePhase.Formation).Last().Potential.Should().BeApproximately(0, 1e-9, "the phase ends at the potential of lithium");
    }

    [Test]
    public void At_rest_the_potential_goes_to_that_of_lithium_and_the_SEI_consumes_the_deposit()
    {
        TracePoint start = AnodeFree.Of(CyclePhase.Rest).First();
        TracePoint end = AnodeFree.Of(CyclePhase.Rest).Last();

        end.Potential.Should().BeApproximately(0, 1e-4, "a mixed potential: the SEI takes some 1e-4 of the exchange current");
        (start.FreshLithium - end.FreshLithium).Should().BeApproximately(end.SeiCharge - start.SeiCharge, 0.01, "only the double layer differs");
    }

    [Test]
    public void Without_excess_lithium_stripping_ends_at_the_cutoff_and_with_it_pits_take_over()
    {
        AnodeFree.StrippingEnd.Should().Be(PhaseEnd.Cutoff);
        AnodeFree.CoulombicEfficiency.Should().BeApproximately(1 / 1.1, 0.005, "a tenth of each stripped ion dies, and the SEI takes 0.2 %");
        OnLithium.StrippingEnd.Should().Be(PhaseEnd.ChargePassed);
        TracePoint[] stripping = [.. OnLithium.Of(CyclePhase.Stripping)];
        stripping.Max(point => point.Potential).Should().BeGreaterThan(stripping[^1].Potential + 0.05);
        stripping[^1].PitCharge.Should().BeApproximately(36_000 - AnodeFree.StrippedCapacity, 20, "pits supply the rest");
    }

    [Test]
    public void An_exhausted_reservoir_ends_stripping_at_the_cutoff()
    {
        PathwayCycle cycle = new PathwaySolver(Electrodes.AnodeFree with { ReservoirCapacity = 1000 }).Solve(Electrodes.Cycle);

        cycle.StrippingEnd.Should().Be(PhaseEnd.Cutoff);
        (cycle.StrippedCapacity - AnodeFree.StrippedCapacity).Should().BeApproximately(1000, 1, "the reservoir's charge, within the double layer's");
    }

    [Test]
    public void Plating_ends_at_the_lower_cutoff_when_nothing_nucleates()
    {
        PathwayParameters blocked = Electrodes.AnodeFree with { Nucleation = new BarrierRate { RateConstant = 0, BarrierConstant = 1 } };

        PathwayCycle cycle = new PathwaySolver(blocked).Solve(Electrodes.Cycle);

        cycle.PlatingEnd.Should().Be(PhaseEnd.Cutoff);
        cycle.Of(CyclePhase.Plating).Last().Potential.Should().BeApproximately(-1, 1e-9, "the cut-off");
    }

    [Test]
    public void A_charge_that_ends_before_the_potential_of_lithium_plates_nothing()
    {
        PathwayCycle cycle = new PathwaySolver(Electrodes.AnodeFree).Solve(Electrodes.Cycle with { Capacity = 10 });

        cycle.PlatingEnd.Should().Be(PhaseEnd.ChargePassed);
        cycle.Of(CyclePhase.Plating).Should().BeEmpty();
        cycle.Trace[^1].FreshLithium.Should().Be(0);
    }

    [Test]
    public void Tighter_tolerances_change_the_peak_by_less_than_a_tenth_of_a_millivolt()
    {
        PathwayCycle sharp = new PathwaySolver(Electrodes.AnodeFree, new PathwayOptions { RelativeTolerance = 1e-8 }).Solve(Electrodes.Cycle);

        double shift = sharp.Trace.Min(point => point.Potential) - AnodeFree.Trace.Min(point => point.Potential);

        shift.Should().BeApproximately(0, 1e-4, "the default tolerance is 1e-6 per step, and the peak is read from the steps");
        sharp.CoulombicEfficiency.Should().BeApproximately(AnodeFree.CoulombicEfficiency, 1e-5, "the default tolerance is 1e-6 per step");
    }

    [Test]
    public void Two_runs_give_identical_bits()
    {
        PathwayCycle second = new PathwaySolver(Electrodes.AnodeFree).Solve(Electrodes.Cycle);

        second.Trace.Select(point => point.Potential).Should().Equal(AnodeFree.Trace.Select(point => point.Potential));
    }

    [Test]
    public void A_charge_alone_takes_the_steps_of_a_whole_cycle() =>
        new PathwaySolver(Electrodes.AnodeFree).Charge(Electrodes.Cycle).Should()
            .Equal(AnodeFree.Trace.Where(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating), "the same bits");

    [Test]
    public void A_run_can_be_cancelled()
    {
        Action run = () => new PathwaySolver(Electrodes.AnodeFree).Solve(Electrodes.Cycle, cancellationToken: new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        PathwayParameters physics = Electrodes.AnodeFree;
        CyclingProtocol cycle = Electrodes.Cycle;
        double negative = value == 0 ? -1e-9 : value;
        Action[] refusals =
        [
            () => _ = physics with { DoubleLayerCapacitance = value },
            () => _ = physics with { SeiRateConstant = negative },
            () => _ = physics with { SeiPotential = double.NaN },
            () => _ = physics with { SeiTransferCoefficient = value },
            () => _ = physics with { SeiPassivationCharge = value },
            () => _ = physics with { SiteDensity = value },
            () => _ = physics with { ElectrolyteFaceEnergy = value },
            () => _ = physics with { MolarVolume = value },
            () => _ = physics with { DeadPerStripped = negative },
            () => _ = physics with { ReservoirCapacity = negative },
            () => _ = cycle with { InitialSeiCharge = negative },
            () => _ = cycle with { InitialPotential = double.NaN },
            () => _ = cycle with { PlatingCurrentDensity = value },
            () => _ = cycle with { Capacity = value },
            () => _ = cycle with { RestTime = negative },
            () => _ = cycle with { StrippingCurrentDensity = value },
            () => _ = cycle with { UpperCutoff = value },
            () => _ = cycle with { LowerCutoff = -value },
            () => _ = new PathwayOptions { RelativeTolerance = value },
            () => _ = new PathwayCircuit(physics, double.NaN, leavesDeadLithium: true, pitsOpen: true),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_start_below_the_cutoff_is_refused()
    {
        Action run = () => new PathwaySolver(Electrodes.AnodeFree).Solve(Electrodes.Cycle with { InitialPotential = -2 });

        run.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*LowerCutoff*");
    }
}
