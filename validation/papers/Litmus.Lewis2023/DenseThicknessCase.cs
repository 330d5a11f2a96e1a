using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>
/// Do the thicknesses printed beside capacities follow from Faraday's law, and do the sections and the map enclose them? (lewis2023, Fig 1-4, Methods)
/// </summary>
public sealed class DenseThicknessCase : IValidationCase
{
    // Each thickness with the capacity beside which it is printed, in the same order.
    private static readonly string[] Quoted =
    [
        "thickness-1", "thickness-3", "thickness-25", "thickness-6p5", "thickness-0p3", "thickness-0p5", "thickness-0p75", "thickness-5p5",
        "section-half-1p5-mass-balance", "section-full-0p5-mass-balance", "section-half-0p5-uniform", "map-brackets-faraday", "transfer-below-foil",
    ];

    private readonly Input[] _quotedCapacities;
    private readonly Input _capacity1, _capacity3, _capacity5p5, _xpsDepositionTime, _xpsCurrentDensity, _firstEfficiency, _centre1p5, _currentDensity1p5;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public DenseThicknessCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Input Plated(string name, string current, string cell, string pressure) => numbers.Setting(
            name, "plating-capacity", "capacity_mAh_per_cm2", ("cell", cell), ("current_density_mA_per_cm2", current), ("stack_pressure_MPa", pressure));
        Input Cycled(string name, string column, string figure) => numbers.Setting(name, Protocols, column + "_capacity_mAh_per_cm2", ("figure", figure));
        Input capacity1 = _capacity1 = Plated("capacity1", "1.5", "Cu/LPSC/Li", "15"), capacity25 = Plated("capacity25", "0.5", "Cu/LPSC/Li", "15");
        Input capacity6p5 = Plated("capacity6p5", "1", "Cu/LPSC/Li", "15"), capacity0p3 = Cycled("capacity0p3", "retained", "4a");
        Input capacity0p5 = Cycled("capacity0p5", "retained", "4b"), capacity0p75 = Cycled("capacity0p75", "retained", "6d");
        _capacity3 = Cycled("capacity3", "first", "4a");
        _capacity5p5 = Plated("capacity5p5", "0.5", "Grafoil/LPSC/Li", "10");
        _xpsDepositionTime = numbers.Setting("xpsDepositionTime", Parameters, "xps_deposition_time");
        _xpsCurrentDensity = PrintedNumbers.Text("xpsCurrentDensity", 0.5, "mA/cm2", "Methods, XPS");
        _firstEfficiency = numbers.Printed("firstEfficiencyFull", Efficiencies, "mean_ce_percent", ("cell", "Cu/LPSC/NMC"), ("first_cycle_1", "1"));
        _centre1p5 = numbers.Printed("centreThickness1p5", "section-thickness", "thickness_um", ("figure", "2c"))
            .Within(10, 12, "a section by ion beam and electron microscope is known to 2 to 5 %, and the text prints approximately 11 µm");
        _currentDensity1p5 = numbers.Setting("currentDensity1p5", "section-thickness", "current_density_mA_per_cm2", ("figure", "2c"));
        _quotedCapacities =
        [
            capacity1, _capacity3, capacity25, capacity6p5, capacity0p3, capacity0p5, capacity0p75, _capacity5p5,
            capacity1, _capacity3, _capacity3, _capacity5p5, _capacity3,
        ];
        Description = CaseDescription.Of<DenseThicknessCase>(
            "dense-thickness",
            "Do the thicknesses printed beside capacities follow from Faraday's law, and do the sections and the map enclose them?",
            answers: [.. Answer.ByLaw(Quoted), .. Answer.ByLaw("xps-sample-28mah", "residual-section-1p5", "local-current-centre-1p5")],
            inputs:
            [
                capacity1, _capacity3, capacity25, capacity6p5, capacity0p3, capacity0p5, capacity0p75, _capacity5p5, _xpsDepositionTime, _xpsCurrentDensity,
                _firstEfficiency, _centre1p5, _currentDensity1p5, LithiumDeposit.Density, LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        CaseObservations observations = CaseObservations.For(Description);
        foreach ((string claim, Input capacity) in Quoted.Zip(_quotedCapacities))
        {
            observations.Scalar(claim, lithium.Thickness(inputs[capacity]), "m");
        }

        double residual = inputs[_capacity3] * (1 - inputs[_firstEfficiency]), deposit = inputs[_capacity5p5];
        observations
            .Scalar("xps-sample-28mah", lithium.Thickness(inputs[_xpsDepositionTime] * inputs[_xpsCurrentDensity]), "m")
            .Scalar("residual-section-1p5", lithium.Thickness(residual), "m")
            .Scalar("local-current-centre-1p5", inputs[_currentDensity1p5] * lithium.ArealCapacity(inputs[_centre1p5]) / inputs[_capacity1], "A/m2");
        if (inputs.WantsFigures)
        {
            // The paper counts 5 µm per mAh/cm², and prints 25 µm for the deposit of the tomography.
            const double rounded = 5e-6, printed = 25e-6;
            double unitCapacity = Unit.Parse("mAh/cm2").ToSi(1), exact = lithium.Thickness(unitCapacity);
            observations
                .Note("conversion", ("exact_um", exact), ("rounded_um", rounded), ("excess_percent", (rounded / exact) - 1))
                .Note(
                    "thickness-5p5", ("capacity_mAh_per_cm2", deposit), ("exact_um", lithium.Thickness(deposit)),
                    ("rounded_um", deposit / unitCapacity * rounded), ("printed_um", printed),
                    ("fitting_mAh_per_cm2", printed / rounded * unitCapacity))
                .Note("residual-section-1p5", ("residual_mAh_per_cm2", residual), ("residual_um", lithium.Thickness(residual)));
        }

        return observations.Complete();
    }
}
