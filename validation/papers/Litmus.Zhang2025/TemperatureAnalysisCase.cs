using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Which face wins at which temperature, without and under load? (zhang2025, Fig 3A, Eq 4, 5, 12, 13 with Table S2)</summary>
/// <remarks>The temperature axis of Fig 3A is not known. Claims about all temperatures are asked between 200 K and the melting point.</remarks>
public sealed class TemperatureAnalysisCase : IValidationCase
{
    private const string Crossover = "fig3a-solid-crossover-25-80c";
    private const string WideSpan = "fig3a-solid-crossover-span-0p4", ThickFilm = "fig3a-solid-crossover-20um";
    private const string Hot = "fig3a-solid-hot-101";

    private const string LiquidSurface = "fig3a-liquid-surface-slight", LiquidTotal = "fig3a-liquid-diffusion-wins";
    private const double WideRangeStart = 100;

    private readonly CompetitionInputs _competition;
    private readonly Input _cold, _lowest, _current, _thickLayer, _highestYieldStrength, _smallestGrain, _largestGrain;

    /// <summary>The case.</summary>
    public TemperatureAnalysisCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table text = paper.Table("text-parameters"), experiments = paper.Table("experiments");
        _competition = new CompetitionInputs(paper);
        Description = CaseDescription.Of<TemperatureAnalysisCase>(
            "temperature-analysis",
            "Which face of Li wins at which temperature, without and under load?",
            answers:
            [
                .. Answer.ByArithmetic(
                    "fig3a-df-positive", "fig3a-df-rises", LiquidTotal, LiquidSurface, "fig3a-solid-comparable", "fig3a-solid-rt-001", Hot, Crossover,
                    WideSpan, ThickFilm, "face-111-least-favourable"),
            ],
            inputs:
            [
                .. _competition.Faces.All,
                .. _competition.Film,
                Temperatures.Room,
                Temperatures.Hot,
                _cold = Input.Assumed("coldTemperature", 273.15, "K", 0, "lower end of the range for the liquid case; the axis of Fig 3A is not known")
                    .Within(253.15, 293.15, "room temperature or below, as a battery is used"),
                _lowest = Input.Assumed("lowestTemperature", 200, "K", 0, "lower end of 'every temperature'; the axis of Fig 3A is not known")
                    .Within(100, 273.15, "from far below any use to 0 °C"),
                Temperatures.Melting,
                _current = text.InputOf("currentDensity"),
                _thickLayer = text.InputOf("layerThicknessUpper"),
                _highestYieldStrength = text.InputOf("yieldStrengthUpper"),
                _smallestGrain = Input.From("smallestGrainSizeSolid", experiments.Cell("case", "solid-25C", "smallest_grain_size_um")),
                _largestGrain = Input.From("largestGrainSizeSolid", experiments.Cell("case", "solid-25C", "largest_grain_size_um")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[Temperatures.Room], hot = inputs[Temperatures.Hot];
        double lowest = inputs[_lowest], highest = inputs[Temperatures.Melting];
        GrainCompetition liquid = _competition.Competition(inputs, isLoaded: false), solid = _competition.Competition(inputs, isLoaded: true);
        FirstSearches searches = inputs.Memory.Of<FirstSearches>();
        CrossoverSearchResult strain = searches.Of("strain", solid, solid.StrainTerm, lowest, highest);
        CrossoverSearchResult slope = searches.Of("slope", solid, solid.StrainTermSlope, lowest, highest);
        CrossoverSearchResult heated = searches.Of("heated", solid, solid.EnergyDifference, room, highest);
        CrossoverSearchResult between = searches.Of("between", solid, solid.EnergyDifference, room, hot);

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("fig3a-df-positive", strain.Minimum.Value, "J/m3")
            .Token("fig3a-df-rises", slope.SignPattern switch { "+" => "increasing", "-" => "decreasing", _ => "not monotone" })
            .Scalar(LiquidTotal, searches.Of("liquid", liquid, liquid.EnergyDifference, inputs[_cold], hot).Minimum.Value, "J/m3")
            .Scalar(LiquidSurface, Math.Abs(liquid.SurfaceTerm / liquid.StrainTerm(room)), "1")
            .Scalar("fig3a-solid-comparable", Math.Abs(solid.StrainTerm(room) / solid.SurfaceTerm), "1")
            .Scalar("fig3a-solid-rt-001", searches.Of("cooled", solid, solid.EnergyDifference, lowest, room).Maximum.Value, "J/m3")
            .Scalar(Hot, heated.Maximum.Value, "J/m3")
            .Scalar(Crossover, between.Crossings.Length, "1")
            .DecidedBy(Crossover, solid.EnergyDifference(room), solid.EnergyDifference(hot));
        AddCrossings(observations, searches, WideSpan, solid.Parameters with { StrainSpan = 2 * solid.Parameters.StrainSpan }, room, hot);
        AddCrossings(observations, searches, ThickFilm, solid.Parameters with { Thickness = inputs[_thickLayer] }, room, hot);
        observations
            .Scalar("face-111-least-favourable", LeastExcessOf111(inputs, room), "J/m3");
        if (inputs.WantsFigures)
        {
            AddNumbers(observations, liquid, solid, heated, room, highest);
            AddReadings(observations, inputs, solid);
            AddFigure(observations, liquid, solid, lowest, highest);
        }

        return observations.Complete();
    }

    private static void AddCrossings(
        CaseObservations observations, FirstSearches searches, string claim, GrainCompetitionParameters parameters, double room, double hot)
    {
        GrainCompetition competition = new(parameters);
        observations
            .Scalar(claim, searches.Of(claim, competition, competition.EnergyDifference, room, hot).Crossings.Length, "1")
            .DecidedBy(claim, competition.EnergyDifference(room), competition.EnergyDifference(hot));
    }

    private double LeastExcessOf111(CaseInputs inputs, double temperature)
    {
        double Excess(bool isLoaded, string other) => _competition.Competition(inputs, isLoaded, "111", other).EnergyDifference(temperature);
        return Math.Min(
            Math.Min(Excess(isLoaded: false, "001"), Excess(isLoaded: false, "101")),
            Math.Min(Excess(isLoaded: true, "001"), Excess(isLoaded: true, "101")));
    }

    private static void AddNumbers(
        CaseObservations observations, GrainCompetition liquid, GrainCompetition solid, CrossoverSearchResult heated, double room, double melting)
    {
        observations
            .Note(
                LiquidSurface,
                ("room_K", room),
                ("surface_J_per_m3", liquid.SurfaceTerm),
                ("strain_J_per_m3", liquid.StrainTerm(room)),
                ("solid_surface_J_per_m3", solid.SurfaceTerm))
            .Note(
                Hot,
                ("place", heated.Maximum.IsAtEnd ? "at the end of the range" : "inside the range"),
                ("temperature_K", heated.Maximum.Position),
                ("total_J_per_m3", heated.Maximum.Value),
                ("strain_J_per_m3", solid.StrainTermMaximum(room, melting).Value),
                ("surface_J_per_m3", solid.SurfaceTerm))
            .Note(LiquidTotal, ("crossings", WideCrossings(liquid, melting)));
    }

    // Each reading replaces one number by another that the paper prints or that follows from its numbers. No verdict uses them.
    private void AddReadings(CaseObservations observations, CaseInputs inputs, GrainCompetition solid)
    {
        GrainCompetitionParameters printed = solid.Parameters;
        double faraday = LithiumDeposit.Of(inputs).Rate(inputs[_current]);
        (string Reading, GrainCompetitionParameters Parameters)[] readings =
        [
            ("as printed", printed),
            ("strain row of Table S2 as ε_T = 0.2 and ε_c = −0.2, hence a span of 0.4", printed with { StrainSpan = 2 * printed.StrainSpan }),
            ("film as thick as the upper end of the printed layer, 20 µm", printed with { Thickness = inputs[_thickLayer] }),
            ("rate from 0.1 mA/cm² by Faraday's law", printed with { DepositionRate = faraday }),
            ("grain size of the solid cell, 30 µm", printed with { GrainSize = inputs[_smallestGrain] }),
            ("grain size of the solid cell, 50 µm", printed with { GrainSize = inputs[_largestGrain] }),
            ("upper end of the printed yield strengths, 0.89 MPa", printed with { YieldStrength = inputs[_highestYieldStrength] }),
            ("exact Boltzmann constant", printed with { BoltzmannConstant = PhysicalConstants.Boltzmann }),
        ];
        double room = inputs[Temperatures.Room], hot = inputs[Temperatures.Hot];
        GrainCompetition[] competitions = [.. readings.Select(reading => new GrainCompetition(reading.Parameters))];
        string[] crossings = [.. competitions.Select(competition => WideCrossings(competition, inputs[Temperatures.Melting]))];
        double[] atRoom = [.. competitions.Select(competition => competition.EnergyDifference(room))];
        double[] atHot = [.. competitions.Select(competition => competition.EnergyDifference(hot))];
        observations.Table(new CaseTable("solid-case-readings",
        [
            CaseColumn.Of("reading", [.. readings.Select(reading => reading.Reading)]),
            CaseColumn.Of("energy_difference_25_degC_J_per_m3", atRoom),
            CaseColumn.Of("energy_difference_80_degC_J_per_m3", atHot),
            CaseColumn.Of("crossings_100_K_to_melting", crossings),
        ]));
        for (int i = 0; i < readings.Length; i++)
        {
            observations.Note(
                Crossover,
                ("reading", readings[i].Reading),
                ("room_J_per_m3", atRoom[i]),
                ("room_K", room),
                ("hot_J_per_m3", atHot[i]),
                ("hot_K", hot),
                ("start_K", WideRangeStart),
                ("crossings", crossings[i]));
        }

        observations.Note("readings");
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
            CaseColumn.Of("temperature_K", [.. rows.Select(row => row.Temperature)]),
            CaseColumn.Of("term", [.. rows.Select(row => row.Term)]),
            CaseColumn.Of("energy_density_J_per_m3", [.. rows.Select(row => row.Value)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-3a",
            "Surface and strain term of (001) against (101)",
            "ΔΓ is the surface term, ΔF the strain term and ΔU their sum, from the numbers of Table S2. Where ΔU is positive, (101) wins. Compare with Fig 3A, "
                + "whose axis is not known.",
            new FigureAxis("temperature / K"),
            new FigureAxis("energy density / J m⁻³"),
            [new FigureLayer(FigureMark.Line, "fig-3a", "temperature_K", "energy_density_J_per_m3", Series: "term", Facet: "case")],
            ["fig3a-df-positive", "fig3a-df-rises", LiquidTotal, "fig3a-solid-rt-001", Hot, Crossover, WideSpan, ThickFilm]));
    }

    private static string WideCrossings(GrainCompetition competition, double melting)
    {
        CrossoverSearchResult result = competition.CrossoversInTemperature(WideRangeStart, melting);
        return result.HasCrossing ? string.Join(", ", result.Crossings.Select(crossing => $"{crossing.Position:F2} K")) : "none";
    }
}
