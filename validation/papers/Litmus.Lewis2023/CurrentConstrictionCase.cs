using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.Constriction;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>How high does the local current density rise over the remaining lithium, beyond even sharing? (lewis2023, text on Fig 5f)</summary>
/// <remarks>
/// Laplace's equation in the electrolyte above the thickest part of a random field. Only the order of the thicknesses enters, not their distribution, so that nothing is fitted. The sides of the window pass no current.
/// The resistance of the interface is not printed, and the largest factor falls as it rises, from no bound at all (0) to even sharing. The claim is a lower bound, so it is asked where it is hardest to meet: with all of the printed
/// impedance of a cell in the interface. Maps and quantiles are shown for an assumed, smaller value, the dependence for all.
/// </remarks>
public sealed class CurrentConstrictionCase(ReferenceDataset data) : IValidationCase
{
    private const string Constriction = "strip-constriction";

    // Interface resistances of the dependence: 0, 0.1, 1 and 10 Ω cm²; the largest possible one is added to them.
    private static readonly double[] Resistances = [0, 1e-5, 1e-4, 1e-3];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(TomographyDeposit.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        int cells = TomographyDeposit.CellCount(inputs.Tier), windows = inputs.Tier switch { Tier.Smoke => 2, Tier.Standard => 4, _ => 16 };
        double[] largest = new double[windows], coarse = new double[windows];
        for (int window = 0; window < windows; window++)
        {
            ThicknessMap ranks = Ranks(inputs, inputs["correlationLength"], cells, window, cancellationToken);
            largest[window] = Solve(inputs, ranks, inputs["activeArea85"], inputs["largestInterfaceResistance"], cancellationToken).LargestFactor;
            coarse[window] = Solve(inputs, ranks.Thinned(2), inputs["activeArea85"], inputs["largestInterfaceResistance"], cancellationToken).LargestFactor;
            progress?.Report(new SolverProgress(window + 1, 0, (window + 1.0) / windows));
        }

        // The change with the grid bounds what a finer one would still add; the windows scatter on top of it.
        double mean = largest.Average(), grid = Math.Abs(mean - coarse.Average());
        double scatter = Math.Sqrt(largest.Sum(value => (value - mean) * (value - mean)) / (windows - 1) / windows);
        CaseObservations observations = CaseObservations.For(Description).Scalar(Constriction, mean, "1", Math.Sqrt((grid * grid) + (scatter * scatter)), replicas: windows);
        if (inputs.WantsFigures)
        {
            ThicknessMap ranks = Ranks(inputs, inputs["correlationLength"], cells, 0, cancellationToken);
            ConstrictionResult early = Solve(inputs, ranks, inputs["activeArea64"], inputs["shownInterfaceResistance"], cancellationToken);
            ConstrictionResult late = Solve(inputs, ranks, inputs["activeArea85"], inputs["shownInterfaceResistance"], cancellationToken);
            AddNotes(observations, inputs, late, early, mean, grid);
            Sample[] samples = [.. Samples(inputs, ranks, cancellationToken)];
            AddDependence(observations, samples);
            AddDistribution(observations, [.. samples.Where(sample => sample.Length == inputs["correlationLength"])]);
            AddMaps(observations, inputs, ranks, early, late);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper) => CaseDescription.Of<CurrentConstrictionCase>(
        "current-constriction",
        "How high does the local current density rise over the remaining lithium?",
        answers: [Constriction],
        inputs:
        [
            Input.SettingFrom("activeArea64", TomographyDeposit.Printed(paper, "5e", "active_area_percent")),
            Input.From("activeArea85", TomographyDeposit.Printed(paper, "5f", "active_area_percent")),
            TomographyDeposit.MapEdge(paper),
            TomographyDeposit.CorrelationLength,
            Input.Assumed("electrolyteThickness", 1.4, "mm", 0, "not printed; 7 mg on a disc of 2 mm make 1.4 mm at 1.6 g/cm³. It exceeds the pattern, so that the local current does not depend on it"),
            Input.Assumed("conductivity", 1.5, "mS/cm", 0.5, "not printed; the order of pressed Li6PS5Cl, and what the printed 45 Ω cm² would give for the 90 mg pellet of 0.7 mm if nothing else resisted"),
            Input.From("largestInterfaceResistance", paper.Table("cell-parameters").Parameter("impedance_after_nucleation")),
            Input.Assumed("shownInterfaceResistance", 1, "ohm cm2", 0, "not printed; a small part of the printed total of 45 Ω cm². For maps and quantiles only: the verdict does not rest on it"),
        ]);

    // Ranks in place of thicknesses: what remains at an active area A is where the rank exceeds 1 − A.
    private static ThicknessMap Ranks(CaseInputs inputs, double correlationLength, int cells, int window, CancellationToken cancellationToken) =>
        ThicknessMap.ByRanks(TomographyDeposit.Draw(inputs["mapEdge"], correlationLength, cells, TomographyDeposit.FirstSeed + (ulong)window, cancellationToken), rank => rank);

    private static ConstrictionResult Solve(CaseInputs inputs, ThicknessMap ranks, double activeArea, double interfaceResistance, CancellationToken cancellationToken) =>
        new ConstrictionSolver(new()
        {
            Contact = ContactMask.Remaining(ranks, 1 - activeArea),
            Spacing = ranks.Spacing,
            ElectrolyteThickness = inputs["electrolyteThickness"],
            Conductivity = inputs["conductivity"],
            InterfaceResistance = interfaceResistance,
        }).Solve(cancellationToken: cancellationToken);

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, ConstrictionResult late, ConstrictionResult early, double mean, double grid)
    {
        double even = late.MeanFactor, shown = 1e4 * inputs["shownInterfaceResistance"];
        observations
            .NoteText(Constriction, $"The factor of the contact averages 1/A exactly, whatever the pattern, so that the largest exceeds it for every deposit that is not even: the statement cannot fail at this active area. With all of the printed {1e4 * inputs["largestInterfaceResistance"]:F0} Ω cm² in the interface the largest is still {mean:F2}; it changes by {grid:F3} when the grid is halved. Smaller interface resistances raise it (table of the dependence); without any it has no bound.")
            .NoteText(Constriction, $"With {shown:G3} Ω cm², worth {1e6 * inputs["conductivity"] * inputs["shownInterfaceResistance"]:F0} µm of electrolyte, half of the remaining lithium of the first window carries more than {late.Quantile(0.5):F2} times the nominal current density at 85 % stripped, a tenth more than {late.Quantile(0.9):F2}, a hundredth more than {late.Quantile(0.99):F2}, where even sharing gives {even:F2}. {100 * late.ContactAbove(even):F0} % of it lie above that and take {100 * late.CurrentAbove(even):F0} % of the current. At 64 %: {early.Quantile(0.5):F2}, {early.Quantile(0.9):F2}, {early.Quantile(0.99):F2}, against {early.MeanFactor:F2}.")
            .NoteText(Constriction, $"With {shown:G3} Ω cm² the constriction adds {1e4 * late.ConstrictionResistance:F2} Ω cm² at 85 % and {1e4 * early.ConstrictionResistance:F2} Ω cm² at 64 %.");
    }

