using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Electrochemistry.Interphase;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>Does a growing residue hinder transport, and does a larger current pile up vacancies? (sanchez2024, Section 7, Fig 7B)</summary>
public sealed class TransportLimitsCase : IValidationCase
{
    private const string Threshold = "void-threshold";
    private const int CycleCount = 200;
    private const int EarlyCycle = 10;
    private const double FoilOverCapacity = 1.5;

    private static readonly Input ArealCapacity = Input.Assumed("arealCapacity", 3, "mAh/cm2", 0, "a common capacity; not printed")
        .Within(0.5, 5, "capacities of tests and of practical cells");
    private static readonly Input Porosity = Input.Assumed("porosity", 0.5, "1", 0.1, "a compact residue; not printed")
        .Within(0.2, 0.8, "from compact to mossy (K.-H. Chen et al., J. Mater. Chem. A 5, 11671, 2017)");
    private static readonly Input Tortuosity = Input.Assumed("tortuosity", 4, "1", 1, "a tortuous residue; not printed")
        .Within(1.2, 20, "from Bruggeman's relation to ten times it, as for layers of platelets");
    private static readonly Input Diffusivity = Input.Assumed("electrolyteDiffusivity", 3e-10, "m2/s", 1e-10, "a salt in carbonate or ether; not printed")
        .Within(1e-10, 1e-9, "L. O. Valøen, J. N. Reimers, J. Electrochem. Soc. 152, A882 (2005) for carbonates; ethers up to 1e-9 m2/s");
    private static readonly Input Concentration = Input.Assumed("electrolyteConcentration", 1000, "mol/m3", 0, "one mole in a litre; not printed")
        .Within(500, 4000, "from dilute to concentrated electrolytes");

    private static readonly Input VacancyDiffusivity = Input.Assumed(
        "vacancyDiffusivity", 1e-11, "cm2/s", 0, "order of the self-diffusion of lithium at room temperature; not printed")
        .Within(5e-12, 1e-10, "self-diffusion of lithium at room temperature, 6e-11 cm2/s by tracers and resonance, less where vacancies are trapped");

    private static readonly Input AnodeThickness = Input.Assumed("anodeThickness", 20, "um", 0, "a thin foil; not printed")
        .Within(10, 100, "foils of tests with solid electrolytes");
    private static readonly Input StrippingTime = Input.Assumed("strippingTime", 1, "h", 0, "one discharge; not printed")
        .Within(0.5, 10, "discharges of tests with solid electrolytes");
    private static readonly Input LowCurrentDensity = Input.Assumed("lowCurrentDensity", 0.01, "mA/cm2", 0, "lower end of the comparison; not printed")
        .Within(0.005, 0.03, "lower ends of rate tests with solid electrolytes");
    private static readonly Input HighCurrentDensity = Input.Assumed("highCurrentDensity", 0.1, "mA/cm2", 0, "upper end of the comparison; not printed")
        .Within(0.05, 1, "upper ends of rate tests with solid electrolytes");
    private static readonly Input StrippedCapacity = Input.Assumed("strippedCapacity", 1, "mAh/cm2", 0.3, "one discharge; not printed")
        .Within(0.2, 5, "capacities of tests with solid electrolytes");

    private readonly Input _efficiency;

