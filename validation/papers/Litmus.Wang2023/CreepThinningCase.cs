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
/// <remarks>The film grows at the rate of the current while the mean pressure squeezes it out between faces to which it sticks. The other limit, no friction, is a remark: it would leave no film.</remarks>
public sealed class CreepThinningCase(ReferenceDataset data) : IValidationCase
{
    private static readonly string[] Capacities = ["1", "3", "5"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        SqueezeFilm film = FilmOf(inputs, creep);
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double rate = lithium.Rate(inputs["currentDensity"]), pressure = inputs["stackPressure"];
        GrownFilm[] grown = [.. Capacities.Select(capacity => FilmGrowth.Under(film, rate, pressure, FaradayDeposition.Duration(inputs[$"arealCapacity{capacity}"], inputs["currentDensity"])))];
        double[] shortfalls = [.. Capacities.Select(capacity => 1 - (inputs[$"measured{capacity}"] / inputs[$"dense{capacity}"]))];
        string ofCreep = Trend.Of([.. grown.Select(each => each.RelativeThinning)]), ofFilms = Trend.Of(shortfalls);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("deficit-by-creep", grown[0].RelativeThinning, "1")
            .Token("deficit-trend-vs-creep", ofFilms)
            .Evidence("deficit-trend-vs-creep", shortfalls[1] - shortfalls[0], shortfalls[2] - shortfalls[1]);
        if (inputs.WantsFigures)
        {
            AddEvidence(observations, inputs, creep, film, grown, shortfalls, ofCreep);
        }

        return observations.Complete();
    }

    private static SqueezeFilm FilmOf(CaseInputs inputs, PowerLawCreep creep) => new()
    {
        Consistency = creep.ShearConsistency(inputs["temperature"]),
        FlowIndex = 1 / inputs["stressExponent"],
        Radius = inputs["discDiameter"] / 2,
    };

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<CreepThinningCase>(
            "creep-thinning",
            "Can creep under the pressure of the cell explain that the films are thinner than dense ones?",
            answers: ["deficit-by-creep", "deficit-trend-vs-creep"],
            inputs:
            [
                numbers.Printed("stackPressure", Parameters, "stackPressure"),
                numbers.Printed("discDiameter", Parameters, "collectorDiameter"),
                PrintedNumbers.Text("currentDensity", 0.5, "mA/cm2", "caption of Fig 4"),
                Input.Assumed("temperature", 298.15, "K", 3, "room temperature, without a number"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                .. CreepOfLithium.Inputs,
                .. Capacities.Select(capacity => numbers.Setting($"arealCapacity{capacity}", "film-thickness", "areal_capacity_mAh_per_cm2", ("areal_capacity_mAh_per_cm2", capacity))),
                .. Capacities.Select(capacity => numbers.Setting($"measured{capacity}", "film-thickness", "measured_thickness_um", ("areal_capacity_mAh_per_cm2", capacity))),
                .. Capacities.Select(capacity => numbers.Setting($"dense{capacity}", "film-thickness", "theoretical_thickness_um", ("areal_capacity_mAh_per_cm2", capacity))),
            ]);
    }

    private static void AddEvidence(CaseObservations observations, CaseInputs inputs, PowerLawCreep creep, SqueezeFilm film, GrownFilm[] grown, double[] shortfalls, string ofCreep)
    {
        double pressure = inputs["stackPressure"], flow = new StickingDisc { YieldStress = inputs["creepReferenceStress"], Radius = film.Radius }.FlowPressure(grown[0].DenseThickness);
        observations
            .NoteText("deficit-by-creep", $"Between sticking faces {grown[0].DenseThickness * 1e6:F2} µm on a radius of {film.Radius * 1e3:F0} mm are thinned by {grown[0].RelativeThinning:G2} of their thickness in two hours, against {shortfalls[0]:F3} that is missing. The plastic limit says the same: {flow / 1e6:F0} MPa would be needed, {pressure / 1e6:F0} MPa are applied.")
            .NoteText("deficit-by-creep", $"Without friction the same law strains lithium at {creep.StrainRate(pressure, inputs["temperature"]):G2} s⁻¹ under {pressure / 1e6:F0} MPa, so that no film at all would be left. Neither limit gives a tenth.")
            .NoteText("deficit-trend-vs-creep", $"Creep takes a share that is {ofCreep} with the charge ({grown[0].RelativeThinning:G2}, {grown[1].RelativeThinning:G2}, {grown[2].RelativeThinning:G2}); the printed shares are {shortfalls[0]:P1}, {shortfalls[1]:P1} and {shortfalls[2]:P1}, in length {Length(inputs, "1")}, {Length(inputs, "3")} and {Length(inputs, "5")} µm: nearly a constant, as a systematic offset of the measurement would be.");
        double[] thicknesses = [.. Trend.Sweep(-6, -2, 81).Select(exponent => Math.Pow(10, exponent))];
        double rate = LithiumDeposit.Of(inputs).Rate(inputs["currentDensity"]);
        GrownFilm[] curve = [.. thicknesses.Select(thickness => FilmGrowth.Under(film, rate, pressure, thickness / rate))];
        observations
            .Table(new CaseTable("creep-thinning",
            [
                CaseColumn.InUnit("dense_thickness_um", [.. thicknesses.Select(thickness => thickness * 1e6)]),
                CaseColumn.InUnit("thickness_um", [.. curve.Select(each => each.Thickness * 1e6)]),
            ]))
            .Table(new CaseTable("measured-films",
            [
                CaseColumn.InUnit("dense_thickness_um", [.. Capacities.Select(capacity => inputs[$"dense{capacity}"] * 1e6)]),
                CaseColumn.InUnit("thickness_um", [.. Capacities.Select(capacity => inputs[$"measured{capacity}"] * 1e6)]),
            ]))
            .Figure(new FigureDescription(
                "creep-thinning",
                "A film that grows under the pressure of the cell",
                "Thickness against that of a dense film of the same charge, at the printed current and pressure, between sticking faces. Creep would bend the line away from the diagonal only at thicknesses far above those measured (points). The creep law is from the literature.",
                new FigureAxis("thickness of a dense film (µm)", IsLogarithmic: true),
                new FigureAxis("thickness (µm)", IsLogarithmic: true),
                [
                    new FigureLayer(FigureMark.Line, "creep-thinning", "dense_thickness_um", "thickness_um", Label: "with creep"),
                    new FigureLayer(FigureMark.Point, "measured-films", "dense_thickness_um", "thickness_um", Label: "printed"),
                ],
                ["deficit-by-creep", "deficit-trend-vs-creep"]));
    }

    private static string Length(CaseInputs inputs, string capacity) => $"{(inputs[$"dense{capacity}"] - inputs[$"measured{capacity}"]) * 1e6:F1}";
}
