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
    private const string Table = "equation-of-state", Convergence = "bulk-modulus-convergence";

    // What an all-electron code gives with the same functional: volume of an atom in Å³, modulus in GPa, as the Δ-benchmark publishes them for WIEN2k.
    private static readonly (MetalBulk Metal, double Volume, double Modulus)[] Metals =
    [
        (new("lithium", "bulk-modulus-li", 3.437, a => CrystalLattice.BodyCentred("Li", a), (350, 500), (40, 30)), 20.2191, 13.839),
        (new("sodium", "bulk-modulus-na", 4.2, a => CrystalLattice.BodyCentred("Na", a), (350, 500), (40, 30)), 37.4686, 7.472),
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
        (string Metal, double Volume, double Energy)[] points =
        [
            .. Metals.Zip(results).SelectMany(pair => pair.Second.Sweep.Volumes.Zip(
                pair.Second.Energies, (volume, energy) => (pair.First.Metal.Name, volume, 1000 * (energy - pair.Second.Fit.Energy)))),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("metal", [.. points.Select(point => point.Metal)]),
            CaseColumn.Of("volume_Angstrom3", [.. points.Select(point => point.Volume)]),
            CaseColumn.Of("energy_meV", [.. points.Select(point => point.Energy)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Energy of a metal against the volume of an atom",
            "Computed energies above the minimum of the fit. The bulk modulus is the curvature at the minimum.",
            new FigureAxis("volume of an atom / Å³"),
            new FigureAxis("energy / meV"),
            [
                new FigureLayer(FigureMark.Line, Table, "volume_Angstrom3", "energy_meV", Series: "metal"),
                new FigureLayer(FigureMark.Point, Table, "volume_Angstrom3", "energy_meV", Series: "metal"),
            ],
            [.. Metals.Select(entry => entry.Metal.Claim)]));
        (string Metal, string Reading, double Lattice, double Modulus)[] readings =
        [
            .. Metals.Zip(results).SelectMany(pair => pair.Second.Readings.Select(reading =>
                (pair.First.Metal.Name, reading.Name, pair.Second.Sweep.LatticeConstantAt(reading.Fit.Volume), reading.Fit.BulkModulus))),
        ];
        observations.Table(new CaseTable(Convergence,
        [
            CaseColumn.Of("metal", [.. readings.Select(row => row.Metal)]),
            CaseColumn.Of("reading", [.. readings.Select(row => row.Reading)]),
            CaseColumn.Of("lattice_constant_Angstrom", [.. readings.Select(row => row.Lattice)]),
            CaseColumn.Of("bulk_modulus_GPa", [.. readings.Select(row => row.Modulus)]),
        ]));
    }
}