    /// <summary>The case with its numbers.</summary>
    public TransportLimitsCase(ReferenceDataset data)
    {
        _efficiency = SanchezNumbers.Efficiency(data);
        Description = CaseDescription.Of<TransportLimitsCase>(
            "transport-limits",
            "Does a growing residue hinder transport, and does a larger current pile up vacancies?",
            answers: [.. Answer.CannotFail("compact-interphase-grows", "void-vacancy-accumulation"), .. Answer.ByModel(Threshold)],
            inputs:
            [
                _efficiency, ArealCapacity, Porosity, Tortuosity, Diffusivity, Concentration, VacancyDiffusivity, AnodeThickness, StrippingTime,
                LowCurrentDensity, HighCurrentDensity, StrippedCapacity, LithiumDeposit.Density, LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        ResidueLayer residue = new()
        {
            Porosity = inputs[Porosity],
            Tortuosity = inputs[Tortuosity],
            VolumePerCharge = LithiumDeposit.Of(inputs).VolumePerCharge,
            DiffusionCoefficient = inputs[Diffusivity],
            Concentration = inputs[Concentration],
        };
        double[] thicknesses = [.. Enumerable.Range(1, CycleCount).Select(cycle => residue.Thickness(cycle, inputs[ArealCapacity], inputs[_efficiency]))];
        double[] limits = [.. thicknesses.Select(residue.LimitingCurrentDensity)];

        // Vacancies that stripping leaves: c = (j L/(F D)) s(0, Dt/L²), the mirror image of the lithium that is missing.
        double thickness = inputs[AnodeThickness], diffusivity = inputs[VacancyDiffusivity];
        double scaled = DepletionSeries.SurfaceValue(diffusivity * inputs[StrippingTime] / (thickness * thickness));
        double[] currents = Trend.Sweep(inputs[LowCurrentDensity], inputs[HighCurrentDensity], 11);
        double[] vacancies = [.. currents.Select(current => current * thickness / (PhysicalConstants.Faraday * diffusivity) * scaled)];
        double threshold = ThresholdCurrent(inputs);
        CaseObservations observations = CaseObservations.For(Description)
            .Token("compact-interphase-grows", Trend.Of(limits))
            .DecidedBy("compact-interphase-grows", limits[0] - limits[^1])
            .Token("void-vacancy-accumulation", Trend.Of(vacancies))
            .DecidedBy("void-vacancy-accumulation", vacancies[^1] - vacancies[0])
            .Scalar(Threshold, threshold, "A/m2");
        if (inputs.WantsFigures)
        {
            double site = inputs[LithiumDeposit.Density] / inputs[LithiumDeposit.MolarMass];
            observations
                .Note(
                    "compact-interphase-grows",
                    ("late_cycle", CycleCount), ("thickness_um", thicknesses[^1]), ("late_mA_per_cm2", limits[^1]),
                    ("early_cycle", EarlyCycle), ("early_mA_per_cm2", limits[EarlyCycle - 1]))
                .Note(
                    "void-vacancy-accumulation",
                    ("time_h", inputs[StrippingTime]), ("low_share", vacancies[0] / site), ("low_mA_per_cm2", currents[0]),
                    ("high_share", vacancies[^1] / site), ("high_mA_per_cm2", currents[^1]))
                .Note(
                    Threshold,
                    ("capacity_mAh_per_cm2", inputs[StrippedCapacity]), ("thickness_um", thickness), ("threshold_mA_per_cm2", threshold));
        }

        return observations.Complete();
    }

    // Bisection in the logarithm: a larger current empties the interface after less charge. The foil holds more than is stripped.
    private static double ThresholdCurrent(CaseInputs inputs)
    {
        double concentration = inputs[LithiumDeposit.Density] / inputs[LithiumDeposit.MolarMass], capacity = inputs[StrippedCapacity];
        double thickness = Math.Max(inputs[AnodeThickness], FoilOverCapacity * capacity / (PhysicalConstants.Faraday * concentration));
        double CapacityAt(double current) => new StrippingAnode(new StrippingParameters
        {
            DiffusionCoefficient = inputs[VacancyDiffusivity],
            Thickness = thickness,
            StrippingCurrentDensity = current,
            InitialConcentration = concentration,
        }).Capacity;
        double lower = Math.Log(1e-9), upper = Math.Log(1e6);
        for (int halving = 0; halving < 100; halving++)
        {
            double middle = (lower + upper) / 2;
            (lower, upper) = CapacityAt(Math.Exp(middle)) > capacity ? (middle, upper) : (lower, middle);
        }

        return Math.Exp(lower);
    }
}
