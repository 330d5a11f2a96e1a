using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>What a reader needs to know of the answers of external engines that a case rests on.</summary>
public static class EngineText
{
    private const double SecondsPerMinute = 60, SecondsPerHour = 3600;

    /// <summary>The sentences on a case's engines; none for a case that computes everything itself.</summary>
    /// <param name="uses">The answers.</param>
    /// <param name="now">The time of the report, UTC.</param>
    public static IEnumerable<string> Of(IEnumerable<EngineUse> uses, DateTime now) => uses.Select(use => Of(use, now));

    private static string Of(EngineUse use, DateTime now)
    {
        string engine = $"{use.Engine.ToUpperInvariant()} {use.Version}{(use.Blas is { } blas ? $" with {blas}" : string.Empty)}";
        string days = use.OldestUtc.Date == use.NewestUtc.Date
            ? $"on {use.OldestUtc:yyyy-MM-dd}"
            : $"from {use.OldestUtc:yyyy-MM-dd} to {use.NewestUtc:yyyy-MM-dd}";
        string age = now > use.OldestUtc ? $" ({ClaimText.Age(now - use.OldestUtc)} before this report)" : string.Empty;
        string from = use.Shipped ? "Shipped with the suite, not computed for this report" : "Computed here";
        return $"{from}: {ClaimText.Count(use.Answers, "answer")} of {engine}, {days}{age}, on {use.Machine}, in {Duration(use.CpuSeconds)} of processor time.";
    }

    private static string Duration(double seconds) => seconds switch
    {
        < 2 * SecondsPerMinute => $"{ClaimText.Number(Math.Round(seconds, seconds < 10 ? 1 : 0))} s",
        < 2 * SecondsPerHour => $"{ClaimText.Number(Math.Round(seconds / SecondsPerMinute))} min",
        _ => $"{ClaimText.Number(Math.Round(seconds / SecondsPerHour, 1))} h",
    };
}
