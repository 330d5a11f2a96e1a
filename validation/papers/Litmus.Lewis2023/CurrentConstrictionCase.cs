using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.Stripping.Constriction;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>How high does the local current density rise over the remaining lithium, beyond even sharing? (lewis2023, text on Fig 5f)</summary>
/// <remarks>
/// The case solves Laplace's equation in the electrolyte above the thickest part of a random field. Only the order of the thicknesses matters, not
/// their distribution, so nothing is fitted. The sides pass no current. The resistance of the interface is not printed. As it rises, the largest
/// factor falls from no upper bound (at 0) to even sharing. The bound of 2.1 is hardest to meet with all of the printed impedance of a cell in the interface,
/// so its verdict uses that. Maps, quantiles and the two other claims use an assumed, smaller value. A table shows the dependence.
/// </remarks>
public sealed class CurrentConstrictionCase : IValidationCase
{
    private const string Constriction = "strip-constriction";
    private const string Voids = "jstrip-exceeds-jvoid";
    private const string Filaments = "filament-rate-reached";

    // The part of the remaining lithium that lies above the local current density in question. Unlike the largest one, it converges with the grid.
    private const double SomePlaces = 0.01;

    // Interface resistances of the dependence: 0, 0.1, 1 and 10 Ω cm². The largest possible one is added to them.
    private static readonly double[] Resistances = [0, 1e-5, 1e-4, 1e-3];

    private static readonly Unit OhmSquareCentimetre = Unit.Parse("ohm cm2");

    private readonly TomographyDeposit _deposit;
    private readonly Input _area64, _area85, _electrolyteThickness, _largestResistance, _shownResistance, _currentDensity, _criticalForVoids;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the electrolyte.</summary>
    public CurrentConstrictionCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = LewisTables.NumbersOf(data);
        _deposit = new TomographyDeposit(numbers);
        Description = CaseDescription.Of<CurrentConstrictionCase>(
            "current-constriction",
            "How high does the local current density rise over the remaining lithium?",
            answers: [.. Answer.CannotFail(Constriction), .. Answer.ByModel(Voids, Filaments)],
            inputs:
            [
                _area64 = Input.SettingFrom("activeArea64", TomographyDeposit.Printed(numbers, "5e", TomographyDeposit.ActiveArea)),
                _area85 = Input.From("activeArea85", TomographyDeposit.Printed(numbers, "5f", TomographyDeposit.ActiveArea)),
                _deposit.MapEdge,
                _deposit.CorrelationLength,
                _electrolyteThickness = Input.Assumed(
                    "electrolyteThickness", 1.4, "mm", 0, "not printed; 7 mg on a disc of 2 mm at 1.6 g/cm³. It exceeds the pattern, so it does not matter")
                    .Within(1.2, 1.6, "7 mg on a disc of 2 mm at 1.45 to 1.86 g/cm³"),
                PelletAssumptions.Conductivity,
                _largestResistance = numbers.Printed("largestInterfaceResistance", LewisTables.Parameters, "impedance_after_nucleation"),
                _shownResistance = Input.Assumed(
                    "shownInterfaceResistance", 1, "ohm cm2", 0, "not printed; a small part of the printed 45 Ω cm²")
                    .Within(0.5, 20, "from fresh lithium pressed on a sulfide to almost half of the printed 45 Ω cm², which holds two interfaces"),
                _currentDensity = numbers.Setting("currentDensity", LewisTables.Protocols, "current_density_mA_per_cm2", ("figure", "4a")),
                _criticalForVoids = Input.Assumed(
                        "criticalCurrentForVoids", 1, "mA/cm2", 0.7,
                        "not printed; J. Kasemchainan et al., Nat. Mater. 18, 1105 (2019), which the paper cites: 1.0 mA/cm² at its highest pressure, 7 MPa")
                    .Within(0.2, 2.6, "the same source: 0.2 mA/cm² at 3 MPa and 1.0 at 7 MPa; a straight line through both gives 2.6 at the paper's 15 MPa"),
            ]) with
        {
            // One of its claims lies so near its limit that the coarse maps of tier smoke cannot decide it.
            MinimumTier = Tier.Standard,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        int cells = TomographyDeposit.CellCount(inputs.Tier), windows = inputs.Tier switch { Tier.Smoke => 2, Tier.Standard => 4, _ => 16 };
        if (inputs.IsForComparison)
        {
            (cells, windows) = (Math.Min(cells, TomographyDeposit.CellCount(Tier.Smoke)), 2);
        }

        Lazy<ThicknessMap>[] ranks = [.. Enumerable.Range(0, windows).Select(window => new Lazy<ThicknessMap>(
            () => SharedRanks(inputs, cells, window, cancellationToken)))];
        ConstrictionMemory.Answer hardest = Factors(inputs, ranks, cells, inputs[_largestResistance], cancellationToken);
        progress?.Report(new SolverProgress(1, 0, 0.5));
        ConstrictionMemory.Answer shown = Factors(inputs, ranks, cells, inputs[_shownResistance], cancellationToken);
        progress?.Report(new SolverProgress(2, 0, 1));

        // The change with the grid bounds what a finer one would still add. The windows scatter on top of it.
        (double mean, double uncertainty) = Moments(hardest.Largest, hardest.CoarseLargest);
        (double someFactor, double someUncertainty) = Moments(shown.Hundredth, shown.CoarseHundredth);
        double grid = Math.Abs(mean - hardest.CoarseLargest.Average());
        double current = inputs[_currentDensity], local = someFactor * current, critical = inputs[_criticalForVoids];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Constriction, mean, "1", uncertainty, replicas: windows)
            .Token(Voids, Trend.Truth(local > critical))
            .DecidedBy(Voids, local - critical)
            .Scalar(Filaments, local, "A/m2", someUncertainty * current, replicas: windows);
        if (inputs.WantsFigures)
        {
            ThicknessMap first = ranks[0].Value;
            ConstrictionResult early = Solve(inputs, first, inputs[_area64], inputs[_shownResistance], cancellationToken);
            ConstrictionResult late = Solve(inputs, first, inputs[_area85], inputs[_shownResistance], cancellationToken);
            AddNotes(observations, inputs, late, early, mean, grid);
            observations.Note(Voids, ("local_mA_per_cm2", local), ("critical_mA_per_cm2", critical), ("mean_mA_per_cm2", current / inputs[_area85]));
            Sample[] samples = [.. Samples(inputs, first, cancellationToken)];
            AddDependence(observations, samples);
            AddDistribution(observations, [.. samples.Where(sample => sample.Length == inputs[_deposit.CorrelationLength])]);
            AddMaps(observations, inputs, first, early, late);
        }

