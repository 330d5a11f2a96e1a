using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Wang2023;

/// <summary>Do coverage and tip height follow k(Li-substrate)/k(Li-Li)? (wang2023, Fig 6i-m, Results and Computational Details)</summary>
/// <remarks>Everything but the number of atoms is unpublished (Table S1): only the two trends can be asked, and only of a model whose other numbers are assumed.</remarks>
public sealed class SubstrateAffinityCase(ReferenceDataset data) : IValidationCase
{
    private const string CoverageUp = "kmc-coverage-up";
    private const string TipDown = "kmc-tip-down";
    private const string NotPrinted = "not printed (Table S1): ";

    // k_LiLi/k_ion from where transport begins to limit to where it limits at every ratio.
    private static readonly double[] TransportControl = [1, 5, 25, 100];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<SubstrateAffinityCase>(
        "substrate-affinity",
        "Do substrate coverage and tip height follow the ratio of the adsorption rates on substrate and lithium?",
        answers: [CoverageUp, TipDown],
        inputs:
        [
            Input.From("atomCount", data.Paper("wang2023").Table("parameters").Parameter("depositedAtoms")),
            Input.Assumed("substrateSide", 40, "1", 5, NotPrinted + "40 × 40 sites take 1.25 atoms each, about as many as cover the substrate once; 30 to 50 sites are 2.2 to 0.8 atoms a site"),
            Input.Assumed("lowestRatio", 0.01, "1", 0, NotPrinted + "our range of k_sub/k_LiLi runs over three and a half decades around 1"),
            Input.Assumed("highestRatio", 30, "1", 0, NotPrinted + "our range of k_sub/k_LiLi runs over three and a half decades around 1"),
            Input.Assumed("adsorptionToTransport", Math.Log10(0.2), "decade", 0.35, NotPrinted + "log10 of k_LiLi/k_ion; the text speaks of a competition of adsorption rates, hence not slower in transport; a factor of five either way is twice the uncertainty"),
            Input.Assumed("hopsPerArrival", 1, "decade", 0.5, NotPrinted + "log10 of the hops of a free atom to each side between two arrivals at a site; a real surface makes some 1e9, which no lattice simulation of growth can follow"),
            Input.Assumed("bondEnergy", 0.1, "eV", 0.0125, NotPrinted + "four thermal energies hold an atom at a step for a while; at two (0.05 eV) half of the atoms of a deposit come off as a vapour, which a metal does not, so that three are twice the uncertainty below"),
            Input.Exact("temperature", 25, "degC", "Electrochemical Measurements: room temperature"),
            Input.Assumed("walkersPerSite", 0.02, "1", 0.005, NotPrinted + "walkers above each substrate site; dilute, so that they do not hinder each other"),
            Input.Assumed("launchGap", 4, "1", 1, NotPrinted + "layers from the tip to the ceiling where walkers start; transport limits where k_LiLi/k_ion times this exceeds 1"),
        ]) with
    {
        IsExpensive = true,
    };

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        DepositConditions conditions = ConditionsFrom(inputs);
        (int points, int replicas) = inputs.Tier switch
        {
            Tier.Smoke => (5, 4),
            Tier.Standard => (9, 8),
            _ => (9, 16),
        };
        DepositSeries series = DepositSeries.Grow(conditions, Ratios(inputs, points), replicas, seriesNumber: 0, progress, cancellationToken);
        SampledTrend coverage = series.CoverageTrend, tip = series.TipTrend;
        CaseObservations observations = CaseObservations.For(Description)
            .Token(CoverageUp, coverage.Word).Evidence(CoverageUp, coverage.EvidenceOfRise())
            .Token(TipDown, tip.Word).Evidence(TipDown, tip.EvidenceOfFall())
            .NoteText(CoverageUp, Describe("Coverage", series, series.Coverages, coverage))
            .NoteText(TipDown, Describe("Tip height in layers", series, series.TipHeights, tip))
            .NoteText(TipDown, $"The tip is an extreme value, which grows with the substrate. The 99th percentile of the heights goes from {Interval(series.HeightPercentiles[0])} to {Interval(series.HeightPercentiles[^1])} layers.")
            .NoteText(TipDown, $"The tip is the highest atom that hangs together with the substrate: at many hops an arrival pairs of atoms come loose, drift above the deposit and grow there. With them it goes from {Interval(series.HighestAtoms[0])} to {Interval(series.HighestAtoms[^1])} layers.");
        if (inputs.WantsFigures)
        {
            AddSeries(observations, series);
            AddAtoms(observations, series);
            if (inputs.Tier > Tier.Smoke)
            {
                AddVariants(observations, conditions, Ratios(inputs, 5), replicas, cancellationToken);
            }
        }

