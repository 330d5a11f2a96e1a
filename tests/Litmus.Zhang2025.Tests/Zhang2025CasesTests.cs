using FluentAssertions;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using NUnit.Framework;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class Zhang2025CasesTests
{
    private static readonly PaperClaims Paper = new("zhang2025", Tier.Standard);

    [Test]
    public void Every_computable_claim_has_exactly_one_case()
    {
        string[] wanted = [.. PaperClaims.Data.Paper("zhang2025").Claims
            .Where(claim => claim.Computability == Computability.Yes)
            .Select(claim => claim.Id)];

        string[] answered = [.. Paper.Cases.SelectMany(candidate => candidate.Description.Answers)];

        answered.Should().BeEquivalentTo(wanted);
    }

    // Expected values were computed apart from the solvers, from the printed tables, to the digits given here; the tolerance is half a unit of the last of them.
    [TestCase("fig3a-df-positive", 3386.81, 0.005, TestName = "Smallest strain term is that at 200 K")]
    [TestCase("fig3a-liquid-diffusion-wins", 1572.10, 0.005, TestName = "Liquid total is smallest at 0 C")]
    [TestCase("fig3a-liquid-surface-slight", 0.6140, 0.00005, TestName = "Liquid surface term is 0.61 of the strain term")]
    [TestCase("fig3a-solid-comparable", 0.46532, 0.000005, TestName = "Solid strain term is 0.47 of the surface term")]
    [TestCase("fig3a-solid-rt-001", -5614.09, 0.005, TestName = "Solid total at and below 25 C is largest at 25 C")]
    [TestCase("fig3a-solid-hot-101", -4406.55, 0.005, TestName = "Solid total stays negative up to the melting point")]
    [TestCase("fig3a-solid-crossover-25-80c", 0, 0, TestName = "Solid total does not change sign between 25 and 80 C")]
    [TestCase("face-111-least-favourable", 4432.98, 0.005, TestName = "(111) lies above (101) under load")]
    [TestCase("critical-anisotropy-threshold", 0.048859, 5e-7, TestName = "Anisotropy of balance at 25 C")]
    [TestCase("eq12-sign-fast-grain1", -4885.91, 0.005, TestName = "Strain term with the fast grain first")]
    [TestCase("es-101-shift-value", 0.08, 1e-12, TestName = "Shift of (101)")]
    [TestCase("liquid-es-similar", 0.66667, 0.000005, TestName = "Spread without load is two thirds of that under load")]
    [TestCase("eq1617-range", 0.100519, 5e-7, TestName = "Smallest constant is the mobility of (111)")]
    [TestCase("eq1617-range-max", 8.79521, 0.000005, TestName = "Largest constant is the gradient coefficient of (111) without load")]
    [TestCase("pf-temperature-direction", 0.82155, 0.000005, TestName = "Advantage of (101) in mobility shrinks on heating")]
    [TestCase("pf-explicit-stability", 7.6499, 0.00005, TestName = "Printed step exceeds the explicit limit")]
    [TestCase("pf-fill-rate", 87.5, 1e-9, TestName = "Domain fills 87.5 times faster than the film grows")]
    [TestCase("pf-layer-per-step", 571.4286, 0.00005, TestName = "Steps are 571 times the rows")]
    [TestCase("rate-from-current", 1.34697e-10, 5e-16, TestName = "Rate that the current deposits")]
    [TestCase("rate-times-deposition-time", 7.2e-5, 1e-17, TestName = "Thickness at the printed rate")]
    [TestCase("thickness-10um-matches", 9.69816e-6, 5e-12, TestName = "Thickness of 2 mAh/cm2")]
    [TestCase("si-9mah-thickness", 4.36417e-5, 5e-11, TestName = "Thickness of 9 mAh/cm2")]
    [TestCase("thermal-dissipation-fast", 1.1236e-9, 5e-14, TestName = "Heat leaves a billion times faster than the film grows")]
    [TestCase("lattice-strain-from-load", 2.38095e-4, 5e-10, TestName = "Lattice strain of 10 MPa")]
    [TestCase("homologous-temperature", 0.65722, 0.000005, TestName = "25 C over the melting point")]
    [TestCase("c-over-2-current", 15, 1e-12, TestName = "C over 2 of 3 mAh/cm2 in A/m2")]
    [TestCase("si-li-ratio", 2.43110, 0.000005, TestName = "Li for each Si")]
    [TestCase("si-window-contains", 0.708549, 5e-7, TestName = "Li fraction of the seed")]
    [TestCase("si-areal-capacity", 8181818.2, 0.05, TestName = "Specific capacity of the seed in C/kg")]
    [TestCase("linear-alloy-x-threshold", 0.81546, 0.000005, TestName = "Composition of the Ag alloy at 30 GPa")]
    [TestCase("linear-alloy-x-threshold-au", 0.89950, 0.000005, TestName = "Composition of the Au alloy at 30 GPa")]
    [TestCase("tabs1-rt-below-1p5", 12.7, 1e-12, TestName = "Fastest cell at room temperature in A/m2")]
    [TestCase("tabs1-hot-about-3", 32, 1e-12, TestName = "Fastest cell above room temperature in A/m2")]
    [TestCase("tabs1-above-1p5-only-hot", 333.15, 1e-12, TestName = "Coldest fast cell")]
    [TestCase("tabs1-capacity-filter", 2, 0, TestName = "Two rows do not exceed 2 mAh/cm2")]
    [TestCase("tabs3-best", 3, 1e-12, TestName = "This work over the next")]
    [TestCase("tabs3-subset-s1", 4, 0, TestName = "Four rows of S3 stand in S1")]
    public void Observed_value(string claim, double expected, double tolerance)
    {
        double observed = Paper.Observe(claim).Value!.Value;

        observed.Should().BeApproximately(expected, tolerance);
    }

    [TestCase("fig3a-df-rises", "increasing")]
    [TestCase("liquid-experiment-101", "101")]
    [TestCase("experiment-25c-001", "001")]
    [TestCase("experiment-80c-101", "001")]
    [TestCase("beta-does-not-affect-trend", "changes")]
    [TestCase("beta-keeps-strain-term-rising", "increasing")]
    [TestCase("pressure-shifts-to-001", "decreasing")]
    [TestCase("barrier-rise-weakens-101", "decreasing")]
    [TestCase("thickness-weakens-surface-control", "increasing")]
    [TestCase("eq2-monotone", "decreasing")]
    [TestCase("eq4-sign-grain1", "001")]
    [TestCase("es-111-highest-solid", "101")]
    [TestCase("es-111-highest-liquid", "111")]
    [TestCase("es-101-largest-shift", "101")]
    [TestCase("eq16-order", "101>001>111")]
    [TestCase("eq17-order-solid", "101>111>001")]
    [TestCase("eq17-order-liquid", "111>101>001")]
    public void Observed_outcome(string claim, string expected)
    {
        string? observed = Paper.Observe(claim).Token;

        observed.Should().Be(expected);
    }

    [Test]
    public void Every_identity_of_the_printed_equations_holds()
    {
        string[] identities = [.. Paper.CaseOf("eq1-energy-split").Description.Answers.Select(id => id["zhang2025.".Length..])];

        Verdict[] verdicts = [.. identities.Select(claim => Paper.Judge(claim, Paper.Observe(claim)))];

        verdicts.Should().OnlyContain(verdict => verdict == Verdict.Reproduced, "each is algebra or a limit of the printed equations");
    }

    // Each input is moved by one part in a hundred or, where the margin is wider, by what carries the result across it.
    [TestCase("fig3a-solid-hot-101", "strainSpan", 2)]
    [TestCase("fig3a-solid-crossover-25-80c", "strainSpan", 2)]
    [TestCase("experiment-80c-101", "strainSpan", 2)]
    [TestCase("experiment-25c-001", "depositionRate", 0.13)]
    [TestCase("liquid-experiment-101", "filmThickness", 0.5)]
    [TestCase("fig3a-liquid-diffusion-wins", "yieldStrength", 0.5)]
    [TestCase("fig3a-liquid-surface-slight", "filmThickness", 2)]
    [TestCase("fig3a-solid-comparable", "depositionRate", 2)]
    [TestCase("fig3a-solid-rt-001", "strainSpan", 2.3)]
    [TestCase("fig3a-df-rises", "depositionRate", 0.05)]
    [TestCase("face-111-least-favourable", "surfaceEnergySolid101", 1.1)]
    [TestCase("critical-anisotropy-threshold", "yieldStrength", 0.5)]
    [TestCase("critical-anisotropy-threshold", "yieldStrength", 2.2)]
    [TestCase("beta-does-not-affect-trend", "yieldStrength", 0.01)]
    [TestCase("beta-keeps-strain-term-rising", "depositionRate", 0.1)]
    [TestCase("eq4-sign-grain1", "surfaceEnergySolid001", 1.3)]
    [TestCase("es-001-lowest-loaded", "surfaceEnergySolid001", 1.3)]
    [TestCase("es-101-largest-shift", "surfaceEnergyLiquid111", 0.9)]
    [TestCase("es-101-shift-value", "surfaceEnergySolid101", 1.01)]
    [TestCase("liquid-es-similar", "surfaceEnergyLiquid111", 1.1)]
    [TestCase("barrier-101-lowest", "diffusionBarrier101", 10)]
    [TestCase("barrier-111-highest", "diffusionBarrier111", 0.3)]
    [TestCase("es-111-highest-solid", "surfaceEnergySolid111", 1.01)]
    [TestCase("es-111-highest-liquid", "surfaceEnergyLiquid111", 0.9)]
    [TestCase("eq1617-range", "diffusionBarrier111", 1.01)]
    [TestCase("eq1617-range-max", "gradientFactor", 1.01)]
    [TestCase("eq16-order", "diffusionBarrier101", 10)]
    [TestCase("eq17-order-solid", "surfaceEnergySolid101", 0.99)]
    [TestCase("eq17-order-liquid", "surfaceEnergyLiquid111", 0.9)]
    [TestCase("pf-temperature-direction", "hotTemperature", 0.8)]
    [TestCase("pf-explicit-stability", "timeStep", 0.13)]
    [TestCase("pf-fill-rate", "lastSnapshot", 100)]
    [TestCase("pf-layer-per-step", "timeStep", 500)]
    [TestCase("tabs2-rate-unit", "depositionRateInText", 1.01)]
    [TestCase("rate-from-current", "currentDensity", 7)]
    [TestCase("rate-times-deposition-time", "depositionRate", 0.2)]
    [TestCase("thickness-10um-matches", "lithiumDensity", 1.03)]
    [TestCase("li-layer-10-20um", "lithiumDensity", 1.03)]
    [TestCase("si-9mah-thickness", "lithiumDensity", 0.8)]
    [TestCase("thermal-dissipation-fast", "depositionRate", 1e10)]
    [TestCase("yield-strength-in-range", "yieldStrength", 0.7)]
    [TestCase("pressure-ratio-solid-liquid", "stackingPressureLiquid", 1.5)]
    [TestCase("load-10mpa-vs-used-5mpa", "stackingPressureSolid", 2.01)]
    [TestCase("stack-pressure-exceeds-yield", "yieldStrengthUpper", 6)]
    [TestCase("lattice-strain-from-load", "appliedLoad", 100)]
    [TestCase("bulk-modulus-na-softer", "bulkModulusSodium", 2)]
    [TestCase("grain-size-10um-matches", "grainSize", 3.5)]
    [TestCase("grain-size-10um-matches-liquid", "grainSize", 1.1)]
    [TestCase("grain-size-ratio", "largestGrainSizeLiquid", 3.1)]
    [TestCase("tabs2-kb", "boltzmannConstant", 0.9995)]
    [TestCase("homologous-temperature", "meltingTemperature", 1.01)]
    [TestCase("c-over-2-current", "highestRate", 1.05)]
    [TestCase("cathode-mix-sums", "cathodeCarbonParts", 1.01)]
    [TestCase("ebsd-crosscorr-bound", "patternMatchExample", 0.4)]
    [TestCase("si-li-ratio", "specificCapacity", 1.01)]
    [TestCase("si-fraction", "lithiumPerSilicon", 1.5)]
    [TestCase("si-full-fraction", "lithiumPerSiliconFull", 1.05)]
    [TestCase("si-below-full", "specificCapacity", 1.6)]
    [TestCase("si-window-contains", "specificCapacity", 1.6)]
    [TestCase("si-areal-capacity", "siliconDensity", 0.98)]
    [TestCase("si-swelling", "lithiumPartialMolarVolume", 0.8)]
    [TestCase("linear-alloy-x-threshold", "silver", 1.5)]
    [TestCase("linear-alloy-x-threshold-au", "gold", 0.6)]
    [TestCase("a-si-softening", "silicon", 0.4)]
    [TestCase("tabs1-rt-below-1p5", "survey03CurrentDensity", 1.2)]
    [TestCase("tabs1-hot-about-3", "survey17CurrentDensity", 1.2)]
    [TestCase("tabs1-above-1p5-only-hot", "survey17Temperature", 0.8)]
    [TestCase("tabs1-capacity-filter", "capacityLimit", 0.99)]
    [TestCase("tabs3-best", "anodeFree01CurrentDensity", 0.3)]
    [TestCase("tabs3-subset-s1", "anodeFree02CurrentDensity", 1.01)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1);

        Verdict moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void A_span_twice_as_large_lets_101_win_between_25_and_80_degrees()
    {
        CaseObservations observations = Paper.RunWhole("fig3a-solid-crossover-25-80c");

        IReadOnlyList<string> notes = observations.Observations["zhang2025.fig3a-solid-crossover-25-80c"].Notes;

        notes.Should().Contain(note => note.Contains("332.13 K") && note.Contains("span of 0.4"), "a bisection by hand gives 332.133 K");
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition()
    {
        // Films of the printed size take minutes; their own tests repeat smaller ones.
        foreach (IValidationCase candidate in Paper.Cases.Where(candidate => !candidate.Description.IsExpensive))
        {
            CaseInputs inputs = CaseInputs.Nominal(candidate.Description, Tier.Smoke);

            CaseObservations first = candidate.Run(inputs, progress: null, CancellationToken.None);
            CaseObservations second = candidate.Run(inputs, progress: null, CancellationToken.None);

            second.Observations.Should().BeEquivalentTo(first.Observations, options => options.WithStrictOrdering(), "a run reads nothing but its inputs");
        }
    }
}
