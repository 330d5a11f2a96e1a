namespace Litmus.KineticMonteCarlo;

/// <summary>Which vacant sites take an atom.</summary>
public enum AdsorptionSites
{
    /// <summary>Every vacant site that touches the substrate or a deposited atom, also from the side. Deposits grow sideways and may overhang.</summary>
    AnyContact,

    /// <summary>Only sites on the substrate or with all neighbours below filled. Deposits have no overhangs.</summary>
    OnTop,
}