        return observations.Complete();
    }

    private static DepositConditions ConditionsFrom(CaseInputs inputs)
    {
        int side = (int)Math.Round(inputs["substrateSide"]);
        return new DepositConditions
        {
            Name = "as declared",
            AtomCount = (int)Math.Round(inputs["atomCount"]),
            Side = side,
            AdsorptionToTransport = Math.Pow(10, inputs["adsorptionToTransport"]),
            HopsPerArrival = Math.Pow(10, inputs["hopsPerArrival"]),
            BondEnergy = inputs["bondEnergy"],
            Temperature = inputs["temperature"],
            WalkerCount = Math.Max(1, (int)Math.Round(inputs["walkersPerSite"] * side * side)),
            LaunchGap = (int)Math.Round(inputs["launchGap"]),
        };
    }

    private static double[] Ratios(CaseInputs inputs, int count) =>
        [.. Trend.Sweep(Math.Log10(inputs["lowestRatio"]), Math.Log10(inputs["highestRatio"]), count).Select(exponent => Math.Pow(10, exponent))];

    private static string Interval(Sample sample) => $"{sample.Mean:F3} ± {sample.StandardError:F3}";

    private static string Describe(string quantity, DepositSeries series, IReadOnlyList<Sample> samples, SampledTrend trend) =>
        $"{quantity}, mean ± standard error of {samples[0].Values.Count} seeds: {string.Join("; ", series.Ratios.Zip(samples, (ratio, sample) => $"{Text.Of(ratio)}: {Interval(sample)}"))}. "
        + $"In standard errors the slope is {trend.Slope:F1}, and the steps lie between {trend.SmallestStep:F1} and {trend.LargestStep:F1}; what exceeds {SampledTrend.Threshold} counts.";

    private static void AddSeries(CaseObservations observations, DepositSeries series)
    {
        CaseColumn Mean(string name, IReadOnlyList<Sample> samples) => CaseColumn.Of(name, [.. samples.Select(sample => sample.Mean)]);
        CaseColumn Edge(string name, IReadOnlyList<Sample> samples, int side) => CaseColumn.Of(name, [.. samples.Select(sample => sample.Mean + (side * 2 * sample.StandardError))]);
        observations.Table(new CaseTable("fig-6i",
        [
            CaseColumn.InUnit("rate_ratio_1", series.Ratios),
            Mean("coverage_1", series.Coverages),
            Edge("coverage_lower_1", series.Coverages, -1),
            Edge("coverage_upper_1", series.Coverages, +1),
            Mean("tip_height_1", series.TipHeights),
            Edge("tip_height_lower_1", series.TipHeights, -1),
            Edge("tip_height_upper_1", series.TipHeights, +1),
            Mean("highest_atom_1", series.HighestAtoms),
            Mean("height_99th_percentile_1", series.HeightPercentiles),
            Mean("roughness_1", series.Roughnesses),
            Mean("detached_part_1", series.DetachedParts),
            CaseColumn.InUnit("replicas_1", [.. series.Coverages.Select(sample => (double)sample.Values.Count)]),
        ]));
        FigureAxis ratio = new("k(Li-substrate)/k(Li-Li)", IsLogarithmic: true);
        observations.Figure(new FigureDescription(
            "fig-6i-coverage",
            "Substrate coverage against the rate ratio",
            "Corresponds to the coverage of Fig 6i. The band is twice the standard error over seeds. All numbers but the 2000 atoms are assumed.",
            ratio,
            new FigureAxis("covered part of the substrate"),
            [
                new FigureLayer(FigureMark.Band, "fig-6i", "rate_ratio_1", "coverage_lower_1", Y2: "coverage_upper_1", Label: "± 2 standard errors"),
                new FigureLayer(FigureMark.Line, "fig-6i", "rate_ratio_1", "coverage_1", Label: "mean"),
            ],
            [CoverageUp]));
        observations.Figure(new FigureDescription(
            "fig-6i-tip",
            "Tip height against the rate ratio",
            "Corresponds to the tip height of Fig 6i: the highest atom that hangs together with the substrate. The band is twice the standard error over seeds; the 99th percentile of the heights depends less on the size of the substrate.",
            ratio,
            new FigureAxis("height / layers"),
            [
                new FigureLayer(FigureMark.Band, "fig-6i", "rate_ratio_1", "tip_height_lower_1", Y2: "tip_height_upper_1", Label: "± 2 standard errors"),
                new FigureLayer(FigureMark.Line, "fig-6i", "rate_ratio_1", "tip_height_1", Label: "tip"),
                new FigureLayer(FigureMark.Point, "fig-6i", "rate_ratio_1", "height_99th_percentile_1", Label: "99th percentile"),
            ],
            [TipDown]));
    }

    private void AddAtoms(CaseObservations observations, DepositSeries series)
    {
        int[] shown = [0, series.Ratios.Count / 2, series.Ratios.Count - 1];
        (int Point, LatticeSite Atom)[] atoms = [.. shown.SelectMany(point => series.Deposits[point][0].Atoms.Select(atom => (point, atom)))];
        observations.Table(new CaseTable("fig-6j-m",
        [
            CaseColumn.InUnit("column_1", [.. atoms.Select(entry => (double)entry.Atom.Column)]),
            CaseColumn.InUnit("row_1", [.. atoms.Select(entry => (double)entry.Atom.Row)]),
            CaseColumn.InUnit("height_1", [.. atoms.Select(entry => entry.Atom.Layer + 1.0)]),
            CaseColumn.Of("panel", [.. atoms.Select(entry => $"k(Li-substrate)/k(Li-Li) = {Text.Of(series.Ratios[entry.Point])}")]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-6j-m",
            "Deposits of equal charge at three rate ratios",
            "Corresponds to Fig 6j-m: every atom of the first seed, on the substrate in grey. The deposit goes on periodically beyond the edges, so that an atom there may be held by one on the other side.",
            new FigureAxis("column / sites"),
            new FigureAxis("row / sites"),
            [new FigureLayer(FigureMark.Atoms, "fig-6j-m", "column_1", "row_1", Colour: new FigureColour("height_1", "height / layers"), Facet: "panel")],
            Description.Answers));
    }

    // What the paper leaves open, one change at a time: the rule at a substrate site beside lithium, the lattice and the sites of adsorption in the limit of fast transport, and the regime of transport.
    private static void AddVariants(CaseObservations observations, DepositConditions declared, double[] ratios, int replicas, CancellationToken cancellationToken)
    {
        DepositConditions fast = declared with { AdsorptionToTransport = 0 };
        DepositConditions[] variants =
        [
            .. Enum.GetValues<SubstrateContactRule>().Select(rule => fast with { Name = $"fast transport, rule {rule}", ContactRule = rule }),
            fast with { Name = "fast transport, bcc (110)", Lattice = LatticeKind.BodyCentredCubic },
            fast with { Name = "fast transport, no overhangs", AdsorptionSites = AdsorptionSites.OnTop },
            .. TransportControl.Select(ratio => declared with { Name = $"k_LiLi/k_ion = {ratio}", AdsorptionToTransport = ratio }),
        ];
        DepositSeries[] all = [.. variants.Select((variant, i) => DepositSeries.Grow(variant, ratios, replicas, i + 1, progress: null, cancellationToken))];
        observations.Table(new CaseTable("unpublished-choices",
        [
            CaseColumn.Of("choice", [.. all.Select(series => series.Conditions.Name)]),
            CaseColumn.InUnit("damkohler_1", [.. all.Select(series => series.Conditions.Damkohler)]),
            CaseColumn.InUnit("coverage_lowest_ratio_1", [.. all.Select(series => series.Coverages[0].Mean)]),
            CaseColumn.InUnit("coverage_lowest_ratio_error_1", [.. all.Select(series => series.Coverages[0].StandardError)]),
            CaseColumn.InUnit("coverage_highest_ratio_1", [.. all.Select(series => series.Coverages[^1].Mean)]),
            CaseColumn.InUnit("coverage_highest_ratio_error_1", [.. all.Select(series => series.Coverages[^1].StandardError)]),
            CaseColumn.InUnit("tip_lowest_ratio_1", [.. all.Select(series => series.TipHeights[0].Mean)]),
            CaseColumn.InUnit("tip_lowest_ratio_error_1", [.. all.Select(series => series.TipHeights[0].StandardError)]),
            CaseColumn.InUnit("tip_highest_ratio_1", [.. all.Select(series => series.TipHeights[^1].Mean)]),
            CaseColumn.InUnit("tip_highest_ratio_error_1", [.. all.Select(series => series.TipHeights[^1].StandardError)]),
            CaseColumn.InUnit("detached_part_lowest_ratio_1", [.. all.Select(series => series.DetachedParts[0].Mean)]),
            CaseColumn.Of("coverage_trend", [.. all.Select(series => series.CoverageTrend.Word)]),
            CaseColumn.Of("tip_trend", [.. all.Select(series => series.TipTrend.Word)]),
        ]));
        Sample Low(SubstrateContactRule rule) => all.Single(series => series.Conditions.Name.EndsWith($"rule {rule}", StringComparison.Ordinal)).Coverages[0];
        observations.NoteText(
            CoverageUp,
            $"The rate at a substrate site beside lithium is not published. It sets the coverage at the ratio {Text.Of(ratios[0])}: {string.Join(", ", Enum.GetValues<SubstrateContactRule>().Select(rule => $"{Interval(Low(rule))} with {rule}"))} (fast transport, {replicas} seeds).");
        foreach ((string claim, Func<DepositSeries, SampledTrend> trend) in ((string, Func<DepositSeries, SampledTrend>)[])[(CoverageUp, series => series.CoverageTrend), (TipDown, series => series.TipTrend)])
        {
            observations.NoteText(claim, $"Under other choices, {replicas} seeds at {ratios.Length} ratios each, with the slope in standard errors: {string.Join("; ", all.Select(series => $"{series.Conditions.Name}: {trend(series).Word} ({trend(series).Slope:F1})"))}.");
        }
    }
}
