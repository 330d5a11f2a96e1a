namespace Litmus.KineticMonteCarlo;

/// <summary>The adsorption rate of a substrate site that also touches deposited lithium. It decides whether islands widen, and so the coverage at low k_sub/k_LiLi.</summary>
public enum SubstrateContactRule
{
    /// <summary>k_sub: the substrate decides.</summary>
    Substrate,

    /// <summary>k_LiLi: the deposit decides; an island widens as fast as it thickens.</summary>
    Lithium,

    /// <summary>The larger of k_sub and k_LiLi.</summary>
    Maximum,

    /// <summary>k_sub + k_LiLi.</summary>
    Sum,
}
