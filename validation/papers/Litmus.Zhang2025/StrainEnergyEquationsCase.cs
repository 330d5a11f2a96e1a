using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the printed equations of the thermodynamics agree with each other and with their limits? (zhang2025, Eq 1 to 13)</summary>
public sealed class StrainEnergyEquationsCase : IValidationCase
{
    // No atom passes this barrier, and this prefactor relaxes all strain: exp(−E/k_B T) and exp(−x) are zero in double precision.
    private const double UnpassableBarrier = 1e-15;
    private const double UnboundedPrefactor = 1e30;

    private readonly CompetitionInputs _competition;
    private readonly Input _compressiveLimit, _modulus, _strain;

    /// <summary>The case.</summary>
    public StrainEnergyEquationsCase(ReferenceDataset data)
    {
        _competition = new CompetitionInputs(data.Paper("zhang2025"));
        Description = CaseDescription.Of<StrainEnergyEquationsCase>(
            "strain-energy-equations",
            "Do the printed equations agree with each other and with their limits?",
            answers:
            [
                .. Answer.CannotFail(
                    "eq1-energy-split", "eq2-limit-no-diffusion", "eq2-limit-fast-diffusion", "eq2-monotone", "eq5-thickness-decay", "eq6-eq7-equivalent",
                    "eq8-reduces-eq9", "eq12-prefactor", "barrier-equal-mixing", "fig3a-dgamma-t-independent"),
                .. Answer.ByArithmetic("eq4-sign-grain1", "eq12-sign-fast-grain1"),
            ],
            inputs:
            [
                _competition.Faces.SurfaceEnergy("001", isLoaded: true),
                _competition.Faces.Barrier("001"),
                _competition.Faces.SurfaceEnergy("101", isLoaded: true),
                _competition.Faces.Barrier("101"),
                .. _competition.Film,
                Temperatures.Room,
                Temperatures.Hot,
                _compressiveLimit = Input.Assumed("compressiveLimit", -0.1, "1", 0, "ε_c is not printed, only the span; an identity holds for any value")
                    .Within(-0.2, 0, "compression that takes any part of the printed span"),
                _modulus = Input.Assumed("elasticModulus", 4.9, "GPa", 0, "E is not printed; Young's modulus of Li. An identity holds for any value")
                    .Within(1.9, 9.4, "Young's moduli of Li that are reported, 1.9 to 9.4 GPa"),
                _strain = Input.Assumed("strain", 0.1, "1", 0, "a strain beyond yield; an identity holds for any value")
                    .Within(0.01, 0.5, "strains from just beyond yield to more than twice the printed span"),
            ])
            .WithWords("eq4-sign-grain1", "001", "101");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[Temperatures.Room], hot = inputs[Temperatures.Hot];
        double limit = inputs[_compressiveLimit], modulus = inputs[_modulus], strain = inputs[_strain];
        GrainCompetition solid = _competition.Competition(inputs, isLoaded: true);
        GrainCompetitionParameters parameters = solid.Parameters;
        double firstStrain = solid.IntrinsicStrain(parameters.First, room, limit);
        double secondStrain = solid.IntrinsicStrain(parameters.Second, room, limit);
        double firstEnergy = EnergyOf(parameters, parameters.First, firstStrain);
        double secondEnergy = EnergyOf(parameters, parameters.Second, secondStrain);
        ElasticPlasticSolid metal = ElasticPlasticSolid.WithHookeanYield(modulus, parameters.YieldStrength);
        double plastic = ElasticPlasticSolid.PlasticDifference(parameters.YieldStrength, firstStrain, secondStrain);
        double common = ElasticPlasticSolid.DifferenceWithCommonYieldStrain(
            parameters.YieldStrength, metal.YieldStrain, modulus, modulus, firstStrain, secondStrain);
        GrainCompetition unbounded = new(parameters with { DiffusionPrefactor = UnboundedPrefactor });
        GrainCompetition twiceAsThick = new(parameters with { Thickness = 2 * parameters.Thickness });

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("eq1-energy-split", (firstEnergy - secondEnergy) / (solid.SurfaceTerm + solid.StrainTerm(room)), "1")
            .Scalar("eq2-limit-no-diffusion", Relaxed(solid, parameters.First with { ActivationEnergy = UnpassableBarrier }, room, limit), "1")
            .Scalar("eq2-limit-fast-diffusion", Relaxed(unbounded, parameters.Second, room, limit), "1")
            .Token("eq2-monotone", Trend.Of(StrainsAgainstDiffusion(solid, limit)))
            .Token("eq4-sign-grain1", firstEnergy < secondEnergy ? "001" : "101")
            .Scalar("eq5-thickness-decay", Math.Log2(twiceAsThick.SurfaceTerm / solid.SurfaceTerm), "1")
            .Scalar("eq6-eq7-equivalent", metal.EnergyByParts(strain) / metal.EnergyInOneLine(strain), "1")
            .Scalar("eq8-reduces-eq9", common / plastic, "1")
            .Scalar("eq12-prefactor", plastic / solid.StrainTerm(room), "1")
            .Scalar("eq12-sign-fast-grain1", _competition.Competition(inputs, isLoaded: true, "101", "001").StrainTerm(room), "J/m3")
            .Scalar("barrier-equal-mixing", WithEqualBarriers(parameters).StrainTerm(room) / solid.StrainScale, "1")
            .Scalar("fig3a-dgamma-t-independent", SurfacePart(solid, hot) / SurfacePart(solid, room), "1");
        if (inputs.WantsFigures)
        {
            observations.Note("eq8-reduces-eq9").Note("eq12-prefactor");
        }

        return observations.Complete();
    }

    private static double EnergyOf(GrainCompetitionParameters parameters, Grain grain, double strain) =>
        (grain.SurfaceEnergy / parameters.Thickness) + (parameters.YieldStrength * strain);

    private static double SurfacePart(GrainCompetition competition, double temperature) =>
        competition.EnergyDifference(temperature) - competition.StrainTerm(temperature);

    private static double Relaxed(GrainCompetition competition, Grain grain, double temperature, double limit) =>
        (competition.IntrinsicStrain(grain, temperature, limit) - limit) / competition.Parameters.StrainSpan;

    private static GrainCompetition WithEqualBarriers(GrainCompetitionParameters parameters) =>
        new(parameters with { Second = parameters.Second with { ActivationEnergy = parameters.First.ActivationEnergy } });

    // Without a barrier D = D₀. The prefactor takes the relaxation exponent from 1e-3 to 10.
    private static double[] StrainsAgainstDiffusion(GrainCompetition competition, double limit)
    {
        GrainCompetitionParameters parameters = competition.Parameters;
        Grain free = parameters.First with { ActivationEnergy = 0 };
        double prefactorOfOne = parameters.GrainSize * parameters.DepositionRate / parameters.RelaxationConstant;
        return
        [
            .. Trend.Sweep(-3, 1, 41)
                .Select(exponent => new GrainCompetition(parameters with { DiffusionPrefactor = Math.Pow(10, exponent) * prefactorOfOne }))
                .Select(changed => changed.IntrinsicStrain(free, temperature: 300, limit)),
        ];
    }
}
