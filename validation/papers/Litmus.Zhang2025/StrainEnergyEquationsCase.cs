using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the printed equations of the thermodynamics agree with each other and with their limits? (zhang2025, Eq 1 to 13)</summary>
public sealed class StrainEnergyEquationsCase(ReferenceDataset data) : IValidationCase
{
    // A barrier that no atom passes, and a prefactor that no strain survives: exp(−E/k_B T) and exp(−x) are zero in double precision.
    private const double UnpassableBarrier = 1e-15;
    private const double UnboundedPrefactor = 1e30;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<StrainEnergyEquationsCase>(
        "strain-energy-equations",
        "Do the printed equations agree with each other and with their limits?",
        answers:
        [
            "eq1-energy-split", "eq2-limit-no-diffusion", "eq2-limit-fast-diffusion", "eq2-monotone", "eq4-sign-grain1",
            "eq5-thickness-decay", "eq6-eq7-equivalent", "eq8-reduces-eq9", "eq12-prefactor", "eq12-sign-fast-grain1",
            "barrier-equal-mixing", "fig3a-dgamma-t-independent",
        ],
        inputs:
        [
            .. PrintedGrains.CompetitionInputs(data.Paper(PrintedGrains.PaperId)),
            PrintedGrains.RoomTemperature,
            PrintedGrains.HotTemperature,
            Input.Assumed("compressiveLimit", -0.1, "1", 0, "ε_c is not printed, only the span; any value serves an identity"),
            Input.Assumed("elasticModulus", 4.9, "GPa", 0, "E is not printed; Young's modulus of Li, any value serves an identity"),
            Input.Assumed("strain", 0.1, "1", 0, "a strain beyond yield; any value serves an identity"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs["roomTemperature"];
        double hot = inputs["hotTemperature"];
        double limit = inputs["compressiveLimit"];
        GrainCompetition solid = PrintedGrains.Competition(inputs, isLoaded: true);
        GrainCompetitionParameters parameters = solid.Parameters;
        double firstStrain = solid.IntrinsicStrain(parameters.First, room, limit);
        double secondStrain = solid.IntrinsicStrain(parameters.Second, room, limit);
        double firstEnergy = EnergyOf(parameters, parameters.First, firstStrain);
        double secondEnergy = EnergyOf(parameters, parameters.Second, secondStrain);
        double modulus = inputs["elasticModulus"];
        ElasticPlasticSolid metal = ElasticPlasticSolid.WithHookeanYield(modulus, parameters.YieldStrength);
        double plastic = ElasticPlasticSolid.PlasticDifference(parameters.YieldStrength, firstStrain, secondStrain);

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("eq1-energy-split", (firstEnergy - secondEnergy) / (solid.SurfaceTerm + solid.StrainTerm(room)), "1")
            .Scalar("eq2-limit-no-diffusion", Relaxed(solid, parameters.First with { ActivationEnergy = UnpassableBarrier }, room, limit), "1")
            .Scalar("eq2-limit-fast-diffusion", Relaxed(new GrainCompetition(parameters with { DiffusionPrefactor = UnboundedPrefactor }), parameters.Second, room, limit), "1")
            .Token("eq2-monotone", Trend.Of(StrainsAgainstDiffusion(solid, limit)))
            .Token("eq4-sign-grain1", firstEnergy < secondEnergy ? "001" : "101")
            .Scalar("eq5-thickness-decay", Math.Log2(new GrainCompetition(parameters with { Thickness = 2 * parameters.Thickness }).SurfaceTerm / solid.SurfaceTerm), "1")
            .Scalar("eq6-eq7-equivalent", metal.EnergyByParts(inputs["strain"]) / metal.EnergyInOneLine(inputs["strain"]), "1")
            .Scalar(
                "eq8-reduces-eq9",
                ElasticPlasticSolid.DifferenceWithCommonYieldStrain(parameters.YieldStrength, metal.YieldStrain, modulus, modulus, firstStrain, secondStrain) / plastic,
                "1")
            .Scalar("eq12-prefactor", plastic / solid.StrainTerm(room), "1")
            .Scalar("eq12-sign-fast-grain1", PrintedGrains.Competition(inputs, isLoaded: true, "101", "001").StrainTerm(room), "J/m3")
            .Scalar("barrier-equal-mixing", WithEqualBarriers(parameters).StrainTerm(room) / solid.StrainScale, "1")
            .Scalar("fig3a-dgamma-t-independent", (solid.EnergyDifference(hot) - solid.StrainTerm(hot)) / (solid.EnergyDifference(room) - solid.StrainTerm(room)), "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("eq8-reduces-eq9", "The text derives Eq 9 from Eq 7; it follows from Eq 8. Eq 8 takes one yield strain for both grains: with σ_y/E of each grain its elastic term has the opposite sign.")
                .NoteText("eq12-prefactor", "The text derives Eq 12 from Eq 7 to 9; it follows from Eq 9 to 11.");
        }

        return observations.Complete();
    }

    private static double EnergyOf(GrainCompetitionParameters parameters, Grain grain, double strain) => (grain.SurfaceEnergy / parameters.Thickness) + (parameters.YieldStrength * strain);

    private static double Relaxed(GrainCompetition competition, Grain grain, double temperature, double limit) =>
        (competition.IntrinsicStrain(grain, temperature, limit) - limit) / competition.Parameters.StrainSpan;

    private static GrainCompetition WithEqualBarriers(GrainCompetitionParameters parameters) =>
        new(parameters with { Second = parameters.Second with { ActivationEnergy = parameters.First.ActivationEnergy } });

    // Without a barrier D = D₀; the prefactor runs over relaxation exponents from 1e-3 to 10.
    private static double[] StrainsAgainstDiffusion(GrainCompetition competition, double limit)
    {
        GrainCompetitionParameters parameters = competition.Parameters;
        Grain free = parameters.First with { ActivationEnergy = 0 };
        double prefactorOfOne = parameters.GrainSize * parameters.DepositionRate / parameters.RelaxationConstant;
        return
        [
            .. Trend.Sweep(-3, 1, 41).Select(exponent =>
                new GrainCompetition(parameters with { DiffusionPrefactor = Math.Pow(10, exponent) * prefactorOfOne }).IntrinsicStrain(free, temperature: 300, limit)),
        ];
    }
}
