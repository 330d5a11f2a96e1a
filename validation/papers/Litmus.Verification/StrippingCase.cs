using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.Stripping.Constriction;

namespace Litmus.Verification;

/// <summary>Does the constriction solver find the resistance of contacts whose spreading resistance is known?</summary>
public sealed class StrippingCase : IValidationCase
{
    // −Σ' 1/|R| of the square lattice with its neutralising background, 4 ζ(1/2) β(1/2), and Σ' 1/|R|³ = 4 ζ(3/2) β(3/2).
    private const double LatticeSum = 3.900264920001956;
    private const double CubicLatticeSum = 9.033621683100950;
    private const string Table = "disc";
    private static readonly Input Conductivity = Input.Exact("conductivity", 1, "S/m", "Setting: it scales the resistance alone");
    private static readonly Input WindowEdge = Input.Exact("windowEdge", 1, "m", "Setting: the discs form a square array of this edge");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<StrippingCase>(
        "stripping",
        "Does the constriction solver find the spreading resistance of a disc?",
        [Conductivity, WindowEdge],
        typeof(ConstrictionSolver));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double conductivity = inputs[Conductivity], edge = inputs[WindowEdge];
        CaseObservations observations = CaseObservations.For(Description);
        CheckDiscs(observations, conductivity, edge, cancellationToken);
        CheckConservation(observations, conductivity, edge, cancellationToken);
        ThicknessChecks.Add(observations, cancellationToken);
        return observations;
    }

    // Discs of radius a on a square lattice of edge W: 4aκR = 1 − (2/π)(M a/W − (N/3)(a/W)³) + O((a/W)⁵).
    // The first term is the isolated contact, ρ/4a per side.
    private static double SpreadingFactor(double radiusOverEdge) =>
        1 - (2 / Math.PI * ((LatticeSum * radiusOverEdge) - (CubicLatticeSum / 3 * Math.Pow(radiusOverEdge, 3))));

    private static void CheckDiscs(CaseObservations observations, double conductivity, double edge, CancellationToken cancellationToken)
    {
        int[] radii = [6, 9, 12, 15];
        double[] coarse = [.. radii.Select(radius => DiscFactor(64, radius, conductivity, edge, cancellationToken))];
        double[] fine = [.. radii.Select(radius => DiscFactor(128, 2 * radius, conductivity, edge, cancellationToken))];
        double[] exact = [.. radii.Select(radius => SpreadingFactor(radius / 64.0))];

        // The error is of first order in the spacing, from the edge of the disc.
        double[] extrapolated = [.. fine.Zip(coarse, (f, c) => (2 * f) - c)];
        foreach (int radius in (int[])[6, 12])
        {
            int i = Array.IndexOf(radii, radius);
            observations.Check(
                $"Disc of radius {radius}/64 of the edge, 4aκR extrapolated in the spacing", "1 for an isolated contact, less the lattice sums of the others",
                extrapolated[i], exact[i], "1",
                Tolerance.Absolute(0.01, "discs of whole cells differ from circles by up to one per cent of their radius; the neglected term is 0.001"));
        }

        int order = Array.IndexOf(radii, 12);
        observations.Check(
            "Disc, order in the spacing", "1: the current is singular at the edge of a contact",
            Math.Log2((coarse[order] - exact[order]) / (fine[order] - exact[order])), 1, "1",
            Tolerance.Absolute(0.2, "two-sided; the staircase of the disc blurs it"));
        observations.Table(new CaseTable(
            Table,
            [
                CaseColumn.Of("radius_over_edge_1", [.. radii.Select(radius => radius / 64.0)]),
                CaseColumn.Of("found_1", extrapolated),
                CaseColumn.Of("coarse_1", coarse),
                CaseColumn.Of("fine_1", fine),
                CaseColumn.Of("exact_1", exact),
            ]));
        observations.Figure(new FigureDescription(
            Table,
            "Constriction of a disc in a square array",
            "Line: closed form with two lattice sums. Points: found on two grids, and extrapolated from them.",
            new FigureAxis("radius / edge of the array"),
            new FigureAxis("4aκR"),
            [
                new FigureLayer(FigureMark.Line, Table, "radius_over_edge_1", "exact_1", Label: "exact"),
                new FigureLayer(FigureMark.Point, Table, "radius_over_edge_1", "coarse_1", Label: "64 cells"),
                new FigureLayer(FigureMark.Point, Table, "radius_over_edge_1", "fine_1", Label: "128 cells"),
                new FigureLayer(FigureMark.Point, Table, "radius_over_edge_1", "found_1", Label: "extrapolated"),
            ],
            []));
    }

    private static void CheckConservation(CaseObservations observations, double conductivity, double edge, CancellationToken cancellationToken)
    {
        ConstrictionParameters full = Parameters(new ContactMask([.. Enumerable.Repeat(true, 48)], 6, 8), conductivity, edge / 8);
        ConstrictionResult whole = new ConstrictionSolver(full).Solve(cancellationToken: cancellationToken);
        observations.Check(
            "Contact everywhere, constriction over resistance", "0: the current is even", whole.ConstrictionResistance / whole.Resistance, 0, "1",
            Tolerance.Absolute(1e-10, "rounding and the tolerance of the iteration"));

        ConstrictionParameters disc = Parameters(ContactMask.Disc(48, 14), conductivity, edge / 48);
        ConstrictionResult one = new ConstrictionSolver(disc).Solve(cancellationToken: cancellationToken);
        ConstrictionResult three = new ConstrictionSolver(disc, new() { ThreadCount = 3 }).Solve(cancellationToken: cancellationToken);
        observations.Check(
            typeof(ConstrictionSolver), "mean current over the window, in the mean current", "1: charge is conserved", one.CurrentFactor.Average(), 1, "1",
            Tolerance.Absolute(1e-12, "rounding of a sum over 2304 cells"));
        observations.Check(
            "Three threads instead of one: cells that differ in any bit", "0", one.CurrentFactor.Zip(three.CurrentFactor, (a, b) => a.Equals(b) ? 0 : 1).Sum(),
            0, "1", Tolerance.None("the same operations in the same order"));
    }

    private static double DiscFactor(int cells, double radius, double conductivity, double edge, CancellationToken cancellationToken)
    {
        ConstrictionParameters parameters = Parameters(ContactMask.Disc(cells, radius), conductivity, edge / cells) with { ElectrolyteThickness = 2 * edge };
        double resistance = new ConstrictionSolver(parameters, new() { DepthCellCount = 48, Tolerance = 1e-9 })
            .Solve(cancellationToken: cancellationToken).ConstrictionResistance;

        // The solver's resistance is that of an area; the contact's own is R = resistance / edge².
        return 4 * radius * edge / cells * conductivity * resistance / (edge * edge);
    }

    private static ConstrictionParameters Parameters(ContactMask mask, double conductivity, double spacing) =>
        new() { Contact = mask, Spacing = spacing, ElectrolyteThickness = 50 * spacing, Conductivity = conductivity, InterfaceResistance = 0 };
}
