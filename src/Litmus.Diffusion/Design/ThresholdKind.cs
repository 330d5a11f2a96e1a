namespace Litmus.Diffusion.Design;

/// <summary>What limits a design.</summary>
public enum ThresholdKind
{
    /// <summary>There is a limit: grains up to it, or thicknesses from it on, meet the target.</summary>
    Limited,

    /// <summary>Every grain size meets the target: the bulk alone is fast enough.</summary>
    EveryGrainSize,

    /// <summary>No grain size meets it, because the anode does not hold more lithium than the target asks for (L ≤ L_Q = Q/(F C₀)): no diffusivity would help.</summary>
    InventoryTooSmall,

    /// <summary>No grain size meets it, because even an anode that is all boundary (d = w) is too slow at this thickness.</summary>
    BoundaryTooSlow,

    /// <summary>No thickness meets it: an infinitely thick anode of this diffusivity is empty at the interface too early (Sand).</summary>
    DiffusionTooSlow,
}
