using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Sites;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>How do number and size of nuclei move with the current density on a surface whose sites differ? (sanchez2024, Section 4, Fig 4B to F)</summary>
public sealed class NucleationDensityCase : IValidationCase
{
    private const string Density = "density-rises-with-j";
    private const string Size = "size-falls-with-j";
    private const string Sites = "barrier-heterogeneity";
    private const int SweepCount = 41;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<NucleationDensityCase>(
        "nucleation-density",
        "How do number and size of nuclei move with the current density on a surface whose sites differ?",
        answers: [Density, Size, Sites],
        inputs:
        [
            Input.Assumed("lowestCurrentDensity", 0.1, "mA/cm2", 0, "not printed; lower end of usual current densities"),
            Input.Assumed("highestCurrentDensity", 10, "mA/cm2", 0, "not printed; upper end of usual current densities"),
            Input.Assumed("smallestOverpotential", 50, "mV", 0, "not printed; smallest size of the usual nucleation overpotentials"),
            Input.Assumed("largestOverpotential", 400, "mV", 0, "not printed; largest size of the usual nucleation overpotentials"),
            AssumedLithium.ContactAngle,
            Input.Assumed("contactAngleSpread", 5, "deg", 2, "not printed; the spread of barriers of Fig 4B has no scale: a sixth of the angle is two thirds of the barrier"),
            AssumedLithium.SiteDensity,
            AssumedLithium.NucleationRateConstant,
            Input.Assumed("nucleationTime", 1, "s", 0.4, "not printed; nucleation peaks last about a second at 1 mA/cm2; known to a factor of two or so"),
            Input.Assumed("activeFraction", 0.01, "1", 0.004, "not printed; nuclei carry the current at the peak before they cover the surface; the circuit of pathways gives about a hundredth, known to a factor of two or so"),
            AssumedLithium.FaceEnergy,
            AssumedLithium.MolarVolume,
            AssumedLithium.Temperature,
            AssumedLithium.ExchangeCurrentDensity,
            AssumedLithium.TransferCoefficient,
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        HeterogeneousSurface surface = new(Surface(inputs));
        NucleationAtCurrent[] found = [.. LogarithmicSweep(inputs["lowestCurrentDensity"], inputs["highestCurrentDensity"], SweepCount).Select(surface.At)];
        double[] overpotentials = Trend.Sweep(inputs["smallestOverpotential"], inputs["largestOverpotential"], SweepCount);
        double[] accessible = [.. overpotentials.Select(size => surface.AccessibleFraction(-size))];
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Density, Trend.Of([.. found.Select(at => at.Density)]))
            .Token(Size, Trend.Of([.. found.Select(at => at.CriticalRadius)]))
            .Token(Sites, Trend.Of(accessible))
            .Evidence(Density, Steps([.. found.Select(at => at.Density)]))
            .Evidence(Size, Steps([.. found.Select(at => -at.CriticalRadius)]))
            .Evidence(Sites, Steps(accessible));
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(Density, $"From {found[0].CurrentDensity / 10:G2} to {found[^1].CurrentDensity / 10:G3} mA/cm² the overpotential goes from {found[0].Overpotential * 1e3:F0} to {found[^1].Overpotential * 1e3:F0} mV and the share of sites that open from {found[0].AccessibleFraction:G2} to {found[^1].AccessibleFraction:G2}. The number itself belongs to the assumed distribution of contact angles; the direction follows for any.")
                .NoteText(Size, $"The critical radius falls from {found[0].CriticalRadius * 1e9:F2} to {found[^1].CriticalRadius * 1e9:F2} nm. The size of a grown nucleus is another thing: at one charge it falls with the cube root of the density.")
                .NoteText(Sites, $"The share rises from {accessible[0]:G2} at {overpotentials[0] * 1e3:F0} mV to {accessible[^1]:G2} at {overpotentials[^1] * 1e3:F0} mV.");
            AddFigure(observations, found);
        }

        return observations.Complete();
    }

    private static HeterogeneousSurfaceParameters Surface(CaseInputs inputs) => new()
    {
        Sites = new SiteDistribution { SiteDensity = inputs["siteDensity"], MeanContactAngle = inputs["contactAngle"], ContactAngleSpread = inputs["contactAngleSpread"] },
        Kinetics = new ButlerVolmer
        {
            ExchangeCurrentDensity = inputs["exchangeCurrentDensity"],
            TransferCoefficient = inputs["transferCoefficient"],
            Temperature = inputs["temperature"],
        },
        ElectrolyteFaceEnergy = inputs["electrolyteFaceEnergy"],
        MolarVolume = inputs["molarVolume"],
        RateConstant = inputs["nucleationRateConstant"],
        Duration = inputs["nucleationTime"],
        ActiveFraction = inputs["activeFraction"],
    };

    private static double[] Steps(double[] values) => [.. Enumerable.Range(1, values.Length - 1).Select(i => values[i] - values[i - 1])];

    private static double[] LogarithmicSweep(double first, double last, int count) => [.. Trend.Sweep(Math.Log(first), Math.Log(last), count).Select(Math.Exp)];

    private static void AddFigure(CaseObservations observations, NucleationAtCurrent[] found) => observations
        .Table(new CaseTable("nucleation-density",
        [
            CaseColumn.InUnit("current_density_mA_per_cm2", [.. found.Select(at => at.CurrentDensity / 10)]),
            CaseColumn.InUnit("overpotential_mV", [.. found.Select(at => at.Overpotential * 1e3)]),
            CaseColumn.InUnit("nuclei_1_per_cm2", [.. found.Select(at => at.Density / 1e4)]),
            CaseColumn.InUnit("critical_radius_nm", [.. found.Select(at => at.CriticalRadius * 1e9)]),
        ]))
        .Figure(new FigureDescription(
            "nucleation-density",
            "Nuclei against current density",
            "Counterpart of Fig 4F, which has dendrites and pits of one experiment. Contact angles and their spread, sites and rates are assumed, so that only the direction can be compared.",
            new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
            new FigureAxis("nuclei / cm⁻²", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "nucleation-density", "current_density_mA_per_cm2", "nuclei_1_per_cm2", Label: "sites with a spread of contact angles")],
            [Density, Sites]));
}
