namespace Litmus.Nucleation.Pathways;

/// <summary>Why a half-cycle ended.</summary>
public enum PhaseEnd
{
    /// <summary>The charge of the protocol has passed.</summary>
    ChargePassed,

    /// <summary>The potential reached the cut-off.</summary>
    Cutoff,
}
