using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>The numerics and the functional of an energy calculation with plane waves.</summary>
public sealed record EnergySettings
{
    /// <summary>Exchange and correlation, as the engine names it: <c>PBE</c>.</summary>
    public string Functional { get; init; } = "PBE";

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 350;

    /// <summary>Points of the mesh in reciprocal space along each vector of the cell, Γ among them.</summary>
    public required KPointMesh Mesh { get; init; }

    /// <summary>Width of the Fermi distribution [eV]. The energy is extrapolated to width zero.</summary>
    public double Width { get; init => field = Require.PositiveFinite(value); } = 0.1;

    /// <summary>Change of the energy per valence electron at which the density counts as found [eV].</summary>
    public double EnergyTolerance { get; init => field = Require.PositiveFinite(value); } = 1e-5;

    /// <summary>Change of the density per valence electron at which it counts as found [1].</summary>
    public double DensityTolerance { get; init => field = Require.PositiveFinite(value); } = 1e-4;

    /// <summary>Whether the two spins differ, as in a free atom of lithium.</summary>
    public bool IsSpinPolarised { get; init; }

    /// <summary>Whether a dipole along z is corrected for, as a slab with an adatom on one side needs.</summary>
    public bool CorrectsDipole { get; init; }
}
