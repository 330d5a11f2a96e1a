using Litmus.Primitives;

namespace Litmus.Crystals;

/// <summary>A homogeneous strain that keeps a face a face: equal along both directions of the plane, another one along the normal.</summary>
/// <param name="Name">What the state is called.</param>
/// <param name="InPlane">Strain in the plane [1]; negative for compression.</param>
/// <param name="Normal">Strain along the normal [1].</param>
public sealed record StrainState(string Name, double InPlane, double Normal)
{
    /// <summary>No strain.</summary>
    public static StrainState None { get; } = new("none", 0, 0);

    /// <summary>The same strain in all directions.</summary>
    /// <param name="strain">Strain [1].</param>
    public static StrainState Isotropic(double strain) => new("isotropic", Checked(strain), strain);

    /// <summary>A strain in the plane, with the strain that the normal takes in answer.</summary>
    /// <param name="strain">Strain in the plane [1].</param>
    /// <param name="normal">Strain along the normal [1], which an energy calculation has found.</param>
    public static StrainState Biaxial(double strain, double normal) => new("biaxial", Checked(strain), Checked(normal));

    /// <summary>A strain along the normal alone.</summary>
    /// <param name="strain">Strain [1].</param>
    public static StrainState Uniaxial(double strain) => new("uniaxial", 0, Checked(strain));

    /// <summary>Strains a vector whose third component lies along the normal.</summary>
    /// <param name="vector">The vector without strain.</param>
    public Vector3D Apply(Vector3D vector) => new((1 + InPlane) * vector.X, (1 + InPlane) * vector.Y, (1 + Normal) * vector.Z);

    private static double Checked(double strain) => Require.StrictlyBetween(strain, -0.5, 0.5);
}
