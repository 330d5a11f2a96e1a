using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Sites;
using Litmus.Primitives;
using static Litmus.Sanchez2024.AssumedLithium;

namespace Litmus.Sanchez2024;

/// <summary>Does a surface whose sites differ in their barrier open more of them as the overpotential grows? (sanchez2024, Section 4, Fig 4B to F)</summary>
/// <remarks>It does for any numbers: the mean over sites of a function that rises. The circuit of pathways asks the harder question.</remarks>
public sealed class NucleationDensityCase : IValidationCase
{
    private const string Sites = "barrier-heterogeneity";
    private const int SweepCount = 41;
    private const double Rounding = 1e-14;

    private static readonly Input LowestCurrent = Input.Assumed("lowestCurrentDensity", 0.1, "mA/cm2", 0, "not printed; lower end of usual current densities")
        .Within(0.02, 0.3, "lowest current densities of nucleation studies (A. Pei et al., Nano Lett. 17, 1132, 2017)");
    private static readonly Input HighestCurrent = Input.Assumed("highestCurrentDensity", 10, "mA/cm2", 0, "not printed; upper end of usual current densities")
        .Within(3, 20, "highest current densities of nucleation studies (A. Pei et al., Nano Lett. 17, 1132, 2017)");

    private static readonly Input SmallestOverpotential = Input.Assumed(
        "smallestOverpotential", 50, "mV", 0, "not printed; smallest size of the usual nucleation overpotentials")
        .Within(10, 100, "small nucleation overpotentials in the literature");

    private static readonly Input LargestOverpotential = Input.Assumed(
        "largestOverpotential", 400, "mV", 0, "not printed; largest size of the usual nucleation overpotentials")
        .Within(200, 600, "large nucleation overpotentials in the literature");

    private static readonly Input AngleSpread = Input.Assumed(
        "contactAngleSpread", 5, "deg", 2, "not printed; Fig 4B has no scale; a sixth of the angle spreads the barrier by two thirds")
        .Within(1, 15, "from nearly alike sites to half of the mean angle");

    private static readonly Input NucleationTime = Input.Assumed(
        "nucleationTime", 1, "s", 0.4, "not printed; nucleation peaks last about a second at 1 mA/cm2; known to a factor of about two")
        .Within(0.1, 60, "nucleation peaks last from a tenth of a second to a minute");

    private static readonly Input ActiveFraction = Input.Assumed(
        "activeFraction", 0.01, "1", 0.004, "not printed; area of nuclei at the peak, a hundredth in the circuit of pathways; known to a factor of about two")
        .Within(0.001, 0.3, "from few nuclei to nuclei that nearly meet");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<NucleationDensityCase>(
        "nucleation-density",
        "Does a surface whose sites differ in their barrier open more of them as the overpotential grows?",
        answers: [.. Answer.CannotFail(Sites)],
        inputs:
        [
            LowestCurrent, HighestCurrent, SmallestOverpotential, LargestOverpotential, ContactAngle, AngleSpread, SiteDensity, NucleationRateConstant,
            NucleationTime, ActiveFraction, FaceEnergy, MolarVolume, Temperature, ExchangeCurrentDensity, TransferCoefficient,
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        HeterogeneousSurface surface = new(Surface(inputs));
        double[] currents = [.. Trend.Sweep(Math.Log(inputs[LowestCurrent]), Math.Log(inputs[HighestCurrent]), SweepCount).Select(Math.Exp)];
        NucleationAtCurrent[] found = [.. currents.Select(surface.At)];
        double[] overpotentials = Trend.Sweep(inputs[SmallestOverpotential], inputs[LargestOverpotential], SweepCount);
        double[] accessible = [.. overpotentials.Select(size => surface.AccessibleFraction(-size))];
        NumericalTrend bySize = NumericalTrend.Of(accessible, Rounding, 1);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Sites, bySize.Token)
            .DecidedBy(Sites, bySize.Numbers);
        if (inputs.WantsFigures)
        {
            NucleationAtCurrent low = found[0], high = found[^1];
            observations
                .Note(
                    "density",
                    ("low_mA_per_cm2", low.CurrentDensity), ("low_mV", low.Overpotential), ("low_share", low.AccessibleFraction),
                    ("high_mA_per_cm2", high.CurrentDensity), ("high_mV", high.Overpotential), ("high_share", high.AccessibleFraction))
                .Note(Sites, ("low_share", accessible[0]), ("low_mV", overpotentials[0]), ("high_share", accessible[^1]), ("high_mV", overpotentials[^1]));
            AddFigure(observations, found);
        }

        return observations.Complete();
    }

    private static HeterogeneousSurfaceParameters Surface(CaseInputs inputs) => new()
    {
        Sites = new SiteDistribution { SiteDensity = inputs[SiteDensity], MeanContactAngle = inputs[ContactAngle], ContactAngleSpread = inputs[AngleSpread] },
        Kinetics = Kinetics(inputs),
        ElectrolyteFaceEnergy = inputs[FaceEnergy],
        MolarVolume = inputs[MolarVolume],
        RateConstant = inputs[NucleationRateConstant],
        Duration = inputs[NucleationTime],
        ActiveFraction = inputs[ActiveFraction],
    };

    private static void AddFigure(CaseObservations observations, NucleationAtCurrent[] found) => observations
        .Table(new CaseTable("nucleation-density",
        [
            CaseColumn.Of("current_density_mA_per_cm2", [.. found.Select(at => at.CurrentDensity)]),
            CaseColumn.Of("overpotential_mV", [.. found.Select(at => at.Overpotential)]),
            CaseColumn.Of("nuclei_1_per_cm2", [.. found.Select(at => at.Density)]),
            CaseColumn.Of("critical_radius_nm", [.. found.Select(at => at.CriticalRadius)]),
        ]))
        .Figure(new FigureDescription(
            "nucleation-density",
            "Nuclei against current density",
            "Counterpart of Fig 4F (dendrites and pits of one experiment). Inputs are assumed. Only the direction can be compared.",
            new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
            new FigureAxis("nuclei / cm⁻²", IsLogarithmic: true),
            [
                new FigureLayer(
                    FigureMark.Line, "nucleation-density", "current_density_mA_per_cm2", "nuclei_1_per_cm2", Label: "sites with a spread of contact angles"),
            ],
            [Sites]));
}
