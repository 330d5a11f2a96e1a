using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Results;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Order;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>Do boundaries have the order of a liquid at 400 K, where the crystal has it only above 450 K? (yoon2023, Results; Fig S7, S8)</summary>
/// <remarks>
/// The paper looks at pair distributions and centro-symmetry and prints no criterion. Here an order is liquid-like if it lies nearer to the liquid than to the
/// crystal, so its liquid share is above one half. Other shares and both measures are tried too, so the outcome is conditional where they disagree.
/// </remarks>
public sealed class PremeltingCase : IValidationCase
{
    private const string Claim = "premelting-400k", Table = "pair-distributions", Shares = "liquid-shares";
    private static readonly double[] Thresholds = [0.5, 0.25, 0.75], Colder = [250, 300, 350];

    private readonly Input _boundary = Input.Exact("boundaryTemperature", 400, "K", "Results");
    private readonly Input _bulk = Input.Exact("bulkTemperature", 450, "K", "Results");
    private readonly Input _liquid = Input.Exact(
        "liquidTemperature", 500, "K", "a setting: above the melting point of lithium, 454 K, so that the liquid does not freeze while it is recorded");

    private readonly Input _measure = Input.Choice(
        "orderMeasure",
        ["pair distribution", "centro-symmetry"],
        chosen: 0,
        "not printed: the supplement shows both. The pair distribution keeps more of the order than one number");

    private readonly Input _threshold = Input.Choice(
        "liquidThreshold",
        ["one half", "one quarter", "three quarters"],
        chosen: 0,
        "not printed: the liquid share above which an order is called liquid-like. One half is nearer to the liquid than to the crystal");

    /// <summary>The case.</summary>
    public PremeltingCase() => Description = CaseDescription.Of<PremeltingCase>(
        "premelting",
        "Do boundaries have the order of a liquid at 400 K, where the crystal has it only above 450 K?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [.. BoundaryDynamics.OrderInputsOfAll, .. BulkMotion.Inputs, _boundary, _bulk, _liquid, _measure, _threshold]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumCrystal crystal = LithiumCrystal.Compute(inputs, cancellationToken);
        Order solid = BulkAt(_boundary), bulk = BulkAt(_bulk);
        Order liquid = Order.OfBulk(BulkMotion.Liquid(inputs, crystal, inputs[_liquid], cancellationToken));
        (string Name, Order Order)[] boundaries =
        [
            .. BoundaryDynamics.All.Select(boundary => (
                boundary.Name, Order.OfBoundary(boundary.ComputeOrder(inputs, inputs[_boundary], progress, cancellationToken)))),
        ];

        double ShareOf(Order order, int measure) => LiquidShare.Find(order.By(measure), solid.By(measure), liquid.By(measure));

        double MeanBy(int measure) => boundaries.Average(boundary => ShareOf(boundary.Order, measure));

        bool Holds(int measure, double threshold) => MeanBy(measure) > threshold && ShareOf(bulk, measure) < threshold;

        int asked = inputs.OptionOf(_measure), other = 1 - asked;
        double limit = Thresholds[inputs.OptionOf(_threshold)];
        double[] shares = [.. boundaries.Select(boundary => ShareOf(boundary.Order, asked))];
        double mean = shares.Average(), uncertainty = StudentFactor.UncertaintyOfChosen(shares), ofBulk = ShareOf(bulk, asked);
        bool holds = Holds(asked, limit);
        bool[] byThreshold = [.. Thresholds.Select(threshold => Holds(asked, threshold) == holds)];
        bool[] byMeasure = [.. Thresholds.Select(threshold => Holds(other, threshold) == holds)];
        string[] restsOn =
        [
            .. byThreshold.Contains(false) ? [_threshold.Name] : Array.Empty<string>(), .. byMeasure.SequenceEqual(byThreshold) ? [] : new[] { _measure.Name },
        ];
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Claim, holds ? "true" : "false").DecidedBy(Claim, mean - limit, limit - ofBulk)
            .Sampled(Claim, byThreshold.Concat(byMeasure).Count(same => same), byThreshold.Length + byMeasure.Length, restsOn);
        if (Math.Abs(mean - limit) <= 2 * uncertainty)
        {
            observations.Unsettled(Claim, "computed liquid share of four boundaries");
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("shares", string.Join(", ", boundaries.Select((boundary, i) => FormattableString.Invariant($"{boundary.Name} {shares[i]:F2}")))),
            ("mean", mean),
            ("uncertainty", uncertainty),
            ("bulk", ofBulk),
            ("colder", string.Join(", ", Colder.Select(temperature => FormattableString.Invariant($"{MeanAt(temperature):F2} at {temperature} K")))),
            ("by_pairs", MeanBy(0)),
            ("by_symmetry", MeanBy(1)),
            ("liquid_cm2_per_s", liquid.Diffusivity),
            ("crystal_cm2_per_s", bulk.Diffusivity),
            ("time_ps", inputs[BoundaryDynamics.OrderTime]),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, [("crystal, 400 K", solid), ("crystal, 450 K", bulk), .. boundaries, ("liquid, 500 K", liquid)]);
        return observations.Complete();

        double MeanAt(double temperature) => BoundaryDynamics.All.Average(boundary =>
            ShareOf(Order.OfBoundary(boundary.ComputeOrder(inputs, temperature, progress, cancellationToken)), asked));

        Order BulkAt(Input temperature) => Order.OfBulk(BulkMotion.Crystal(inputs, crystal, inputs[temperature], cancellationToken));
    }

    private static void AddFigure(CaseObservations observations, (string Name, Order Order)[] orders)
    {
        int count = orders.Min(entry => entry.Order.Pairs.Count);
        double[] middles = [.. Enumerable.Range(0, count).Select(shell => (shell + 0.5) * CrystalMotion.ShellWidth)];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("where", [.. orders.SelectMany(entry => Enumerable.Repeat(entry.Name, count))]),
            CaseColumn.InUnit("distance_Angstrom", [.. orders.SelectMany(_ => middles)]),
            CaseColumn.Of("pair_distribution", [.. orders.SelectMany(entry => entry.Order.Pairs.Take(count))]),
        ]));
        observations.Table(new CaseTable(Shares,
        [
            CaseColumn.Of("where", [.. orders.Select(entry => entry.Name)]),
            CaseColumn.Of("by_pair_distribution", [.. orders.Select(entry => ShareOf(entry.Order, 0))]),
            CaseColumn.Of("by_centro_symmetry", [.. orders.Select(entry => ShareOf(entry.Order, 1))]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Pair distributions of four boundaries at 400 K, of the crystal and of the liquid",
            "The crystal has a dip near 4 Å and a shoulder at its third shell, near 5 Å. The liquid has neither as deep.",
            new FigureAxis("distance / Å"),
            new FigureAxis("pair distribution"),
            [new FigureLayer(FigureMark.Line, Table, "distance_Angstrom", "pair_distribution", Series: "where")],
            [Claim]));

        double ShareOf(Order order, int measure) => LiquidShare.Find(order.By(measure), orders[0].Order.By(measure), orders[^1].Order.By(measure));
    }

    private sealed record Order(IReadOnlyList<double> Pairs, double Symmetry, double Diffusivity)
    {
        public static Order OfBulk(EngineResult result) => new(result.SeriesOf("g"), result["symmetry"], result.SeriesOf("d").Average());

        public static Order OfBoundary(EngineResult result) => new(result.SeriesOf("g_boundary"), result["symmetry_boundary"], double.NaN);

        public IReadOnlyList<double> By(int measure) => measure == 0 ? Pairs : [Symmetry];
    }
}
