using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Which face wins at which temperature, without and under load? (zhang2025, Fig 3A, Eq 4, 5, 12, 13 with Table S2)</summary>
/// <remarks>The temperature axis of Fig 3A is not known; statements about all temperatures are asked between 200 K and the melting point.</remarks>
public sealed class TemperatureAnalysisCase(ReferenceDataset data) : IValidationCase
{
    private const string Crossover = "fig3a-solid-crossover-25-80c";
    private const string Hot = "fig3a-solid-hot-101";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs["roomTemperature"];
        double hot = inputs["hotTemperature"];
        double lowest = inputs["lowestTemperature"];
        double highest = inputs["meltingTemperature"];
        GrainCompetition liquid = PrintedGrains.Competition(inputs, isLoaded: false);
        GrainCompetition solid = PrintedGrains.Competition(inputs, isLoaded: true);
        CrossoverSearchResult strain = CrossoverSearch.Find(solid.StrainTerm, lowest, highest);
        CrossoverSearchResult slope = CrossoverSearch.Find(solid.StrainTermSlope, lowest, highest);
        CrossoverSearchResult heated = solid.CrossoversInTemperature(room, highest);
        CrossoverSearchResult between = solid.CrossoversInTemperature(room, hot);

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("fig3a-df-positive", strain.Minimum.Value, "J/m3")
            .Token("fig3a-df-rises", slope.SignPattern switch { "+" => "increasing", "-" => "decreasing", _ => "not monotone" })
            .Scalar("fig3a-liquid-diffusion-wins", liquid.CrossoversInTemperature(inputs["coldTemperature"], hot).Minimum.Value, "J/m3")
            .Scalar("fig3a-liquid-surface-slight", Math.Abs(liquid.SurfaceTerm / liquid.StrainTerm(room)), "1")
            .Scalar("fig3a-solid-comparable", Math.Abs(solid.StrainTerm(room) / solid.SurfaceTerm), "1")
            .Scalar("fig3a-solid-rt-001", solid.CrossoversInTemperature(lowest, room).Maximum.Value, "J/m3")
            .Scalar(Hot, heated.Maximum.Value, "J/m3")
            .Scalar(Crossover, between.Crossings.Length, "1")
            .Evidence(Crossover, solid.EnergyDifference(room), solid.EnergyDifference(hot))
            .Token("liquid-experiment-101", PrintedGrains.PreferredFace(liquid.EnergyDifference(room)))
            .Evidence("liquid-experiment-101", liquid.EnergyDifference(room))
            .Token("experiment-25c-001", PrintedGrains.PreferredFace(solid.EnergyDifference(room)))
            .Evidence("experiment-25c-001", solid.EnergyDifference(room))
            .Token("experiment-80c-101", PrintedGrains.PreferredFace(solid.EnergyDifference(hot)))
            .Evidence("experiment-80c-101", solid.EnergyDifference(hot))
            .Scalar("face-111-least-favourable", LeastExcessOf111(inputs, room), "J/m3");
        if (inputs.WantsFigures)
        {
            AddNumbers(observations, inputs, liquid, solid, heated);
            AddReadings(observations, inputs, solid);
            AddFigure(observations, liquid, solid, lowest, highest);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table text = paper.Table("text-parameters");
        return CaseDescription.Of<TemperatureAnalysisCase>(
            "temperature-analysis",
            "Which face of Li wins at which temperature, without and under load?",
            answers:
            [
                "fig3a-df-positive", "fig3a-df-rises", "fig3a-liquid-diffusion-wins", "fig3a-liquid-surface-slight",
                "fig3a-solid-comparable", "fig3a-solid-rt-001", Hot, Crossover, "liquid-experiment-101",
                "experiment-25c-001", "experiment-80c-101", "face-111-least-favourable",
            ],
            inputs:
            [
                .. PrintedGrains.CompetitionInputs(paper),
                PrintedGrains.RoomTemperature,
                PrintedGrains.HotTemperature,
                Input.Assumed("coldTemperature", 273.15, "K", 0, "lower end of the range for the liquid case; the axis of Fig 3A is not known"),
                Input.Assumed("lowestTemperature", 200, "K", 0, "lower end of 'every temperature'; the axis of Fig 3A is not known"),
                Input.Assumed("meltingTemperature", PhysicalConstants.LithiumMeltingTemperature, "K", 0, "melting point of Li, the end of any range (CRC Handbook of Chemistry and Physics)"),
                .. ParameterInputs.Of(text, "currentDensity", "layerThicknessUpper", "yieldStrengthUpper"),
                Input.From("smallestGrainSizeSolid", paper.Table("experiments").Cell("case", "solid-25C", "smallest_grain_size_um")),
                Input.From("largestGrainSizeSolid", paper.Table("experiments").Cell("case", "solid-25C", "largest_grain_size_um")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    private static double LeastExcessOf111(CaseInputs inputs, double temperature)
    {
        double Excess(bool isLoaded, string other) => PrintedGrains.Competition(inputs, isLoaded, "111", other).EnergyDifference(temperature);
        return Math.Min(
            Math.Min(Excess(isLoaded: false, "001"), Excess(isLoaded: false, "101")),
            Math.Min(Excess(isLoaded: true, "001"), Excess(isLoaded: true, "101")));
    }

    private static void AddNumbers(CaseObservations observations, CaseInputs inputs, GrainCompetition liquid, GrainCompetition solid, CrossoverSearchResult heated)
    {
        double room = inputs["roomTemperature"];
        observations
            .NoteText("fig3a-liquid-surface-slight", $"At {room} K ΔΓ = {liquid.SurfaceTerm:F0} J/m³ beside ΔF = {liquid.StrainTerm(room):F0} J/m³. The two terms of the liquid case are closer to each other than those of the solid case (ΔΓ = {solid.SurfaceTerm:F0} J/m³), which the paper calls comparable.")
            .NoteText(Hot, $"The total is largest at {heated.Maximum.Position:F2} K, {heated.Maximum.Value:F0} J/m³{(heated.Maximum.IsAtEnd ? ", the end of the range" : string.Empty)}: with the printed inputs the strain term reaches at most {solid.StrainTermMaximum(room, inputs["meltingTemperature"]).Value:F0} J/m³ and the surface term is {solid.SurfaceTerm:F0} J/m³.")
            .NoteText("fig3a-liquid-diffusion-wins", $"Over the wide range the liquid total changes sign at {Places(liquid.CrossoversInTemperature(100, inputs["meltingTemperature"]))}: in the cold (001) would win without load too.");
    }

    // Every reading replaces one number by another that the paper prints or that follows from its numbers; none is used for a verdict.
    private static void AddReadings(CaseObservations observations, CaseInputs inputs, GrainCompetition solid)
    {
        GrainCompetitionParameters printed = solid.Parameters;
        double faraday = LithiumDeposit.Of(inputs).Rate(inputs["currentDensity"]);
        (string Reading, GrainCompetitionParameters Parameters)[] readings =
        [
            ("as printed", printed),
            ("strain row of Table S2 as ε_T = 0.2 and ε_c = −0.2, hence a span of 0.4", printed with { StrainSpan = 2 * printed.StrainSpan }),
            ("film as thick as the upper end of the printed layer, 20 µm", printed with { Thickness = inputs["layerThicknessUpper"] }),
            ("rate from 0.1 mA/cm² by Faraday's law", printed with { DepositionRate = faraday }),
            ("grain size of the solid cell, 30 µm", printed with { GrainSize = inputs["smallestGrainSizeSolid"] }),
            ("grain size of the solid cell, 50 µm", printed with { GrainSize = inputs["largestGrainSizeSolid"] }),
            ("upper end of the printed yield strengths, 0.89 MPa", printed with { YieldStrength = inputs["yieldStrengthUpper"] }),
            ("exact Boltzmann constant", printed with { BoltzmannConstant = PhysicalConstants.Boltzmann }),
        ];
        double room = inputs["roomTemperature"];
        double hot = inputs["hotTemperature"];
        string[] crossings = [.. readings.Select(reading => Places(new GrainCompetition(reading.Parameters).CrossoversInTemperature(100, inputs["meltingTemperature"])))];
        double[] atRoom = [.. readings.Select(reading => new GrainCompetition(reading.Parameters).EnergyDifference(room))];
        double[] atHot = [.. readings.Select(reading => new GrainCompetition(reading.Parameters).EnergyDifference(hot))];
        observations.Table(new CaseTable("solid-case-readings",
        [
            CaseColumn.Of("reading", [.. readings.Select(reading => reading.Reading)]),
            CaseColumn.InUnit("energy_difference_25_degC_J_per_m3", atRoom),
            CaseColumn.InUnit("energy_difference_80_degC_J_per_m3", atHot),
            CaseColumn.Of("crossings_100_K_to_melting", crossings),
        ]));
        for (int i = 0; i < readings.Length; i++)
        {
            observations.NoteText(Crossover, $"Reading '{readings[i].Reading}': ΔU = {atRoom[i]:F0} J/m³ at {room} K and {atHot[i]:F0} J/m³ at {hot} K; crossing between 100 K and melting: {crossings[i]}.");
        }

        observations.NoteText("A crossing between 25 and 80 °C appears only under readings that the text does not state (a span of 0.4, or a film of 20 µm). The rate that follows from the current removes (001) at 25 °C altogether.");
    }

    private static void AddFigure(CaseObservations observations, GrainCompetition liquid, GrainCompetition solid, double lowest, double highest)
    {
        List<(string Case, double Temperature, string Term, double Value)> rows = [];
        double[] temperatures = Trend.Sweep(lowest, highest, 128);
        foreach ((string name, GrainCompetition competition) in new[] { ("liquid", liquid), ("solid", solid) })
        {
            rows.AddRange(temperatures.Select(t => (name, t, "ΔΓ", competition.SurfaceTerm)));
            rows.AddRange(temperatures.Select(t => (name, t, "ΔF", competition.StrainTerm(t))));
            rows.AddRange(temperatures.Select(t => (name, t, "ΔU", competition.EnergyDifference(t))));
        }

        observations.Table(new CaseTable("fig-3a",
        [
            CaseColumn.Of("case", [.. rows.Select(row => row.Case)]),
            CaseColumn.InUnit("temperature_K", [.. rows.Select(row => row.Temperature)]),
            CaseColumn.Of("term", [.. rows.Select(row => row.Term)]),
            CaseColumn.InUnit("energy_density_J_per_m3", [.. rows.Select(row => row.Value)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-3a",
            "Surface and strain term of (001) against (101)",
            "Counterpart of Fig 3A with the numbers of Table S2; a positive ΔU prefers (101). The temperature axis of the paper's figure is not known.",
            new FigureAxis("temperature / K"),
            new FigureAxis("energy density / J m⁻³"),
            [new FigureLayer(FigureMark.Line, "fig-3a", "temperature_K", "energy_density_J_per_m3", Series: "term", Facet: "case")],
            ["fig3a-df-positive", "fig3a-df-rises", "fig3a-liquid-diffusion-wins", "fig3a-solid-rt-001", Hot, Crossover]));
    }

    private static string Places(CrossoverSearchResult result) =>
        result.HasCrossing ? string.Join(", ", result.Crossings.Select(crossing => $"{crossing.Position:F2} K")) : "none";
}
