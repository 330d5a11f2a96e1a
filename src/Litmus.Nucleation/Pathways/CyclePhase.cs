namespace Litmus.Nucleation.Pathways;

/// <summary>The phases of a cycle, in order.</summary>
public enum CyclePhase
{
    /// <summary>Charging while the potential is above that of lithium.</summary>
    Formation,

    /// <summary>Charging below the potential of lithium.</summary>
    Plating,

    /// <summary>Open circuit.</summary>
    Rest,

    /// <summary>Discharging.</summary>
    Stripping,
}
