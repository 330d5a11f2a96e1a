using Litmus.Cases;

namespace Litmus.Runs;

/// <summary>Tiers as they are written.</summary>
public static class TierNames
{
    /// <summary>The tier in lower case.</summary>
    public static string NameOf(Tier tier) => tier switch
    {
        Tier.Smoke => "smoke",
        Tier.Standard => "standard",
        Tier.Nightly => "nightly",
        Tier.Paper => "paper",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Unknown tier."),
    };

    /// <summary>The tier that a word names, whatever its case.</summary>
    /// <returns>Nothing when it names none.</returns>
    public static Tier? TierOf(string word) => word.ToLowerInvariant() switch
    {
        "smoke" => Tier.Smoke,
        "standard" => Tier.Standard,
        "nightly" => Tier.Nightly,
        "paper" => Tier.Paper,
        _ => null,
    };
}
