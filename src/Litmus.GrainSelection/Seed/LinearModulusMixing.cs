using Litmus.Primitives;

namespace Litmus.GrainSelection.Seed;

/// <summary>Bulk modulus of an alloy Li_xM_(1−x) on the straight line between its elements, B(x) = x B_Li + (1 − x) B_M.</summary>
public sealed record LinearModulusMixing
{
    /// <summary>Bulk modulus of lithium B_Li [Pa]; finite and greater than zero.</summary>
    public required double LithiumModulus { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Bulk modulus of the other element B_M [Pa]; finite and greater than zero.</summary>
    public required double HostModulus { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Bulk modulus B(x) [Pa].</summary>
    /// <param name="lithiumFraction">Atomic fraction of lithium x [1], from 0 to 1.</param>
    public double Modulus(double lithiumFraction) =>
        (Require.Between(lithiumFraction, 0, 1) * LithiumModulus) + ((1 - lithiumFraction) * HostModulus);

    /// <summary>Composition x = (B_M − B)/(B_M − B_Li) at which the line reaches a modulus; false if there is none.</summary>
    /// <param name="modulus">Bulk modulus B [Pa]; finite and greater than zero.</param>
    /// <param name="lithiumFraction">Atomic fraction of lithium x [1]; 0 where there is none.</param>
    public bool TryFindComposition(double modulus, out double lithiumFraction)
    {
        Require.PositiveFinite(modulus);
        double composition = (HostModulus - modulus) / (HostModulus - LithiumModulus);
        bool exists = composition is >= 0 and <= 1;
        lithiumFraction = exists ? composition : 0;
        return exists;
    }
}
