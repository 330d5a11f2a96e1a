namespace Litmus.KineticMonteCarlo;

/// <summary>Which vacant sites take an atom.</summary>
public enum AdsorptionSites
{
    /// <summary>Every vacant site that touches the substrate or a deposited atom, also from the side: deposits grow sideways and may overhang.</summary>
    AnyContact,

    /// <summary>Only sites whose neighbours below are all filled (or are the substrate): a deposit without overhangs.</summary>
    OnTop,
}
