using Litmus.Engines;

namespace Litmus.Cli.Workspaces;

/// <summary>One thing that was looked for.</summary>
/// <param name="What">The thing.</param>
/// <param name="IsOk">Whether it is as it should be.</param>
/// <param name="IsRequired">Whether nothing works without it.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; absent when it is as it should be.</param>
public sealed record Diagnosis(string What, bool IsOk, bool IsRequired, string Found, string? Advice)
{
    /// <summary>What a look at an external engine found: path, version, abilities; absent for anything else.</summary>
    public EngineProbe? Engine { get; init; }
}
