using System.Globalization;

namespace Litmus.Runs.Nights;

/// <summary>The process that runs a night.</summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="Host">The computer it runs on.</param>
/// <param name="SinceUtc">Since when, UTC.</param>
public sealed record NightOwner(int ProcessId, string Host, DateTime SinceUtc)
{
    /// <summary>This process.</summary>
    /// <param name="now">Now, UTC.</param>
    public static NightOwner ThisProcess(DateTime now) => new(Environment.ProcessId, Environment.MachineName, now);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} on {Host} (since {SinceUtc:yyyy-MM-dd HH:mm} UTC)");
}
