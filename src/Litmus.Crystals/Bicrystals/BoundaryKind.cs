namespace Litmus.Crystals.Bicrystals;

/// <summary>How the second grain of a bicrystal follows from the first: by a reflection along one axis of the cell.</summary>
/// <remarks>
/// The cell has X in the plane of the boundary, Y along its normal and Z = X × Y. A body-centred cubic lattice has a centre of inversion, so its
/// reflection equals a rotation by 180° about the same axis. Its product with a symmetry of the crystal is the misorientation.
/// </remarks>
public enum BoundaryKind
{
    /// <summary>Symmetric tilt: reflection along Y, in the plane of the boundary.</summary>
    Tilt,

    /// <summary>Twist: reflection along Z.</summary>
    Twist,

    /// <summary>
    /// Twist: reflection along X. It differs from <see cref="Twist"/> by 180° about the normal, which is a symmetry about [001] and [01-1] and none about
    /// [11-1].
    /// </summary>
    TwistAcrossX,
}
