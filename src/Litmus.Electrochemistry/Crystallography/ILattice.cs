namespace Litmus.Electrochemistry.Crystallography;

/// <summary>A crystal lattice for powder diffraction and density.</summary>
public interface ILattice
{
    /// <summary>Volume of the unit cell V [m³].</summary>
    double CellVolume { get; }

    /// <summary>Distance of the planes of a family d [m].</summary>
    /// <param name="plane">Indices of the planes; not all zero.</param>
    /// <exception cref="ArgumentException">All indices are zero.</exception>
    double Spacing(MillerIndices plane);
}
