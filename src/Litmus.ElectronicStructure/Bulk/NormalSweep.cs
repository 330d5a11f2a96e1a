using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;
using MathNet.Numerics.LinearRegression;

namespace Litmus.ElectronicStructure.Bulk;

/// <summary>How far a crystal expands along the normal of a face when it is compressed in the plane.</summary>
/// <remarks>
/// The energy of the bulk is sampled against the strain along the normal. A cubic through the samples gives its minimum, where no stress is left.
/// </remarks>
public sealed record NormalSweep
{
    /// <summary>The crystal, seen from the face.</summary>
    public required FaceCell Face { get; init; }

    /// <summary>Strain in the plane [1].</summary>
    public required double InPlane { get; init; }

    /// <summary>Strains along the normal that are sampled [1]; at least four, about the minimum.</summary>
    public required ImmutableArray<double> Normals { get; init; }

    /// <summary>Length that the mesh resolves [Å].</summary>
    public double MeshLength { get; init => field = Require.PositiveFinite(value); } = 40;

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 350;

    /// <summary>Finds the strain along the normal [1].</summary>
    /// <param name="calculator">What computes energies.</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NoMinimumException">The energy has no minimum among the samples.</exception>
    public double Solve(IEnergyCalculator calculator, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        double[] energies = [.. calculator.Compute(Batch(), progress, cancellationToken).Select(energy => energy.Energy)];
        double middle = Normals.Average(), least = energies.Min();
        double[][] rows = [.. Normals.Select(normal => normal - middle).Select(x => new[] { 1, x, x * x, x * x * x })];
        double[] c = MultipleRegression.QR(rows, [.. energies.Select(energy => energy - least)], intercept: false);

        // The root of the derivative that is a minimum, in the form that a vanishing cubic term leaves intact.
        double discriminant = (4 * c[2] * c[2]) - (12 * c[1] * c[3]);
        double root = middle + (2 * c[1] / ((-2 * c[2]) - Math.Sqrt(discriminant)));
        return root >= Normals.Min() && root <= Normals.Max() ? root : throw new NoMinimumException(Normals.Min(), Normals.Max());
    }

    /// <summary>The structures.</summary>
    public EnergyBatch Batch() => new(
        $"bulk of {Face.Lattice.Name} seen from {Face.Face}, {100 * InPlane:0.##} % in the plane, {Normals.Length} strains along the normal",
        new EnergySettings { CutOff = CutOff, Mesh = KPointMesh.Resolving(Face.Bulk(StrainState.None).Cell, MeshLength, isSlab: false) },
        [.. Normals.Select((normal, i) => new EnergyRequest($"normal-{i + 1}", Face.Bulk(StrainState.Biaxial(InPlane, normal))))])
    {
        ExpectedSeconds = 100,
    };
}