    // Both snapshots for each interface resistance and, above the smoke tier, for features half and twice as large.
    private static IEnumerable<Sample> Samples(CaseInputs inputs, ThicknessMap nominal, CancellationToken cancellationToken)
    {
        double[] factors = inputs.Tier == Tier.Smoke ? [1] : [0.5, 1, 2];
        foreach (double factor in factors)
        {
            double length = factor * inputs["correlationLength"];
            ThicknessMap ranks = factor == 1 ? nominal : Ranks(inputs, length, nominal.CellCount, 0, cancellationToken);
            foreach ((string state, double area) in new[] { ("64 % stripped", inputs["activeArea64"]), ("85 % stripped", inputs["activeArea85"]) })
            {
                foreach (double resistance in Resistances.Append(inputs["largestInterfaceResistance"]))
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
            CaseColumn.InUnit("correlation_length_um", [.. rows.Select(row => Math.Round(1e6 * row.Length, 6))]),
            CaseColumn.InUnit("interface_resistance_ohm_cm2", [.. rows.Select(row => Math.Round(1e4 * row.Interface, 6))]),
            CaseColumn.InUnit("even_sharing_1", [.. rows.Select(row => row.Result.MeanFactor)]),
            CaseColumn.InUnit("median_1", [.. rows.Select(row => row.Result.Quantile(0.5))]),
            CaseColumn.InUnit("ninth_decile_1", [.. rows.Select(row => row.Result.Quantile(0.9))]),
            CaseColumn.InUnit("percentile_99_1", [.. rows.Select(row => row.Result.Quantile(0.99))]),
            CaseColumn.InUnit("largest_1", [.. rows.Select(row => row.Result.LargestFactor)]),
            CaseColumn.InUnit("constriction_ohm_cm2", [.. rows.Select(row => 1e4 * row.Result.ConstrictionResistance)]),
            CaseColumn.Of("iterations", [.. rows.Select(row => (double)row.Result.IterationCount)]),
        ]));
    }

    private static void AddDistribution(CaseObservations observations, Sample[] samples)
    {
        List<(string State, string Interface, double Factor, double Above)> rows = [];
        foreach (Sample sample in samples)
        {
            rows.AddRange(Enumerable.Range(0, 101).Select(i => (sample.State, $"{1e4 * sample.Interface:G3} Ω cm²", sample.Result.Quantile(i / 100.0), 100.0 - i)));
        }

        observations.Table(new CaseTable("current-distribution",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.Of("interface_resistance", [.. rows.Select(row => row.Interface)]),
            CaseColumn.InUnit("current_factor_1", [.. rows.Select(row => row.Factor)]),
            CaseColumn.InUnit("contact_above_percent", [.. rows.Select(row => row.Above)]),
        ]));
        (string State, double Factor)[] rules = [.. samples.Select(sample => (sample.State, sample.Result.MeanFactor)).Distinct()];
        observations.Table(new CaseTable("even-sharing", [CaseColumn.Of("state", [.. rules.Select(rule => rule.State)]), CaseColumn.InUnit("current_factor_1", [.. rules.Select(rule => rule.Factor)])]));
        observations.Figure(new FigureDescription(
            "current-distribution",
            "Local current density over the remaining lithium",
            "Part of the remaining lithium whose local current density exceeds a multiple of the nominal one, for interface resistances from none to all of the printed impedance; the vertical rule is even sharing, 1/A. The paper prints 2.1 for it at 85 %, and no distribution.",
            new FigureAxis("local over nominal current density", IsLogarithmic: true),
            new FigureAxis("part of the remaining lithium above / %"),
            [
                new FigureLayer(FigureMark.Line, "current-distribution", "current_factor_1", "contact_above_percent", Series: "interface_resistance", Facet: "state"),
                new FigureLayer(FigureMark.Rule, "even-sharing", "current_factor_1", "", Facet: "state", Label: "even sharing, 1/A"),
            ],
            [Constriction, "strip-2p1"]));
    }

    private static void AddMaps(CaseObservations observations, CaseInputs inputs, ThicknessMap ranks, ConstrictionResult early, ConstrictionResult late)
    {
        int every = (ranks.CellCount + 127) / 128, cells = ranks.CellCount / every;
        List<(string State, double X, double Y, double Factor)> rows = [];
        foreach ((string state, ConstrictionResult result) in new[] { ("64 % stripped", early), ("85 % stripped", late) })
        {
            for (int row = 0; row < cells; row++)
            {
                for (int column = 0; column < cells; column++)
                {
                    int cell = (((row * every) + (every / 2)) * ranks.CellCount) + (column * every) + (every / 2);
                    double edge = 1e6 * ranks.Spacing * every;
                    rows.Add((state, Math.Round(column * edge, 3), Math.Round(row * edge, 3), Math.Round(result.CurrentFactor[cell], 4)));
                }
            }
        }

        observations.Table(new CaseTable("local-current",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.InUnit("x_um", [.. rows.Select(row => row.X)]),
            CaseColumn.InUnit("y_um", [.. rows.Select(row => row.Y)]),
            CaseColumn.InUnit("current_factor_1", [.. rows.Select(row => row.Factor)]),
        ]));
        observations.Figure(new FigureDescription(
            "local-current",
            "Where the current enters",
            $"Local over nominal current density on one window of a random field, with an interface of {1e4 * inputs["shownInterfaceResistance"]:G3} Ω cm² (assumed); 0 is where no lithium is left. Current crowds at the edges of the remaining lithium and on narrow remnants.",
            new FigureAxis("x / µm"),
            new FigureAxis("y / µm"),
            [new FigureLayer(FigureMark.Map, "local-current", "x_um", "y_um", Colour: new FigureColour("current_factor_1", "local over nominal current density"), Facet: "state")],
            [Constriction]));
    }

    // One contact: its state, the correlation length [m] and the interface resistance [Ω m²].
    private sealed record Sample(string State, double Length, double Interface, ConstrictionResult Result);
}
