using Litmus.Cases;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do the energies of two grains and the search for crossovers give what is known?</summary>
public sealed class GrainSelectionCase : IValidationCase
{
    private const string Setting = "Setting of the checks, of the size of lithium";
    private static readonly Input YieldStrength = Input.Exact("yieldStrength", 0.55, "MPa", Setting);
    private static readonly Input ElasticModulus = Input.Exact("elasticModulus", 4.9, "GPa", Setting);
    private static readonly Input FirstBarrier = Input.Exact("firstBarrier", 0.14, "eV", Setting);
    private static readonly Input SecondBarrier = Input.Exact("secondBarrier", 0.02, "eV", Setting);
    private static readonly Input Temperature = Input.Exact("temperature", 298.15, "K", Setting);

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<GrainSelectionCase>(
        "grain-selection",
        "Do the energies of two competing grains have their limits, and are crossovers found where they are?",
        [YieldStrength, ElasticModulus, FirstBarrier, SecondBarrier, Temperature],
        typeof(GrainCompetition));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        GrainCompetitionParameters grains = new()
        {
            First = new Grain { Orientation = "first", SurfaceEnergy = 0.465, ActivationEnergy = inputs[FirstBarrier] },
            Second = new Grain { Orientation = "second", SurfaceEnergy = 0.57, ActivationEnergy = inputs[SecondBarrier] },
            Thickness = 1e-5,
            GrainSize = 1e-5,
            DepositionRate = 1e-9,
            YieldStrength = inputs[YieldStrength],
            StrainSpan = 0.2,
            RelaxationConstant = 1,
            DiffusionPrefactor = 1e-15,
        };
        CheckCompetition(observations, grains, inputs[Temperature]);
        CheckPlasticity(observations, inputs[ElasticModulus], inputs[YieldStrength]);
        CheckSearch(observations);
        SeedChecks.Add(observations, new GrainCompetition(grains));
        return observations;
    }

    private static void CheckCompetition(CaseObservations observations, GrainCompetitionParameters grains, double temperature)
    {
        GrainCompetition forward = new(grains), exchanged = new(grains with { First = grains.Second, Second = grains.First });
        observations.Check(
            "Strain term with the grains exchanged, sum of the two", "0: the sign turns", forward.StrainTerm(temperature) + exchanged.StrainTerm(temperature),
            0, "J/m3", Tolerance.None("a difference of the same two numbers"));

        // Barriers that nearly agree: σ Δε x e^{−x} δE/kT, x the exponent of relaxation.
        const double part = 1e-9;
        double thermal = PhysicalConstants.Boltzmann * temperature;
        Grain near = grains.First with { ActivationEnergy = grains.First.ActivationEnergy * (1 - part) };
        double difference = grains.First.ActivationEnergy - near.ActivationEnergy;
        double exponent = grains.RelaxationConstant * grains.DiffusionPrefactor / (grains.GrainSize * grains.DepositionRate)
            * Math.Exp(-grains.First.ActivationEnergy / thermal);
        observations.Check(
            "Strain term of barriers that differ by a part of 1e-9", "first order in the difference, without cancellation",
            new GrainCompetition(grains with { Second = near }).StrainTerm(temperature),
            grains.YieldStrength * grains.StrainSpan * exponent * Math.Exp(-exponent) * difference / thermal, "J/m3",
            Tolerance.Relative(1e-7, "the second order is smaller by the difference over kT, 5e-9"));
        observations.Check(
            "Intrinsic strain without diffusion", "the tensile limit, compressive limit plus span",
            new GrainCompetition(grains with { DiffusionPrefactor = 1e-60 }).IntrinsicStrain(grains.First, temperature, -0.05), 0.15, "1",
            Tolerance.Absolute(1e-15, "rounding"));
        observations.Check(
            "Intrinsic strain with unbounded diffusion", "the compressive limit",
            new GrainCompetition(grains with { DiffusionPrefactor = 1e10 }).IntrinsicStrain(grains.First, temperature, -0.05), -0.05, "1",
            Tolerance.None("the exponential underflows"));
    }

    private static void CheckPlasticity(CaseObservations observations, double modulus, double yieldStrength)
    {
        const double strain = 0.001;
        double yieldStrain = yieldStrength / modulus;
        observations.Check(
            typeof(ElasticPlasticSolid), "energy at a strain of 0.001", "the area under the stress-strain curve: a triangle and a rectangle",
            ElasticPlasticSolid.WithHookeanYield(modulus, yieldStrength).EnergyByParts(strain),
            (yieldStrength * yieldStrain / 2) + (yieldStrength * (strain - yieldStrain)), "J/m3", Tolerance.Relative(1e-13, "rounding"));
    }

    private static void CheckSearch(CaseObservations observations)
    {
        double[] roots = [-2, 0.1234, 3];
        CrossoverSearchResult result = CrossoverSearch.Find(x => (x + 2) * (x - 0.1234) * (x - 3), -4.01, 4);
        observations.Check(typeof(CrossoverSearch), "roots of a cubic, number", "3", result.Crossings.Length, 3, "1", Tolerance.None("a count"));
        observations.Check(
            typeof(CrossoverSearch), "roots of a cubic, largest miss", "0, with the roots −2, 0.1234, 3",
            result.Crossings.Zip(roots, (crossing, root) => Math.Abs(crossing.Position - root)).DefaultIfEmpty(double.NaN).Max(), 0, "1",
            Tolerance.Absolute(1e-12, "brackets shrink to 1e-13 of their place"));

        // Positive numbers are in the order of their bits.
        Crossing finest = CrossoverSearch.Find(x => (x * x) - 2, 1, 2, new CrossoverSearchOptions { RelativeTolerance = 0 }).Crossings[0];
        observations.Check(
            typeof(CrossoverSearch), "bracket of √2 at a tolerance of 0, in units of the last place", "1: neighbouring numbers",
            BitConverter.DoubleToInt64Bits(finest.Upper) - BitConverter.DoubleToInt64Bits(finest.Lower), 1, "1", Tolerance.None("a count"));
        Crossing coarse = CrossoverSearch.Find(x => (x * x) - 2, 1, 2, new CrossoverSearchOptions { IntervalCount = 4, RelativeTolerance = 1e-4 }).Crossings[0];
        observations.Check(
            typeof(CrossoverSearch), "bracket of √2 at a tolerance of 1e-4, width over the place", "between half the tolerance and the tolerance",
            (coarse.Upper - coarse.Lower) / coarse.Position, 0.75e-4, "1", Tolerance.Absolute(0.25e-4, "each bisection halves the bracket"));
    }
}
