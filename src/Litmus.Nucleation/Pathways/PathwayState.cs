namespace Litmus.Nucleation.Pathways;

/// <summary>Indices of the quantities in the state of the circuit.</summary>
internal static class PathwayState
{
    /// <summary>Potential E against lithium [V].</summary>
    public const int Potential = 0;

    /// <summary>Charge in the SEI q [C m⁻²].</summary>
    public const int SeiCharge = 1;

    /// <summary>Nuclei over sites n = N/N_s [1].</summary>
    public const int NucleusShare = 2;

    /// <summary>Sum of radii Σr/√N_s per area [1].</summary>
    public const int RadiusSum = 3;

    /// <summary>Sum of squared radii Σr² per area [1].</summary>
    public const int SquareSum = 4;

    /// <summary>Open share of the reservoir's surface a_p [1].</summary>
    public const int PitArea = 5;

    /// <summary>Charge that made nuclei [C m⁻²].</summary>
    public const int NucleationCharge = 6;

    /// <summary>Charge stripped from the deposit minus that plated onto it [C m⁻²].</summary>
    public const int GrowthCharge = 7;

    /// <summary>Charge stripped from pits [C m⁻²].</summary>
    public const int PitCharge = 8;

    /// <summary>Number of components.</summary>
    public const int Dimension = 9;
}
