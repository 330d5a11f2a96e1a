namespace Litmus.KineticMonteCarlo;

/// <summary>How often each kind of event has happened.</summary>
/// <param name="OnSubstrate">Adsorptions at sites of the bare substrate.</param>
/// <param name="BesideLithium">Adsorptions at substrate sites that touched deposited lithium.</param>
/// <param name="OnLithium">Adsorptions at sites that touched lithium alone.</param>
/// <param name="Hops">Hops of deposited atoms.</param>
/// <param name="Desorptions">Desorptions.</param>
/// <param name="IonHops">Walker hops onto a free site.</param>
/// <param name="BlockedIonHops">Walker hops whose target was not free.</param>
public readonly record struct EventCounts(
    long OnSubstrate, long BesideLithium, long OnLithium, long Hops, long Desorptions, long IonHops, long BlockedIonHops)
{
    /// <summary>All adsorptions.</summary>
    public long Adsorptions => OnSubstrate + BesideLithium + OnLithium;

    /// <summary>All events.</summary>
    public long Total => Adsorptions + Hops + Desorptions + IonHops + BlockedIonHops;
}
