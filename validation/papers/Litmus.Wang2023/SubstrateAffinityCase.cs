using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;
using Litmus.Primitives.Randomness;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do coverage and tip height follow k(Li-substrate)/k(Li-Li)? (wang2023, Fig 6i-m, Results and Computational Details)</summary>
/// <remarks>The paper prints only the number of atoms. The others, of Table S1, are assumed. Only trends can be asked.</remarks>
public sealed class SubstrateAffinityCase : IValidationCase
{
    private const string CoverageUp = "kmc-coverage-up";
    private const string TipDown = "kmc-tip-down";
    private const string Homogeneous = "kmc-homogeneous";
    private const int SampleCount = 48;
    private const int SampleReplicas = 6;
    private const int SampleSeries = 100;
    private const ulong SampleSeed = 2023;
    private const int MostNamed = 3;
    private const string NotPrinted = "not printed (Table S1): ";
    private const string RatioRange = $"{NotPrinted}our range of k_sub/k_LiLi runs over three and a half decades around 1";

    // Decades of k_LiLi/k_ion below which transport is taken as infinitely fast. Walkers would hop for most of the time and change nothing.
    private const double FastTransport = -1.3;

    // k_LiLi/k_ion, from where transport begins to limit to where it limits at every ratio.
    private static readonly double[] TransportControl = [1, 5, 25, 100];

    private readonly Input _substrateSide = Input.Assumed(
        "substrateSide", 40, "1", 5, $"{NotPrinted}40 × 40 sites have 1.25 atoms per site, about one layer; 30 to 50 have 2.2 to 0.8")
        .Within(25, 63, "three layers to half a layer of 2000 atoms: early growth, as the paper calls it");
    private readonly Input _lowestRatio = Input.Assumed("lowestRatio", 0.01, "1", 0, RatioRange)
        .Within(0.001, 0.1, "one to three decades below 1: the figure shows islands there");
    private readonly Input _highestRatio = Input.Assumed("highestRatio", 30, "1", 0, RatioRange)
        .Within(3, 300, "half a decade to two and a half decades above 1: the figure shows a film there");
    private readonly Input _adsorptionToTransport = Input.Assumed(
        "adsorptionToTransport", Math.Log10(0.2), "decade", 0.35, $"{NotPrinted}log10(k_LiLi/k_ion); the text names adsorption alone: no slow transport")
        .Within(-2, 1, "from fast transport to transport that limits; the model of refs. 112-114 covers both, and the text lists ion transport as an event");
    private readonly Input _hopsPerArrival = Input.Assumed(
        "hopsPerArrival", 1, "decade", 0.5, $"{NotPrinted}log10 of the hops per arrival to each side; a real surface makes about 1e9, too many to simulate")
        .Within(0, 1.5, "from hardly any hop to as many as can be simulated");
    private readonly Input _bondEnergy = Input.Assumed(
        "bondEnergy", 0.1, "eV", 0.0125, $"{NotPrinted}four thermal energies hold an atom at a step; at two (0.05 eV) half of the deposit evaporates")
        .Within(0.05, 0.2, "bonds of two to eight thermal energies, in use in such models");
    private readonly Input _temperature = Input.Exact("temperature", 25, "degC", "Electrochemical Measurements: room temperature");
    private readonly Input _walkersPerSite = Input.Assumed(
        "walkersPerSite", 0.02, "1", 0.005, $"{NotPrinted}walkers above each substrate site; so dilute that they do not hinder each other")
        .Within(0.005, 0.05, "dilute: at most one walker on twenty sites");
    private readonly Input _launchGap = Input.Assumed(
        "launchGap", 4, "1", 1, $"{NotPrinted}layers from the tip to the start of walkers; transport limits if it exceeds k_ion/k_LiLi")
        .Within(2, 8, "a few layers: the walkers start close to the deposit to save time");
    private readonly Input _atomCount;

