namespace Litmus.Diffusion.Design;

/// <summary>What limits a design.</summary>
public enum ThresholdKind
{
    /// <summary>There is a limit: grains up to it, or thicknesses above it, meet the target.</summary>
    Limited,

    /// <summary>Every grain size meets the target: the bulk alone is fast enough.</summary>
    EveryGrainSize,

    /// <summary>No grain size meets the target: the anode holds no more lithium than the target asks for (L ≤ L_Q = Q/(F C₀)).</summary>
    InventoryTooSmall,

    /// <summary>No grain size meets the target: even an anode that is all boundary (d = w) is too slow at this thickness.</summary>
    BoundaryTooSlow,

    /// <summary>No thickness meets the target: even an infinitely thick anode of this diffusivity is depleted too early (Sand).</summary>
    DiffusionTooSlow,
}
