using Litmus.Cases;

namespace Litmus.Runs.Running;

/// <summary>How long a case may take where nobody says it.</summary>
public static class DefaultLimits
{
    /// <summary>The limit of a tier: a minute, 5 minutes, 2 hours, 7 days.</summary>
    public static TimeSpan Of(Tier tier) => tier switch
    {
        Tier.Smoke => TimeSpan.FromMinutes(1),
        Tier.Standard => TimeSpan.FromMinutes(5),
        Tier.Nightly => TimeSpan.FromHours(2),
        _ => TimeSpan.FromDays(7),
    };
}
