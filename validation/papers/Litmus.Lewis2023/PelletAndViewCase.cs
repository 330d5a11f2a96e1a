using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do the electrolyte pellets fit the printed impedance, and the tomography cell the printed view? (lewis2023, Section 2.1, Methods)</summary>
public sealed class PelletAndViewCase : IValidationCase
{
    private const string Resistance = "pellet-resistance";
    private const string Fits = "tomo-cell-fits-view";
    private const string Sampling = "tomo-angular-sampling";

    private readonly TomographyDeposit _deposit;
    private readonly Input _mass, _diameter, _impedance, _smallMass, _smallDiameter, _source, _isWhole, _projections;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the pellet.</summary>
    public PelletAndViewCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        _deposit = new TomographyDeposit(numbers);
        Description = CaseDescription.Of<PelletAndViewCase>(
            "pellet-and-view",
            "Do the electrolyte pellets fit the printed impedance, and the tomography cell the printed view?",
            answers: [.. Answer.ByLaw(Resistance, Fits), .. Answer.ByArithmetic(Sampling)],
            inputs:
            [
                _mass = numbers.Setting("pelletMass", Parameters, "electrolyte_mass"),
                _diameter = numbers.Setting("pelletDiameter", Parameters, "die_diameter"),
                _impedance = numbers.Setting("impedance", Parameters, "impedance_after_nucleation"),
                _smallMass = Input.Printed("smallPelletMass", 7, "mg", 0.5, "Methods, X-ray tomography"),
                _smallDiameter = numbers.Setting("smallPelletDiameter", Parameters, "tomography_electrode_diameter"),
                _source = numbers.Printed("sourceFoil", Parameters, "lithium_foil_thickness"),
                _isWhole = Input.Choice(
                    "imagedPart", ["electrolyte, deposit and source foil", "electrolyte and deposit"], chosen: 0,
                    "the text says that the entire cell is imaged; the foil is as thick as elsewhere in the paper"),
                _projections = numbers.Setting("projections", Parameters, "tomography_projections"),
                _deposit.Charge,
                _deposit.MapEdge,
                PelletAssumptions.Density,
                PelletAssumptions.Conductivity,
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double density = inputs[PelletAssumptions.Density];
        double Thickness(Input mass, Input diameter) => inputs[mass] / (density * Math.PI * inputs[diameter] * inputs[diameter] / 4);
        double pellet = Thickness(_mass, _diameter), small = Thickness(_smallMass, _smallDiameter), impedance = inputs[_impedance];
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double source = inputs[_source], whole = small + lithium.Thickness(inputs[_deposit.Charge]) + (inputs.OptionOf(_isWhole) == 0 ? source : 0);

        // The corner of the map is half a diagonal from the axis of rotation; a projection turns it by π/N.
        double step = inputs[_deposit.MapEdge] / Math.Sqrt(2) * Math.PI / inputs[_projections];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Resistance, pellet / inputs[PelletAssumptions.Conductivity], "ohm m2")
            .Scalar(Fits, whole, "m")
            .Scalar(Sampling, step, "m");
        if (inputs.WantsFigures)
        {
            observations
                .Note(Resistance, ("pellet_um", pellet), ("impedance_ohm_cm2", impedance), ("needed_mS_per_cm", pellet / impedance))
                .Note(Fits, ("pellet_um", small), ("foil_um", source), ("whole_um", whole));
        }

        return observations.Complete();
    }
}
