using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.Zhang2025.FirstPrinciples;

namespace Litmus.Zhang2025;

/// <summary>Which bulk moduli does density-functional theory give for the metals of Fig 5A? (zhang2025, Results and Conclusions)</summary>
/// <remarks>Functional of Perdew, Burke and Ernzerhof, as in the database that the paper cites.</remarks>
public sealed class BulkModulusCase : IValidationCase
{
    private const string Table = "equation-of-state", Curve = "equation-of-state-fit", Convergence = "bulk-modulus-convergence";

    // What an all-electron code gives with the same functional: volume of an atom in Å³, modulus in GPa, as the Δ-benchmark publishes them for WIEN2k.
    private static readonly (MetalBulk Metal, double Volume, double Modulus)[] Metals =
    [
        (new("lithium", "bulk-modulus-li", 3.437, a => CrystalLattice.BodyCentred("Li", a), (350, 500), (40, 30)), 20.2191, 13.839),
        (new("sodium", "bulk-modulus-na", 4.2, a => CrystalLattice.BodyCentred("Na", a), (350, 500), (40, 30)), 37.4686, 7.472),
        (new("copper", "bulk-modulus-cu", 3.63, a => CrystalLattice.FaceCentred("Cu", a), (600, 800), (40, 30)), 11.9511, 141.335),
    ];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<BulkModulusCase>(
        "bulk-moduli",
        "Which bulk moduli does density-functional theory give for the metals of Fig 5A?",
        answers: [.. Answer.ByModel([.. Metals.Select(entry => entry.Metal.Claim)])],
        inputs: [.. Metals.SelectMany(entry => entry.Metal.Inputs)]) with
    {
        Engine = "gpaw",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GpawCalculator calculator = new(inputs.Engines);
        CaseObservations observations = CaseObservations.For(Description);
        BulkResult[] results = [.. Metals.Select(entry => entry.Metal.Compute(inputs, calculator, cancellationToken))];
        foreach (((MetalBulk metal, double volume, double modulus), BulkResult result) in Metals.Zip(results))
        {
            observations.Scalar(metal.Claim, result.Fit.BulkModulus, "GPa", result.Uncertainty);
            if (inputs.WantsFigures)
            {
                observations.Note(
                    metal.Claim,
                    ("lattice_Angstrom", 1e-10 * result.LatticeConstant),
                    ("modulus_GPa", 1e9 * result.Fit.BulkModulus),
                    ("derivative", result.Fit.BulkModulusDerivative),
                    ("residual_meV", PhysicalConstants.ElementaryCharge * result.Fit.Residual),
                    ("benchmark_Angstrom", 1e-10 * Math.Cbrt(volume * result.Sweep.Lattice.CubicCell().AtomCount)),
                    ("benchmark_GPa", 1e9 * modulus));
            }
        }

        if (inputs.WantsFigures)
        {
            AddTables(observations, results);
        }

        return observations.Complete();
    }

    private static void AddTables(CaseObservations observations, BulkResult[] results)
    {
        (string Metal, BulkResult Result, double Volume, double Energy)[] points =
        [
            .. Metals.Zip(results).SelectMany(pair => pair.Second.Sweep.Volumes.Zip(
                pair.Second.Energies, (volume, energy) => (pair.First.Metal.Name, pair.Second, volume, energy))),
        ];
        AddCurves(observations, Table, points);
        AddCurves(
            observations,
            Curve,
            [
                .. Metals.Zip(results).SelectMany(pair => Trend.Sweep(pair.Second.Sweep.Volumes[0], pair.Second.Sweep.Volumes[^1], 61)
                    .Select(volume => (pair.First.Metal.Name, pair.Second, volume, pair.Second.Fit.EnergyAt(volume)))),
            ]);
        observations.Figure(new FigureDescription(
            Table,
            "Energy of three metals against the strain of their edges",
            "Energy above the minimum for each volume. Points are computed, lines are fitted. The curvature at the minimum is nine bulk moduli.",
            new FigureAxis("strain of the edges / %"),
            new FigureAxis("energy for each volume / MJ m⁻³"),
            [
                new FigureLayer(FigureMark.Line, Curve, "strain_percent", "energy_MJ_per_m3", Series: "metal"),
                new FigureLayer(FigureMark.Point, Table, "strain_percent", "energy_MJ_per_m3", Series: "metal"),
            ],
            [.. Metals.Select(entry => entry.Metal.Claim)]));
        AddConvergence(observations, results);
    }

    private static void AddCurves(
        CaseObservations observations, string table, IReadOnlyList<(string Metal, BulkResult Result, double Volume, double Energy)> points) =>
        observations.Table(new CaseTable(table,
        [
            CaseColumn.Of("metal", [.. points.Select(point => point.Metal)]),
            CaseColumn.InUnit("volume_Angstrom3", [.. points.Select(point => point.Volume)]),
            CaseColumn.InUnit("energy_meV", [.. points.Select(point => 1000 * (point.Energy - point.Result.Fit.Energy))]),
            CaseColumn.InUnit("strain_percent", [.. points.Select(point => 100 * (Math.Cbrt(point.Volume / point.Result.Fit.Volume) - 1))]),
            CaseColumn.InUnit("energy_MJ_per_m3", [.. points.Select(point => point.Result.EnergyDensity(point.Energy))]),
        ]));

    private static void AddConvergence(CaseObservations observations, BulkResult[] results)
    {
        (string Metal, string Reading, double Lattice, double Modulus, double Change)[] readings =
        [
            .. Metals.Zip(results).SelectMany(pair => pair.Second.Readings.Select(reading => (
                pair.First.Metal.Name, reading.Name, pair.Second.Sweep.LatticeConstantAt(reading.Fit.Volume), reading.Fit.BulkModulus,
                100 * ((reading.Fit.BulkModulus / pair.Second.Fit.BulkModulus) - 1)))),
        ];
        observations.Table(new CaseTable(Convergence,
        [
            CaseColumn.Of("metal", [.. readings.Select(row => row.Metal)]),
            CaseColumn.Of("reading", [.. readings.Select(row => row.Reading)]),
            CaseColumn.InUnit("lattice_constant_Angstrom", [.. readings.Select(row => row.Lattice)]),
            CaseColumn.InUnit("bulk_modulus_GPa", [.. readings.Select(row => row.Modulus)]),
            CaseColumn.InUnit("change_percent", [.. readings.Select(row => row.Change)]),
        ]));
        observations.Figure(new FigureDescription(
            Convergence,
            "What the bulk moduli owe to their numerics",
            "Change of the bulk modulus if one thing is computed otherwise. The margin of each claim is 10 %.",
            new FigureAxis("change of the bulk modulus / %"),
            new FigureAxis("changed", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, Convergence, "change_percent", "reading", Series: "metal")],
            [.. Metals.Select(entry => entry.Metal.Claim)]));
    }
}
