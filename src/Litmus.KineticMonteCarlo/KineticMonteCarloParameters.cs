using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>The physics of electrodeposition on a lattice that is periodic in the plane.</summary>
public sealed record KineticMonteCarloParameters
{
    /// <summary>The lattice.</summary>
    public required LatticeKind Lattice { get; init; }

    /// <summary>Columns of the substrate; at least 3.</summary>
    public required int ColumnCount { get; init => field = Require.AtLeast(value, minimum: 3); }

    /// <summary>Rows of the substrate; at least 3.</summary>
    public required int RowCount { get; init => field = Require.AtLeast(value, minimum: 3); }

    /// <summary>
    /// Adsorption rate k_sub at a site of the bare substrate [s⁻¹]; finite, zero or greater. Without <see cref="Transport"/> it applies to every such site
    /// (infinitely fast transport). With it, it applies to a walker on such a site.
    /// </summary>
    public required double SubstrateAdsorptionRate { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Adsorption rate k_LiLi at a site that touches lithium but not the substrate [s⁻¹]; finite, zero or greater.</summary>
    public required double LithiumAdsorptionRate { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>The rate at a substrate site that also touches deposited lithium.</summary>
    public required SubstrateContactRule ContactRule { get; init; }

    /// <summary>Which vacant sites take an atom.</summary>
    public required AdsorptionSites AdsorptionSites { get; init; }

    /// <summary>Number of lithium atoms at which a run ends; at least 1.</summary>
    public required int AtomCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Desorption rate of an atom with a vacant neighbour [s⁻¹]; finite, zero or greater. Default 0: nothing desorbs.</summary>
    /// <remarks>With <see cref="Diffusion"/>, n lithium neighbours slow it by exp(−n E_b/(k_B T)).</remarks>
    public double DesorptionRate { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Surface diffusion. Without it atoms stay where they were deposited.</summary>
    public SurfaceDiffusion? Diffusion { get; init; }

    /// <summary>Transport of ions. Without it transport is infinitely fast.</summary>
    public IonTransport? Transport { get; init; }

    /// <summary>The rate at a substrate site that also touches deposited lithium [s⁻¹].</summary>
    public double ContactAdsorptionRate => ContactRule switch
    {
        SubstrateContactRule.Substrate => SubstrateAdsorptionRate,
        SubstrateContactRule.Lithium => LithiumAdsorptionRate,
        SubstrateContactRule.Maximum => Math.Max(SubstrateAdsorptionRate, LithiumAdsorptionRate),
        _ => SubstrateAdsorptionRate + LithiumAdsorptionRate,
    };
}
