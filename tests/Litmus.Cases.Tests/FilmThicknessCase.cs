using Litmus.Primitives;

namespace Litmus.Cases.Tests;

/// <summary>How thick is a film of silver? (paper2000, Fig 2) The README.md of Litmus.Cases quotes this case.</summary>
public sealed class FilmThicknessCase : IValidationCase
{
    private static readonly Input Capacity = Input.Exact("capacity", 1, "mAh/cm2", "Methods: the charge of each film");
    private static readonly Input MolarMass = Input.Printed("molarMass", 107.87, "g/mol", 0.005, "Table 1");
    private static readonly Input Density = Input.Assumed("density", 10.5, "g/cm3", 0.1, "bulk silver at 300 K; the paper prints none")
        .Within(9.5, 10.5, "an evaporated film holds up to a tenth of pores");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<FilmThicknessCase>(
        "film-thickness",
        "How thick is a film of silver after 1 mAh/cm², and does it grow with the charge?",
        answers: [.. Answer.ByLaw("thickness", "growth")],
        inputs: [Capacity, MolarMass, Density]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] capacities = Trend.Sweep(0.25 * inputs[Capacity], inputs[Capacity], 4);
        double[] thicknesses = [.. capacities.Select(capacity => capacity / PhysicalConstants.Faraday * inputs[MolarMass] / inputs[Density])];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("thickness", thicknesses[^1], "m")
            .Note("thickness", ("thickness_um", thicknesses[^1]), ("density_g_per_cm3", inputs[Density]))
            .Token("growth", Trend.Of(thicknesses))
            .DecidedBy("growth", [.. thicknesses.Zip(thicknesses.Skip(1), (thinner, thicker) => thicker - thinner)]);
        return inputs.WantsFigures
            ? observations.Table(new CaseTable(
                "films", [CaseColumn.Of("capacity_mAh_per_cm2", capacities), CaseColumn.Of("thickness_um", thicknesses)]))
            : observations;
    }
}
