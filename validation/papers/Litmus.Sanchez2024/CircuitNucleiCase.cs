using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Pathways;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>How do number and size of nuclei in the circuit of pathways change with the current density? (sanchez2024, Section 4)</summary>
/// <remarks>
/// In the circuit nuclei lower the overpotential as they grow and shield the sites around them, so either direction is possible. The text does not say
/// which size it means: that of a nucleus when it forms, or that of a deposit after a given charge.
/// </remarks>
public sealed class CircuitNucleiCase : IValidationCase
{
    private const string Density = "density-rises-with-j";
    private const string Size = "size-falls-with-j";
    private const int CurrentCount = 7;

    // A hundred times the error of a step of the integrator, which adds up over the steps of a charge.
    private const double Error = 1e-4;

    private static readonly Input LowestCurrent = Input.Assumed("lowestCurrentDensity", 0.1, "mA/cm2", 0, "not printed; lower end of usual current densities")
        .Within(0.02, 0.3, "lowest current densities of nucleation studies (A. Pei et al., Nano Lett. 17, 1132, 2017)");

    private static readonly Input HighestCurrent = Input.Assumed("highestCurrentDensity", 10, "mA/cm2", 0, "not printed; upper end of usual current densities")
        .Within(3, 20, "highest current densities of nucleation studies (A. Pei et al., Nano Lett. 17, 1132, 2017)");

    private static readonly Input SizeOfNuclei = Input.Choice(
        "sizeOfNuclei",
        ["critical radius at the peak", "mean radius after the charge"],
        0,
        "the text speaks of nuclei and of the critical radius beside eq 2");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<CircuitNucleiCase>(
        "circuit-nuclei",
        "How do number and size of nuclei in the circuit of pathways change with the current density?",
        answers: [.. Answer.ByModel(Density, Size)],
        inputs: [.. PathwayElectrodes.InputsOnCopper, LowestCurrent, HighestCurrent, SizeOfNuclei]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] currents = [.. Trend.Sweep(Math.Log(inputs[LowestCurrent]), Math.Log(inputs[HighestCurrent]), CurrentCount).Select(Math.Exp)];
        int size = inputs.OptionOf(SizeOfNuclei);
        Nuclei[] byCurrent = [.. currents.Select(current => NucleiOf(inputs, current, inputs[AssumedLithium.FaceEnergy], cancellationToken))];
        double[] densities = [.. byCurrent.Select(nuclei => nuclei.Density)];
        double[] sizes = [.. byCurrent.Select(nuclei => nuclei.Size(size))];
        NumericalTrend byDensity = NumericalTrend.Of(densities, Error, 1), bySize = NumericalTrend.Of(sizes, Error, -1);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Density, byDensity.Token)
            .DecidedBy(Density, byDensity.Numbers)
            .Token(Size, bySize.Token)
            .DecidedBy(Size, bySize.Numbers);
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    Density,
                    ("low_mA_per_cm2", currents[0]), ("low_1_per_cm2", densities[0]), ("high_mA_per_cm2", currents[^1]), ("high_1_per_cm2", densities[^1]))
                .Note(
                    Size,
                    ("low_nm", byCurrent[0].CriticalRadius), ("high_nm", byCurrent[^1].CriticalRadius),
                    ("low_um", byCurrent[0].MeanRadius), ("high_um", byCurrent[^1].MeanRadius));
            AddFigure(observations, byCurrent, currents);
        }

        return observations.Complete();
    }

    private static Nuclei NucleiOf(CaseInputs inputs, double currentDensity, double faceEnergy, CancellationToken cancellationToken)
    {
        IReadOnlyList<TracePoint> charge = PathwayElectrodes.ChargeAt(inputs, currentDensity, faceEnergy, cancellationToken);
        TracePoint[] plating = [.. charge.Where(point => point.Phase == CyclePhase.Plating)];
        if (plating.Length < 3 || plating[^1].NucleusDensity <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(currentDensity), currentDensity, "No nuclei form. Charge longer, or with a smaller capacity of the SEI.");
        }

        double peak = plating.Min(point => point.Potential);
        double perVolume = PhysicalConstants.Faraday / inputs[AssumedLithium.MolarVolume];
        return new Nuclei(
            plating[^1].NucleusDensity,
            peak,
            2 * faceEnergy / (perVolume * -peak),
            Math.Cbrt(3 * plating[^1].FreshLithium / (perVolume * 2 * Math.PI * plating[^1].NucleusDensity)));
    }

    private static void AddFigure(CaseObservations observations, Nuclei[] found, double[] currents) => observations
        .Table(new CaseTable("nuclei",
        [
            CaseColumn.Of("current_density_mA_per_cm2", currents),
            CaseColumn.Of("nuclei_1_per_cm2", [.. found.Select(nuclei => nuclei.Density)]),
            CaseColumn.Of("critical_radius_nm", [.. found.Select(nuclei => nuclei.CriticalRadius)]),
            CaseColumn.Of("mean_radius_um", [.. found.Select(nuclei => nuclei.MeanRadius)]),
        ]))
        .Figure(new FigureDescription(
            "nuclei",
            "Nuclei in the circuit of pathways against current density",
            "Nuclei lower the overpotential as they grow and shield sites. All parameters are assumed. Compare the direction with Fig 4F.",
            new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
            new FigureAxis("nuclei / cm⁻²", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "nuclei", "current_density_mA_per_cm2", "nuclei_1_per_cm2", Label: "circuit of pathways")],
            [Density, Size]));

    // Nuclei after a charge: their number [m⁻²], the potential at the peak [V], the critical radius there and the mean radius of half spheres [m].
    private sealed record Nuclei(double Density, double Peak, double CriticalRadius, double MeanRadius)
    {
        public double Size(int reading) => reading == 0 ? CriticalRadius : MeanRadius;
    }
}
