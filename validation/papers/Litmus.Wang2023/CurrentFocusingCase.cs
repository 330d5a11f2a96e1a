using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.Constriction;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Does the smaller wetted area of bare copper focus the current enough to short the cell? (wang2023, Fig 2d-h, Fig 5, Fig S12)</summary>
/// <remarks>
/// The interface conducts on round islands only. Their share of the area follows from the printed resistances: the part of R_SEI + R_CT that belongs to the
/// collector grows as the area shrinks, and the part of the counter-electrode does not. A thicker interphase on copper would mean a larger area.
/// </remarks>
public sealed class CurrentFocusingCase : IValidationCase
{
    private const int CellCount = 48;
    private const string CellToCell = "single cells, which differ by about a fifth: S. Puls et al., Nat. Energy 9, 1310 (2024)";

    private readonly Input _currentDensity = PrintedNumbers.Text("currentDensity", 0.5, "mA/cm2", "Fig 2g: bare copper shorts at this current");
    private readonly Input _islandDiameter = Input.Assumed(
        "islandDiameter", 150, "um", 50 / Math.Sqrt(3), "middle of the printed 100 to 200 um").Within(100, 200, "the printed range");

    private readonly Input _shareAtCollector = Input.Assumed(
        "shareAtCollector", 0.5, "1", 0.2, "share of the resistance of the coated cell that belongs to its collector; both electrodes are lithium")
        .Within(0.1, 0.9, "neither interface is without resistance");

    private readonly Input _resistanceCoated, _resistanceBare, _collectorDiameter;
    private readonly SeparatorPellet _pellet;

    /// <summary>Reads the printed resistances.</summary>
    public CurrentFocusingCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Resistance(string name, string collector)
        {
            Input resistance = paper.Printed(
                name, "interfacial-resistance", "resistance_ohm", ("cell", "half"), ("collector", collector), ("charge_1", string.Empty));
            return resistance.Within(0.8 * resistance.Value, 1.2 * resistance.Value, CellToCell);
        }

        _pellet = new SeparatorPellet(paper);
        _resistanceCoated = Resistance("resistanceCoated", Coated);
        _resistanceBare = Resistance("resistanceBare", Bare);
        _collectorDiameter = paper.Printed("collectorDiameter", Parameters, "collectorDiameter");
        Description = CaseDescription.Of<CurrentFocusingCase>(
            "current-focusing",
            "Does the smaller wetted area of bare copper focus the current enough to short the cell?",
            answers: [.. Answer.ByModel("focusing-explains-short")],
            inputs: [_currentDensity, _islandDiameter, _shareAtCollector, _resistanceCoated, _resistanceBare, _collectorDiameter, .. _pellet.Inputs]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        (double part, double local) = Focus(inputs, inputs[_shareAtCollector], cancellationToken);
        CaseObservations observations = CaseObservations.For(Description).Scalar("focusing-explains-short", local, "A/m2");
        if (inputs.WantsFigures)
        {
            observations.Note(
                "focusing-explains-short", ("part_percent", part), ("mean_mA_per_cm2", inputs[_currentDensity] / part), ("local_mA_per_cm2", local));
            AddShares(observations, inputs, cancellationToken);
        }

        return observations.Complete();
    }

    private (double Part, double Local) Focus(CaseInputs inputs, double share, CancellationToken cancellationToken)
    {
        double coated = inputs[_resistanceCoated], counter = (1 - share) * coated;
        double part = Math.Clamp(share * coated / Math.Max(inputs[_resistanceBare] - counter, share * coated), 0.01, Math.PI / 4);
        double edge = inputs[_islandDiameter] * Math.Sqrt(Math.PI / 4 / part), area = Math.PI * inputs[_collectorDiameter] * inputs[_collectorDiameter] / 4;
        ConstrictionParameters parameters = new()
        {
            Contact = ContactMask.Disc(CellCount, CellCount * inputs[_islandDiameter] / (2 * edge)),
            Spacing = edge / CellCount,
            ElectrolyteThickness = _pellet.Thickness(inputs),
            Conductivity = _pellet.Conductivity(inputs),
            InterfaceResistance = share * coated * area,
        };
        ConstrictionResult result = new ConstrictionSolver(parameters).Solve(progress: null, cancellationToken);

        // The cells of a small disc do not add up to its area. The factor is that of the area.
        return (part, inputs[_currentDensity] * result.LargestFactor * result.ActiveArea / part);
    }

    private void AddShares(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        double[] shares = Trend.Sweep(0.1, 0.9, 9);
        (double Part, double Local)[] all = [.. shares.Select(share => Focus(inputs, share, cancellationToken))];
        observations
            .Table(new CaseTable("focusing",
            [
                CaseColumn.Of("share_at_collector_1", shares),
                CaseColumn.Of("wetted_part_1", [.. all.Select(each => each.Part)]),
                CaseColumn.Of("local_current_density_mA_per_cm2", [.. all.Select(each => each.Local)]),
                CaseColumn.InUnit("borne_by_coating_mA_per_cm2", [.. shares.Select(_ => 8.0)]),
            ]))
            .Figure(new FigureDescription(
                "focusing",
                "Local current on the islands of bare copper",
                "At 0.5 mA/cm², against the unknown share of the collector in the resistance of the coated cell. Line: the 8 mA/cm² that the coating bears.",
                new FigureAxis("share of the resistance at the collector"),
                new FigureAxis("largest local current density (mA/cm²)"),
                [
                    new FigureLayer(FigureMark.Line, "focusing", "share_at_collector_1", "local_current_density_mA_per_cm2", Label: "on bare copper"),
                    new FigureLayer(FigureMark.Line, "focusing", "share_at_collector_1", "borne_by_coating_mA_per_cm2", Label: "borne by the coating"),
                ],
                ["focusing-explains-short"]));
    }
}
