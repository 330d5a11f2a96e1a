using System.Collections.Immutable;
using Litmus.PhaseField.Activation;

namespace Litmus.PhaseField.FreeEnergies;

/// <summary>Two choices that the published model leaves open and that decide its outcome: the free energy density and the effect of unactivated rows.</summary>
/// <param name="Name">Name for tables and files.</param>
/// <param name="FreeEnergy">Local free energy density f₀.</param>
/// <param name="UnactivatedRows">The effect of unactivated rows.</param>
public sealed record Formulation(string Name, FreeEnergyDensity FreeEnergy, UnactivatedRows UnactivatedRows)
{
    /// <summary>Unstable void, zero flux at the top active row.</summary>
    public static Formulation ChenClosed { get; } = new(nameof(ChenClosed), FreeEnergyDensity.Chen, UnactivatedRows.Closed);

    /// <summary>Unstable void; the top active row reads φ = 0 above. The reference formulation, found by scanning the unpublished inputs.</summary>
    public static Formulation ChenExposed { get; } = new(nameof(ChenExposed), FreeEnergyDensity.Chen, UnactivatedRows.Exposed);

    /// <summary>g = 1.5, zero flux at the top active row.</summary>
    public static Formulation MoelansClosed { get; } = new(nameof(MoelansClosed), FreeEnergyDensity.Moelans, UnactivatedRows.Closed);

    /// <summary>g = 1.5, the top active row reads φ = 0 above.</summary>
    public static Formulation MoelansExposed { get; } = new(nameof(MoelansExposed), FreeEnergyDensity.Moelans, UnactivatedRows.Exposed);

    /// <summary>Locally stable void, zero flux at the top active row. Δ = 0.1 and g = 1 are assumptions.</summary>
    public static Formulation MetastableVoid { get; } =
        new(nameof(MetastableVoid), FreeEnergyDensity.MetastableVoid(drivingForce: 0.1, g: 1), UnactivatedRows.Closed);

    /// <summary>An order parameter for the void, zero flux at the top active row. Δ = 0.1 and the void's mean constants are assumptions.</summary>
    public static Formulation VoidOrderParameter { get; } =
        new(nameof(VoidOrderParameter), FreeEnergyDensity.VoidOrderParameter(drivingForce: 0.1), UnactivatedRows.Closed);

    /// <summary>All formulations, the reference first.</summary>
    public static ImmutableArray<Formulation> All { get; } = [ChenExposed, ChenClosed, MoelansExposed, MoelansClosed, MetastableVoid, VoidOrderParameter];
}
