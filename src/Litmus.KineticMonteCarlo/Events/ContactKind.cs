namespace Litmus.KineticMonteCarlo.Events;

/// <summary>What a vacant site touches. The numbers are the classes of the event lists.</summary>
internal enum ContactKind
{
    /// <summary>Nothing: no atom can be deposited there.</summary>
    None = 0,

    /// <summary>The bare substrate alone.</summary>
    Substrate = 1,

    /// <summary>The substrate and deposited lithium.</summary>
    Both = 2,

    /// <summary>Deposited lithium alone.</summary>
    Lithium = 3,
}
