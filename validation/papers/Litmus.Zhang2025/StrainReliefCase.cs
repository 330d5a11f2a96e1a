using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>How much strain do the printed diffusivities relieve, and are they those of lithium? (zhang2025, Eq 11 to 13, Table S2)</summary>
public sealed class StrainReliefCase : IValidationCase
{
    private const string Heating = "diffusivity-ratio-on-heating", Compressive = "relaxation-101-compressive", Ceiling = "strain-ceiling-over-surface";
    private const string Prefactor = "prefactor-typical", Fast = "diffusivity-101-typical", Slow = "diffusivity-001-typical";

    private readonly CompetitionInputs _competition;
    private readonly Input _measured;

    /// <summary>The case.</summary>
    public StrainReliefCase(ReferenceDataset data)
    {
        _competition = new CompetitionInputs(data.Paper("zhang2025"));
        Description = CaseDescription.Of<StrainReliefCase>(
            "strain-relief",
            "How much strain do the printed diffusivities relieve, and are they those of Li?",
            answers: [.. Answer.ByArithmetic(Heating, Compressive, Ceiling), .. Answer.ByLaw(Prefactor, Fast, Slow)],
            inputs:
            [
                _competition.Faces.SurfaceEnergy("001", isLoaded: true),
                _competition.Faces.Barrier("001"),
                _competition.Faces.SurfaceEnergy("101", isLoaded: true),
                _competition.Faces.Barrier("101"),
                .. _competition.Film,
                Temperatures.Room,
                Temperatures.Hot,
                _measured = Input.Assumed(
                    "measuredSelfDiffusivity",
                    7.9e-15,
                    "m2/s",
                    0,
                    "geometric mean of the two values of Siniscalchi et al., ACS Energy Lett. 7, 3593 (2022), at room temperature; the paper cites that work")
                    .Within(3.9e-15, 1.6e-14, "the two values of that work"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[Temperatures.Room], hot = inputs[Temperatures.Hot], measured = inputs[_measured];
        GrainCompetition solid = _competition.Competition(inputs, isLoaded: true);
        GrainCompetitionParameters parameters = solid.Parameters;
        double Ratio(double temperature) =>
            solid.DiffusionCoefficient(parameters.Second, temperature) / solid.DiffusionCoefficient(parameters.First, temperature);
        double Relieved(double exponent) => 1 - Math.Exp(-exponent);
        double exponent101 = solid.RelaxationExponent(parameters.Second, room);

        // No barrier for (101), no diffusion on (001): the largest strain term that Eq 12 and 13 allow at any temperature.
        double ceiling = solid.StrainScale * Relieved(solid.RelaxationExponent(parameters.Second with { ActivationEnergy = 0 }, room));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Heating, Ratio(hot) / Ratio(room), "1")
            .Scalar(Compressive, Relieved(exponent101), "1")
            .Scalar(Ceiling, ceiling / Math.Abs(solid.SurfaceTerm), "1")
            .Scalar(Prefactor, measured, "m2/s")
            .Scalar(Fast, solid.DiffusionCoefficient(parameters.Second, room) / measured, "1")
            .Scalar(Slow, solid.DiffusionCoefficient(parameters.First, room) / measured, "1");
        if (inputs.WantsFigures)
        {
            observations
                .Note(Heating, ("room_ratio", Ratio(room)), ("hot_ratio", Ratio(hot)))
                .Note(
                    Compressive,
                    ("exponent_101", exponent101),
                    ("exponent_001", solid.RelaxationExponent(parameters.First, room)),
                    ("relieved_percent", Relieved(exponent101)))
                .Note(Ceiling, ("ceiling_J_per_m3", ceiling), ("surface_J_per_m3", solid.SurfaceTerm))
                .Note(
                    Slow,
                    ("fast_cm2_per_s", solid.DiffusionCoefficient(parameters.Second, room)),
                    ("slow_cm2_per_s", solid.DiffusionCoefficient(parameters.First, room)),
                    ("measured_cm2_per_s", measured))
                .Note(Prefactor);
        }

        return observations.Complete();
    }
}
