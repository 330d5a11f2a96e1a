using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Creep;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Can creep under the pressure of the cell explain that the films are thinner than dense ones? (wang2023, discussion of Fig 4)</summary>
/// <remarks>
/// The film grows at the rate of the current while the mean pressure squeezes it out between faces to which it sticks. A remark gives the other limit,
/// without friction: no film would be left.
/// </remarks>
public sealed class CreepThinningCase : IValidationCase
{
    private readonly Input _currentDensity = PrintedNumbers.Text("currentDensity", 0.5, "mA/cm2", "caption of Fig 4");
    private readonly Input _temperature = Input.Assumed("temperature", 298.15, "K", 3, "room temperature, without a number")
        .Within(293, 303, "room temperature of a laboratory");
    private readonly Input _faces = Input.Choice(
        "faces",
        ["lithium sticks to both faces", "lithium slides without friction"],
        chosen: 0,
        "the reacted, rough interfaces to electrolyte and coating; the paper says nothing of friction");
    private readonly Input _stackPressure, _discDiameter;
    private readonly Input[] _arealCapacities, _measured, _dense;

    /// <summary>Reads the printed films and the pressure.</summary>
    public CreepThinningCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _stackPressure = paper.Printed("stackPressure", Parameters, "stackPressure")
            .Within(10, 16, "a stack pressure set by torque is known to 20 to 30 %");
        _discDiameter = paper.Printed("discDiameter", Parameters, "collectorDiameter");
        Input[] Films(string name, string column) =>
            [.. FilmCapacities.Select(capacity => paper.Setting(name + capacity, FilmThickness, column, (ArealCapacityColumn, capacity)))];
        _arealCapacities = Films("arealCapacity", ArealCapacityColumn);
        _measured = Films("measured", "measured_thickness_um");
        _dense = Films("dense", "theoretical_thickness_um");
        Description = CaseDescription.Of<CreepThinningCase>(
            "creep-thinning",
            "Can creep under the pressure of the cell explain that the films are thinner than dense ones?",
            answers: [.. Answer.ByModel("deficit-by-creep"), .. Answer.ByArithmetic("deficit-trend-vs-creep")],
            inputs:
            [
                _stackPressure, _discDiameter, _currentDensity, _temperature, _faces, LithiumDeposit.Density, LithiumDeposit.MolarMass,
                .. CreepOfLithium.Inputs,
                .. _arealCapacities, .. _measured, .. _dense,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        SqueezeFilm film = new()
        {
            Consistency = creep.ShearConsistency(inputs[_temperature]),
            FlowIndex = 1 / creep.StressExponent,
            Radius = inputs[_discDiameter] / 2,
        };
        double rate = LithiumDeposit.Of(inputs).Rate(inputs[_currentDensity]), pressure = inputs[_stackPressure];
        double[] durations = [.. _arealCapacities.Select(capacity => FaradayDeposition.Duration(inputs[capacity], inputs[_currentDensity]))];
        GrownFilm[] grown = [.. durations.Select(duration => FilmGrowth.Under(film, rate, pressure, duration))];
        double strainRate = creep.StrainRate(pressure, inputs[_temperature]);
        double thinning = inputs.OptionOf(_faces) == 0 ? grown[0].RelativeThinning : FreeThinning(strainRate * durations[0]);
        double[] shortfalls = [.. _measured.Zip(_dense, (measured, dense) => 1 - (inputs[measured] / inputs[dense]))];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("deficit-by-creep", thinning, "1")
            .Token("deficit-trend-vs-creep", Trend.Of(shortfalls))
            .DecidedBy("deficit-trend-vs-creep", shortfalls[1] - shortfalls[0], shortfalls[2] - shortfalls[1]);
        if (inputs.WantsFigures)
        {
            double[] missing = [.. _measured.Zip(_dense, (measured, dense) => inputs[dense] - inputs[measured])];
            StickingDisc disc = new() { YieldStress = creep.ReferenceStress, Radius = film.Radius };
            observations
                .Note(
                    "deficit-by-creep", ("thickness_um", grown[0].DenseThickness), ("radius_mm", film.Radius),
                    ("thinning", grown[0].RelativeThinning), ("duration_h", durations[0]), ("shortfall", shortfalls[0]),
                    ("flow_MPa", disc.FlowPressure(grown[0].DenseThickness)), ("pressure_MPa", pressure))
                .Note("deficit-by-creep/no-friction", ("strain_rate_per_s", strainRate), ("pressure_MPa", pressure))
                .Note(
                    "deficit-trend-vs-creep", ("trend", Trend.Of([.. grown.Select(each => each.RelativeThinning)])),
                    ("thin", grown[0].RelativeThinning), ("middle", grown[1].RelativeThinning), ("thick", grown[2].RelativeThinning),
                    ("thin_percent", shortfalls[0]), ("middle_percent", shortfalls[1]), ("thick_percent", shortfalls[2]),
                    ("thin_um", missing[0]), ("middle_um", missing[1]), ("thick_um", missing[2]));
            AddFilms(observations, inputs, film, rate);
        }

        return observations.Complete();
    }

    // Without friction dh/dt = v − ε̇ h, so h = (v/ε̇)(1 − exp(−ε̇ t)) of the dense v t.
    private static double FreeThinning(double strain) => strain > 0 ? 1 + (double.ExpM1(-strain) / strain) : 0;

    private void AddFilms(CaseObservations observations, CaseInputs inputs, SqueezeFilm film, double rate)
    {
        double[] thicknesses = [.. Trend.Sweep(-6, -2, 81).Select(exponent => Math.Pow(10, exponent))];
        observations
            .Table(new CaseTable("creep-thinning",
            [
                CaseColumn.Of("dense_thickness_um", thicknesses),
                CaseColumn.Of("thickness_um", [.. thicknesses.Select(dense => FilmGrowth.Under(film, rate, inputs[_stackPressure], dense / rate).Thickness)]),
            ]))
            .Table(new CaseTable("measured-films",
            [
                CaseColumn.Of("dense_thickness_um", [.. _dense.Select(dense => inputs[dense])]),
                CaseColumn.Of("thickness_um", [.. _measured.Select(measured => inputs[measured])]),
            ]))
            .Figure(new FigureDescription(
                "creep-thinning",
                "A film that grows under the pressure of the cell",
                "Between sticking faces, at the printed current and pressure. Creep would bend the line only far above the points.",
                new FigureAxis("thickness of a dense film (µm)", IsLogarithmic: true),
                new FigureAxis("thickness (µm)", IsLogarithmic: true),
                [
                    new FigureLayer(FigureMark.Line, "creep-thinning", "dense_thickness_um", "thickness_um", Label: "with creep"),
                    new FigureLayer(FigureMark.Point, "measured-films", "dense_thickness_um", "thickness_um", Label: "printed"),
                ],
                ["deficit-by-creep", "deficit-trend-vs-creep"]));
    }
}