        return observations.Complete();
    }

    // The factors at an interface resistance. Neither the current density nor the limit for voids enters them.
    private ConstrictionMemory.Answer Factors(
        CaseInputs inputs, Lazy<ThicknessMap>[] ranks, int cells, double resistance, CancellationToken cancellationToken)
    {
        ConstrictionMemory.Question question = new(
            ranks.Length, cells, inputs[_deposit.MapEdge], inputs[_deposit.CorrelationLength], inputs[_area85], inputs[_electrolyteThickness],
            inputs[PelletAssumptions.Conductivity], resistance);
        return inputs.Memory.Of<ConstrictionMemory>().Get(question, () =>
        {
            double area = question.ActiveArea;
            ConstrictionResult[] fine = [.. ranks.Select(window => Solve(inputs, window.Value, area, resistance, cancellationToken))];
            ConstrictionResult[] coarse = [.. ranks.Select(window => Solve(inputs, window.Value.Thinned(2), area, resistance, cancellationToken))];
            return new ConstrictionMemory.Answer(
                [.. fine.Select(result => result.LargestFactor)], [.. coarse.Select(result => result.LargestFactor)],
                [.. fine.Select(result => result.Quantile(1 - SomePlaces))], [.. coarse.Select(result => result.Quantile(1 - SomePlaces))]);
        });
    }

    private static (double Mean, double Uncertainty) Moments(double[] fine, double[] coarse)
    {
        double mean = fine.Average(), grid = Math.Abs(mean - coarse.Average());
        double scatter = Math.Sqrt(fine.Sum(value => (value - mean) * (value - mean)) / (fine.Length - 1) / fine.Length);
        return (mean, Math.Sqrt((grid * grid) + (scatter * scatter)));
    }

    // Runs for comparison share the ranks. The run that is judged has more of them, and they are larger.
    private ThicknessMap SharedRanks(CaseInputs inputs, int cells, int window, CancellationToken cancellationToken)
    {
        double length = inputs[_deposit.CorrelationLength];
        ThicknessMap Draw() => Ranks(inputs, length, cells, window, cancellationToken);
        return inputs.IsForComparison ? inputs.Memory.Of<ConstrictionMemory>().Ranks(new(window, cells, inputs[_deposit.MapEdge], length), Draw) : Draw();
    }

    // Ranks in place of thicknesses: what remains at an active area A is where the rank exceeds 1 − A.
    private ThicknessMap Ranks(CaseInputs inputs, double correlationLength, int cells, int window, CancellationToken cancellationToken) =>
        ThicknessMap.ByRanks(_deposit.Draw(inputs, correlationLength, cells, window, cancellationToken), rank => rank);

    private ConstrictionResult Solve(CaseInputs inputs, ThicknessMap ranks, double activeArea, double resistance, CancellationToken cancellationToken) =>
        new ConstrictionSolver(new()
        {
            Contact = ContactMask.Remaining(ranks, 1 - activeArea),
            Spacing = ranks.Spacing,
            ElectrolyteThickness = inputs[_electrolyteThickness],
            Conductivity = inputs[PelletAssumptions.Conductivity],
            InterfaceResistance = resistance,
        }).Solve(cancellationToken: cancellationToken);

    private void AddNotes(CaseObservations observations, CaseInputs inputs, ConstrictionResult late, ConstrictionResult early, double mean, double grid)
    {
        double shown = inputs[_shownResistance], even = late.MeanFactor;
        observations
            .Note(Constriction + "/bound", ("impedance_ohm_cm2", inputs[_largestResistance]), ("largest", mean), ("change", grid))
            .Note(
                Constriction + "/distribution", ("shown_ohm_cm2", shown), ("worth_um", inputs[PelletAssumptions.Conductivity] * shown),
                ("half", late.Quantile(0.5)), ("tenth", late.Quantile(0.9)), ("hundredth", late.Quantile(0.99)), ("even", even),
                ("contact_percent", late.ContactAbove(even)),
                ("current_percent", late.CurrentAbove(even)), ("early_half", early.Quantile(0.5)), ("early_tenth", early.Quantile(0.9)),
                ("early_hundredth", early.Quantile(0.99)), ("early_even", early.MeanFactor))
            .Note(
                Constriction + "/resistance", ("shown_ohm_cm2", shown), ("late_ohm_cm2", late.ConstrictionResistance),
                ("early_ohm_cm2", early.ConstrictionResistance));
    }

    // Both snapshots for each interface resistance and, above the smoke tier, for features half and twice as large.
    private IEnumerable<Sample> Samples(CaseInputs inputs, ThicknessMap nominal, CancellationToken cancellationToken)
    {
        double[] factors = inputs.Tier == Tier.Smoke ? [1] : [0.5, 1, 2];
        foreach (double factor in factors)
        {
            double length = factor * inputs[_deposit.CorrelationLength];
            ThicknessMap ranks = factor == 1 ? nominal : Ranks(inputs, length, nominal.CellCount, 0, cancellationToken);
            foreach ((string state, double area) in new[] { ("64 % stripped", inputs[_area64]), ("85 % stripped", inputs[_area85]) })
            {
                foreach (double resistance in Resistances.Append(inputs[_largestResistance]))
                {
                    yield return new Sample(state, length, resistance, Solve(inputs, ranks, area, resistance, cancellationToken));
                }
            }
        }
    }

    private static void AddDependence(CaseObservations observations, Sample[] rows)
    {
        observations.Table(new CaseTable("dependence",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.Rounded("correlation_length_um", [.. rows.Select(row => row.Length)], digits: 6),
            CaseColumn.Rounded("interface_resistance_ohm_cm2", [.. rows.Select(row => row.Interface)], digits: 6),
            CaseColumn.Of("even_sharing_1", [.. rows.Select(row => row.Result.MeanFactor)]),
            CaseColumn.Of("median_1", [.. rows.Select(row => row.Result.Quantile(0.5))]),
            CaseColumn.Of("ninth_decile_1", [.. rows.Select(row => row.Result.Quantile(0.9))]),
            CaseColumn.Of("percentile_99_1", [.. rows.Select(row => row.Result.Quantile(0.99))]),
            CaseColumn.Of("largest_1", [.. rows.Select(row => row.Result.LargestFactor)]),
            CaseColumn.Of("constriction_ohm_cm2", [.. rows.Select(row => row.Result.ConstrictionResistance)]),
            CaseColumn.Of("iterations", [.. rows.Select(row => (double)row.Result.IterationCount)]),
        ]));
    }

    private static void AddDistribution(CaseObservations observations, Sample[] samples)
    {
        List<(string State, string Interface, double Factor, double Percent)> rows = [];
        foreach (Sample sample in samples)
        {
            string resistance = $"{OhmSquareCentimetre.FromSiExactly(sample.Interface):G3} Ω cm²";
            rows.AddRange(Enumerable.Range(0, 101).Select(i => (sample.State, resistance, sample.Result.Quantile(i / 100.0), 100.0 - i)));
        }

        observations.Table(new CaseTable("current-distribution",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.Of("interface_resistance", [.. rows.Select(row => row.Interface)]),
            CaseColumn.Of("current_factor_1", [.. rows.Select(row => row.Factor)]),
            CaseColumn.InUnit("contact_above_percent", [.. rows.Select(row => row.Percent)]),
        ]));
        (string State, double Factor)[] rules = [.. samples.Select(sample => (sample.State, sample.Result.MeanFactor)).Distinct()];
        observations.Table(new CaseTable("even-sharing",
        [
            CaseColumn.Of("state", [.. rules.Select(rule => rule.State)]),
            CaseColumn.Of("current_factor_1", [.. rules.Select(rule => rule.Factor)]),
        ]));
        observations.Figure(new FigureDescription(
            "current-distribution",
            "Local current density over the remaining lithium",
            "Part of the remaining lithium above a multiple of the nominal current density. Vertical rule: even sharing, 1/A.",
            new FigureAxis("local over nominal current density", IsLogarithmic: true),
            new FigureAxis("part of the remaining lithium above / %"),
            [
                new FigureLayer(
                    FigureMark.Line, "current-distribution", "current_factor_1", "contact_above_percent", Series: "interface_resistance", Facet: "state"),
                new FigureLayer(FigureMark.Rule, "even-sharing", "current_factor_1", "", Facet: "state", Label: "even sharing, 1/A"),
            ],
            [Constriction, Voids, Filaments, "strip-2p1"]));
    }

    private void AddMaps(CaseObservations observations, CaseInputs inputs, ThicknessMap ranks, ConstrictionResult early, ConstrictionResult late)
    {
        int every = (ranks.CellCount + 127) / 128, cells = ranks.CellCount / every;
        double edge = ranks.Spacing * every;
        List<(string State, double X, double Y, double Factor)> rows = [];
        foreach ((string state, ConstrictionResult result) in new[] { ("64 % stripped", early), ("85 % stripped", late) })
        {
            for (int row = 0; row < cells; row++)
            {
                for (int column = 0; column < cells; column++)
                {
                    int cell = (((row * every) + (every / 2)) * ranks.CellCount) + (column * every) + (every / 2);
                    rows.Add((state, column * edge, row * edge, result.CurrentFactor[cell]));
                }
            }
        }

        observations.Table(new CaseTable("local-current",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.Rounded("x_um", [.. rows.Select(row => row.X)], digits: 3),
            CaseColumn.Rounded("y_um", [.. rows.Select(row => row.Y)], digits: 3),
            CaseColumn.Rounded("current_factor_1", [.. rows.Select(row => row.Factor)], digits: 4),
        ]));
        double resistance = OhmSquareCentimetre.FromSiExactly(inputs[_shownResistance]);
        FigureColour colour = new("current_factor_1", "local over nominal current density");
        observations.Figure(new FigureDescription(
            "local-current",
            "Where the current enters",
            $"One window of a random field, interface {resistance:G3} Ω cm² (assumed). Zero: no lithium left. Current crowds at edges.",
            new FigureAxis("x / µm"),
            new FigureAxis("y / µm"),
            [new FigureLayer(FigureMark.Map, "local-current", "x_um", "y_um", Colour: colour, Facet: "state")],
            [Constriction]));
    }

    // One contact: its state, the correlation length [m] and the interface resistance [Ω m²].
    private sealed record Sample(string State, double Length, double Interface, ConstrictionResult Result);
}
