namespace Litmus.KineticMonteCarlo;

/// <summary>The adsorption rate of a substrate site that also touches lithium. It decides how islands widen, and so the coverage at low k_sub/k_LiLi.</summary>
public enum SubstrateContactRule
{
    /// <summary>k_sub.</summary>
    Substrate,

    /// <summary>k_LiLi: an island widens as fast as it thickens.</summary>
    Lithium,

    /// <summary>The larger of k_sub and k_LiLi.</summary>
    Maximum,

    /// <summary>k_sub + k_LiLi.</summary>
    Sum,
}