    /// <summary>Reads the printed number of atoms.</summary>
    public SubstrateAffinityCase(ReferenceDataset data)
    {
        _atomCount = new PrintedNumbers(data.Paper(PaperId)).Printed("atomCount", Parameters, "depositedAtoms");
        Description = CaseDescription.Of<SubstrateAffinityCase>(
            "substrate-affinity",
            "Do substrate coverage, tip height and roughness follow the ratio of the adsorption rates on substrate and lithium?",
            answers: [.. Answer.ByModel(CoverageUp, TipDown, Homogeneous)],
            inputs:
            [
                _atomCount, _substrateSide, _lowestRatio, _highestRatio, _adsorptionToTransport, _hopsPerArrival, _bondEnergy, _temperature,
                _walkersPerSite, _launchGap, .. DepositChoices.All,
            ]) with
        {
            IsExpensive = true,
            DecisiveMutations =
            [
                new DecisiveMutation(_lowestRatio, 3000, "Every ratio is the highest one. Nothing varies that coverage or tip height could follow."),
            ],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

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
        DepositSeries series = DepositSeries.Grow(inputs.Memory, conditions, Ratios(inputs, points), replicas, seriesNumber: 0, progress, cancellationToken);
        SampledTrend coverage = series.CoverageTrend, tip = series.TipTrend, roughness = series.RoughnessTrend;
        CaseObservations observations = CaseObservations.For(Description)
            .Token(CoverageUp, coverage.Word).DecidedBy(CoverageUp, coverage.NumbersOfRise())
            .Token(TipDown, tip.Word).DecidedBy(TipDown, tip.NumbersOfFall())
            .Token(Homogeneous, roughness.Word).DecidedBy(Homogeneous, roughness.NumbersOfFall());
        AddTrend(observations, CoverageUp, series.Ratios, series.Coverages, coverage);
        AddTrend(observations, TipDown, series.Ratios, series.TipHeights, tip);
        AddTrend(observations, Homogeneous, series.Ratios, series.Roughnesses, roughness);
        observations
            .Note($"{TipDown}/percentile", ("lowest", Interval(series.HeightPercentiles[0])), ("highest", Interval(series.HeightPercentiles[^1])))
            .Note($"{TipDown}/detached", ("lowest", Interval(series.HighestAtoms[0])), ("highest", Interval(series.HighestAtoms[^1])));
        if (inputs.WantsFigures)
        {
            AddSeries(observations, series);
            AddAtoms(observations, series);
            if (inputs.Tier > Tier.Smoke)
            {
                AddVariants(observations, inputs.Memory, conditions, Ratios(inputs, 5), replicas, cancellationToken);
                AddSamples(observations, series, inputs, cancellationToken);
            }
        }

        return observations.Complete();
    }

    private double[] Ratios(CaseInputs inputs, int count) =>
        [.. Trend.Sweep(Math.Log10(inputs[_lowestRatio]), Math.Log10(inputs[_highestRatio]), count).Select(exponent => Math.Pow(10, exponent))];

    // A Latin hypercube over all plausible ranges and choices together: each range falls into as many parts as there are samples, and each part is used once.
    // The two ranges of rates are sampled by their logarithms. Three ratios are enough to tell a rise from a fall.
    private void AddSamples(CaseObservations observations, DepositSeries nominal, CaseInputs inputs, CancellationToken cancellationToken)
    {
        Input[] varied = [.. Description.Inputs.Where(input => input.IsSampled)];
        double[][] places = [.. varied.Select((_, dimension) => LatinPlaces(SampleSeed + (ulong)dimension))];
        DepositSeries[] samples =
        [
            .. Enumerable.Range(0, SampleCount).Select(sample =>
            {
                CaseInputs at = inputs.With(varied.Select((input, i) => KeyValuePair.Create(input, Place(input, places[i][sample]))));
                return DepositSeries.Grow(
                    inputs.Memory, ConditionsFrom(at), Ratios(at, 3), SampleReplicas, SampleSeries + sample, progress: null, cancellationToken);
            }),
        ];
        CaseColumn Each(string name, Func<DepositSeries, double> number) => CaseColumn.Of(name, [.. samples.Select(number)]);
        observations.Table(new CaseTable("samples",
        [
            CaseColumn.Of("contact_rule", [.. samples.Select(series => $"{series.Conditions.ContactRule}")]),
            CaseColumn.Of("lattice", [.. samples.Select(series => $"{series.Conditions.Lattice}")]),
            CaseColumn.Of("adsorption_sites", [.. samples.Select(series => $"{series.Conditions.AdsorptionSites}")]),
            Each("damkohler_1", series => series.Conditions.Damkohler),
            Each("side_1", series => series.Conditions.Side),
            Each("hops_per_arrival_1", series => series.Conditions.HopsPerArrival),
            Each("lowest_ratio_1", series => series.Ratios[0]),
            Each("highest_ratio_1", series => series.Ratios[^1]),
            CaseColumn.Of("coverage_trend", [.. samples.Select(series => series.CoverageTrend.Word)]),
            CaseColumn.Of("tip_trend", [.. samples.Select(series => series.TipTrend.Word)]),
            CaseColumn.Of("roughness_trend", [.. samples.Select(series => series.RoughnessTrend.Word)]),
        ]));
        AddShare(CoverageUp, series => series.CoverageTrend.Word == "increasing");
        AddShare(TipDown, series => series.TipTrend.Word == "decreasing");
        AddShare(Homogeneous, series => series.RoughnessTrend.Word == "decreasing");

        void AddShare(string claim, Func<DepositSeries, bool> holds)
        {
            // Where transport limits, every walker sticks at its first contact, whatever the rate there.
            DepositSeries[] limited = [.. samples.Where(series => series.Conditions.Damkohler >= 1)], fast = [.. samples.Except(limited)];
            bool[] outcomes = [.. samples.Select(holds)];
            observations.Sampled(claim, outcomes.Count(outcome => outcome == holds(nominal)), SampleCount, Separators(varied, places, outcomes));
            observations.Note(
                $"{claim}/samples", ("holds", (double)samples.Count(holds)), ("samples", (double)SampleCount), ("fast_holds", (double)fast.Count(holds)),
                ("fast", (double)fast.Length), ("limited_holds", (double)limited.Count(holds)), ("limited", (double)limited.Length));
        }
    }

    // The inputs that separate the samples in which a trend holds from the others: for a choice the correlation ratio, for a number the correlation, each
    // above three standard errors of chance.
    private string[] Separators(Input[] varied, double[][] places, bool[] outcomes)
    {
        double[] holds = [.. outcomes.Select(outcome => outcome ? 1.0 : 0.0)];
        double mean = holds.Average(), total = holds.Sum(value => (value - mean) * (value - mean)), chance = 3 / Math.Sqrt(SampleCount);
        double Separation(int dimension)
        {
            if (varied[dimension].IsChoice)
            {
                return Math.Sqrt(places[dimension].Select((place, i) => (Option: Place(varied[dimension], place), Holds: holds[i]))
                    .GroupBy(entry => entry.Option)
                    .Sum(group => group.Count() * Math.Pow(group.Average(entry => entry.Holds) - mean, 2)) / total);
            }

            // Places are spread evenly over 0 to 1, with variance 1/12.
            double covariance = places[dimension].Select((place, i) => (place - 0.5) * (holds[i] - mean)).Sum();
            return Math.Abs(covariance) / Math.Sqrt(total * SampleCount / 12);
        }

        return total == 0
            ? []
            :
            [
                .. varied.Select((input, dimension) => (input.Name, Separation: Separation(dimension)))
                    .Where(entry => entry.Separation > chance)
                    .OrderByDescending(entry => entry.Separation)
                    .Take(MostNamed)
                    .Select(entry => entry.Name),
            ];
    }

    private double Place(Input input, double place)
    {
        if (input.IsChoice)
        {
            return Math.Min(input.Options.Count - 1, Math.Floor(place * input.Options.Count));
        }

        PlausibleRange range = input.Plausible!;
        bool isLogarithmic = ReferenceEquals(input, _lowestRatio) || ReferenceEquals(input, _highestRatio);
        return input.Unit.ToSi(
            isLogarithmic ? range.Lower * Math.Pow(range.Upper / range.Lower, place) : range.Lower + (place * (range.Upper - range.Lower)));
    }

    private static double[] LatinPlaces(ulong seed)
    {
        Xoshiro256StarStar random = new(seed);
        double[] places = [.. Enumerable.Range(0, SampleCount).Select(part => (part + random.NextDouble()) / SampleCount)];
        for (int last = SampleCount - 1; last > 0; last--)
        {
            int other = (int)(random.NextDouble() * (last + 1));
            (places[last], places[other]) = (places[other], places[last]);
        }

        return places;
    }

    private static string Interval(Sample sample) => $"{sample.Mean:F3} ± {sample.StandardError:F3}";

    private static void AddTrend(
        CaseObservations observations, string claim, IReadOnlyList<double> ratios, IReadOnlyList<Sample> samples, SampledTrend trend) =>
        observations.Note(
            claim, ("seeds", (double)samples[0].Values.Count),
            ("means", string.Join("; ", ratios.Zip(samples, (ratio, sample) => $"{Text.Of(ratio)}: {Interval(sample)}"))),
            ("slope", trend.Slope), ("smallest", trend.SmallestStep), ("largest", trend.LargestStep),
            ("threshold", SampledTrend.Threshold));

    private static void AddSeries(CaseObservations observations, DepositSeries series)
    {
        CaseColumn Mean(string name, IReadOnlyList<Sample> samples) => CaseColumn.Of(name, [.. samples.Select(sample => sample.Mean)]);
        CaseColumn Edge(string name, IReadOnlyList<Sample> samples, int side) =>
            CaseColumn.Of(name, [.. samples.Select(sample => sample.Mean + (side * 2 * sample.StandardError))]);
        observations.Table(new CaseTable("fig-6i",
        [
            CaseColumn.Of("rate_ratio_1", series.Ratios),
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
            CaseColumn.Of("replicas_1", [.. series.Coverages.Select(sample => (double)sample.Values.Count)]),
        ]));
        FigureAxis ratio = new("k(Li-substrate)/k(Li-Li)", IsLogarithmic: true);
        observations.Figure(new FigureDescription(
            "fig-6i-coverage",
            "Substrate coverage against the rate ratio",
            "Corresponds to the coverage of Fig 6i. All numbers but the 2000 atoms are assumed.",
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
            "Corresponds to the tip height of Fig 6i: the highest atom that is connected to the substrate.",
            ratio,
            new FigureAxis("height / layers"),
            [
                new FigureLayer(FigureMark.Band, "fig-6i", "rate_ratio_1", "tip_height_lower_1", Y2: "tip_height_upper_1", Label: "± 2 standard errors"),
                new FigureLayer(FigureMark.Line, "fig-6i", "rate_ratio_1", "tip_height_1", Label: "tip"),
                new FigureLayer(FigureMark.Point, "fig-6i", "rate_ratio_1", "height_99th_percentile_1", Label: "99th percentile"),
            ],
            [TipDown, Homogeneous]));
    }

    private DepositConditions ConditionsFrom(CaseInputs inputs)
    {
        int side = (int)Math.Round(inputs[_substrateSide]);
        return new DepositConditions
        {
            Name = "as declared",
            AtomCount = (int)Math.Round(inputs[_atomCount]),
            Side = side,
            AdsorptionToTransport = inputs[_adsorptionToTransport] < FastTransport ? 0 : Math.Pow(10, inputs[_adsorptionToTransport]),
            HopsPerArrival = Math.Pow(10, inputs[_hopsPerArrival]),
            BondEnergy = inputs[_bondEnergy],
            Temperature = inputs[_temperature],
            WalkerCount = Math.Max(1, (int)Math.Round(inputs[_walkersPerSite] * side * side)),
            LaunchGap = (int)Math.Round(inputs[_launchGap]),
            ContactRule = DepositChoices.RuleOf(inputs),
            Lattice = DepositChoices.LatticeOf(inputs),
            AdsorptionSites = DepositChoices.SitesOf(inputs),
        };
    }

    private void AddAtoms(CaseObservations observations, DepositSeries series)
    {
        int[] shown = [0, series.Ratios.Count / 2, series.Ratios.Count - 1];
        (int Point, LatticeSite Atom)[] atoms = [.. shown.SelectMany(point => series.Deposits[point][0].Atoms.Select(atom => (point, atom)))];
        observations.Table(new CaseTable("fig-6j-m",
        [
            CaseColumn.Of("column_1", [.. atoms.Select(entry => (double)entry.Atom.Column)]),
            CaseColumn.Of("row_1", [.. atoms.Select(entry => (double)entry.Atom.Row)]),
            CaseColumn.Of("height_1", [.. atoms.Select(entry => entry.Atom.Layer + 1.0)]),
            CaseColumn.Of("panel", [.. atoms.Select(entry => $"k(Li-substrate)/k(Li-Li) = {Text.Of(series.Ratios[entry.Point])}")]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-6j-m",
            "Deposits of equal charge at three rate ratios",
            "Corresponds to Fig 6j-m: the first seed on the grey substrate. The edges are periodic, and atoms there may seem loose.",
            new FigureAxis("column / sites"),
            new FigureAxis("row / sites"),
            [new FigureLayer(FigureMark.Atoms, "fig-6j-m", "column_1", "row_1", Colour: new FigureColour("height_1", "height / layers"), Facet: "panel")],
            Description.Answers));
    }

    // What the paper leaves open, one change at a time. In the limit of fast transport: the rate at a substrate site beside lithium, the lattice, the
    // adsorption sites. Then the regime of transport.
    private static void AddVariants(
        CaseObservations observations, RunMemory memory, DepositConditions declared, double[] ratios, int replicas, CancellationToken cancellationToken)
    {
        static string NameOf(SubstrateContactRule rule) => $"fast transport, rule {rule}";
        DepositConditions fast = declared with
        {
            AdsorptionToTransport = 0,
            Lattice = LatticeKind.SimpleCubic,
            AdsorptionSites = AdsorptionSites.AnyContact,
            ContactRule = SubstrateContactRule.Substrate,
        };
        DepositConditions[] variants =
        [
            .. Enum.GetValues<SubstrateContactRule>().Select(rule => fast with { Name = NameOf(rule), ContactRule = rule }),
            fast with { Name = "fast transport, bcc (110)", Lattice = LatticeKind.BodyCentredCubic },
            fast with { Name = "fast transport, no overhangs", AdsorptionSites = AdsorptionSites.OnTop },
            .. TransportControl.Select(ratio => declared with { Name = $"k_LiLi/k_ion = {ratio}", AdsorptionToTransport = ratio }),
        ];
        DepositSeries[] all =
        [
            .. variants.Select((variant, i) => DepositSeries.Grow(memory, variant, ratios, replicas, i + 1, progress: null, cancellationToken)),
        ];
        CaseColumn Each(string name, Func<DepositSeries, double> number) => CaseColumn.Of(name, [.. all.Select(number)]);
        observations.Table(new CaseTable("unpublished-choices",
        [
            CaseColumn.Of("choice", [.. all.Select(series => series.Conditions.Name)]),
            Each("damkohler_1", series => series.Conditions.Damkohler),
            Each("coverage_lowest_ratio_1", series => series.Coverages[0].Mean),
            Each("coverage_lowest_ratio_error_1", series => series.Coverages[0].StandardError),
            Each("coverage_highest_ratio_1", series => series.Coverages[^1].Mean),
            Each("coverage_highest_ratio_error_1", series => series.Coverages[^1].StandardError),
            Each("tip_lowest_ratio_1", series => series.TipHeights[0].Mean),
            Each("tip_lowest_ratio_error_1", series => series.TipHeights[0].StandardError),
            Each("tip_highest_ratio_1", series => series.TipHeights[^1].Mean),
            Each("tip_highest_ratio_error_1", series => series.TipHeights[^1].StandardError),
            Each("detached_part_lowest_ratio_1", series => series.DetachedParts[0].Mean),
            CaseColumn.Of("coverage_trend", [.. all.Select(series => series.CoverageTrend.Word)]),
            CaseColumn.Of("tip_trend", [.. all.Select(series => series.TipTrend.Word)]),
        ]));
        string OfRule(SubstrateContactRule rule) => $"{Interval(all.Single(series => series.Conditions.Name == NameOf(rule)).Coverages[0])} with {rule}";
        observations.Note(
            $"{CoverageUp}/substrate-site", ("ratio", ratios[0]),
            ("coverages", string.Join(", ", Enum.GetValues<SubstrateContactRule>().Select(OfRule))), ("seeds", (double)replicas));
        AddChoices(CoverageUp, series => series.CoverageTrend);
        AddChoices(TipDown, series => series.TipTrend);

        void AddChoices(string claim, Func<DepositSeries, SampledTrend> trend) => observations.Note(
            $"{claim}/other-choices", ("seeds", (double)replicas), ("ratios", (double)ratios.Length),
            ("trends", string.Join("; ", all.Select(series => $"{series.Conditions.Name}: {trend(series).Word} ({trend(series).Slope:F1})"))));
    }
}
