using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>What do vacancy jumps with the printed barriers give? (yoon2023, Eq 4 and Results, Grain boundary diffusivity)</summary>
public sealed class VacancyDiffusionCase : IValidationCase
{
    // Correlation factor of vacancy diffusion in a bcc lattice.
    private const double CorrelationFactor = 0.7272;

    private readonly Input _bulkBarrier;
    private readonly Input _ruleBarrier;
    private readonly Input _scatter;
    private readonly Input _temperature;
    private readonly Input _latticeConstant = Input.Assumed(
        "latticeConstant", 3.51, "Angstrom", 0.005, "lithium at room temperature, C. Kittel, Introduction to Solid State Physics: 3.491 at 78 K")
        .Within(3.43, 3.54, "from density functional theory at 0 K to lithium near its melting point");

    private readonly Input _debyeTemperature = Input.Assumed(
        "debyeTemperature", 344, "K", 30, "lithium, C. Kittel, Introduction to Solid State Physics; it stands for the attempt frequency of a jump")
        .Within(150, 600, "attempt frequencies of vacancy jumps are known to about a factor of two either way");

    private readonly Input _entropyFactor = Input.Assumed(
        "entropyFactor", 1, "1", 0.5, "exp(S/k) of formation and migration of a vacancy; not printed")
        .Within(1, 10, "entropies of vacancies in metals are 0 to 2.3 k");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public VacancyDiffusionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _bulkBarrier = paper.Printed("bulkBarrier", "activation-energies", "lowest_eV", ("quantity", "bulk with formation"));
        _ruleBarrier = paper.Printed("ruleBarrier", "rule-of-thumb", "barrier");
        _scatter = paper.Printed("scatter", "parameters", "boundary_formation_scatter");
        _temperature = paper.Setting("temperature", "parameters", "room_temperature");
        Description = CaseDescription.Of<VacancyDiffusionCase>(
            "vacancy-diffusion",
            "What do vacancy jumps with the printed barriers give?",
            answers: [.. Answer.ByLaw("bulk-by-vacancy-jumps", "rule-diffusivity-below-slowest", "vacancy-scatter-concentration")],
            inputs: [_bulkBarrier, _ruleBarrier, _scatter, _temperature, _latticeConstant, _debyeTemperature, _entropyFactor]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double frequency = PhysicalConstants.Boltzmann * inputs[_debyeTemperature] / PhysicalConstants.Planck, edge = inputs[_latticeConstant];
        double prefactor = edge * edge * CorrelationFactor * frequency * inputs[_entropyFactor];
        double Diffusivity(Input barrier) => new ArrheniusLaw { Prefactor = prefactor, ActivationEnergy = inputs[barrier] }.At(inputs[_temperature]);
        return CaseObservations.For(Description)
            .Scalar("bulk-by-vacancy-jumps", Diffusivity(_bulkBarrier), "m2/s")
            .Note("bulk-by-vacancy-jumps", ("prefactor_cm2_per_s", prefactor))
            .Scalar("rule-diffusivity-below-slowest", Diffusivity(_ruleBarrier), "m2/s")
            .Scalar("vacancy-scatter-concentration", 1 / Vacancies.EquilibriumFraction(inputs[_scatter], inputs[_temperature]), "1")
            .Note("vacancy-scatter-concentration", ("scatter_eV", inputs[_scatter]))
            .Complete();
    }
}
