using Litmus.Cases;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.Wang2023;

/// <summary>What the paper leaves open of its lattice model and what no number can express.</summary>
internal static class DepositChoices
{
    private static readonly SubstrateContactRule[] Rules =
        [SubstrateContactRule.Substrate, SubstrateContactRule.Lithium, SubstrateContactRule.Maximum, SubstrateContactRule.Sum];

    private static readonly LatticeKind[] Lattices = [LatticeKind.SimpleCubic, LatticeKind.BodyCentredCubic];
    private static readonly AdsorptionSites[] Sites = [AdsorptionSites.AnyContact, AdsorptionSites.OnTop];

    /// <summary>The rate at a substrate site that also touches lithium.</summary>
    public static Input ContactRule { get; } = Input.Choice(
        "contactRule",
        ["that of the substrate", "that of lithium", "the larger of the two", "the sum of the two"],
        chosen: 0,
        "Computational Details: the rate is mapped to the location, and the site lies on the substrate");

    /// <summary>The lattice of the atoms.</summary>
    public static Input Lattice { get; } = Input.Choice(
        "lattice", ["simple cubic (001)", "body-centred cubic (110)"], chosen: 0, "not printed; the usual choice of such models, as in refs. 112-114");

    /// <summary>The sites that take an atom.</summary>
    public static Input AdsorptionSitesTaken { get; } = Input.Choice(
        "adsorptionSites",
        ["every site that touches substrate or lithium", "only sites with all neighbours below filled"],
        chosen: 0,
        "Results: lithium adsorbs on the substrate and on newly deposited lithium, without a restriction to its top");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Input> All => [ContactRule, Lattice, AdsorptionSitesTaken];

    /// <summary>The rule of a run.</summary>
    public static SubstrateContactRule RuleOf(CaseInputs inputs) => Rules[inputs.OptionOf(ContactRule)];

    /// <summary>The lattice of a run.</summary>
    public static LatticeKind LatticeOf(CaseInputs inputs) => Lattices[inputs.OptionOf(Lattice)];

    /// <summary>The sites of a run.</summary>
    public static AdsorptionSites SitesOf(CaseInputs inputs) => Sites[inputs.OptionOf(AdsorptionSitesTaken)];
}
