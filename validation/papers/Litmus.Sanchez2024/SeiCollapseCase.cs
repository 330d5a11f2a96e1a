using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>At which size of the void does the pressure of the electrolyte break the SEI above it? (sanchez2024, Section 7, Fig 8A)</summary>
public sealed class SeiCollapseCase : IValidationCase
{
    private const string Collapse = "sei-collapses-into-pits";

    // Stress at the clamped edge of a circular plate under uniform pressure: σ = (3/4) p (a/t)². Without support at the edge: (3/8)(3 + ν) p (a/t)².
    private const double Clamped = 0.75;
    private const double PoissonRatio = 0.3;

    private static readonly Input SeiThickness = Input.Assumed("seiThickness", 20, "nm", 8, "not printed; the SEI of the circuit of pathways")
        .Within(3, 100, "E. Peled, S. Menkin, J. Electrochem. Soc. 164, A1703 (2017)");

    private static readonly Input SeiStrength = Input.Assumed(
        "seiStrength", 20, "MPa", 10, "not printed; a few percent of strain (I. Yoon et al., Energy Storage Mater. 25, 296, 2020) at about 0.5 GPa")
        .Within(2, 200, "from a soft organic film to one of salts");

    private static readonly Input Pressure = Input.Assumed("pressureDifference", 0.1, "MPa", 0.03, "not printed; one atmosphere against an empty void")
        .Within(0.05, 1, "from half an atmosphere to a stack pressure");

    private static readonly Input Edge = Input.Choice("edgeOfTheFilm", ["clamped", "free to turn"], 0, "the SEI sticks to the lithium around the void");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<SeiCollapseCase>(
        "sei-collapse",
        "At which size of the void does the pressure of the electrolyte break the SEI above it?",
        answers: [.. Answer.ByLaw(Collapse)],
        inputs: [SeiThickness, SeiStrength, Pressure, Edge]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double factor = inputs.OptionOf(Edge) == 0 ? Clamped : 3 * (3 + PoissonRatio) / 8;
        double radius = Require.PositiveFinite(inputs[SeiThickness])
            * Math.Sqrt(Require.PositiveFinite(inputs[SeiStrength]) / (factor * Require.PositiveFinite(inputs[Pressure])));
        CaseObservations observations = CaseObservations.For(Description).Scalar(Collapse, radius, "m");
        return inputs.WantsFigures
            ? observations
                .Note(Collapse, ("radius_um", radius), ("thickness_nm", inputs[SeiThickness]), ("strength_MPa", inputs[SeiStrength]))
                .Complete()
            : observations.Complete();
    }
}
