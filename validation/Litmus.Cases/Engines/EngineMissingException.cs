namespace Litmus.Cases.Engines;

/// <summary>A job has no stored answer, and its engine is not there or is not started at this tier. This is no failure: the claim is not assessed.</summary>
/// <param name="engine">The engine: <c>gpaw</c>.</param>
/// <param name="title">What the job computes.</param>
/// <param name="need">What is needed and how to get it: <c>needs GPAW; apt-get install gpaw gpaw-data</c>.</param>
public sealed class EngineMissingException(string engine, string title, string need) : Exception($"{need} (for: {title})")
{
    /// <summary>The engine.</summary>
    public string Engine { get; } = engine;

    /// <summary>What the job computes.</summary>
    public string Title { get; } = title;

    /// <summary>What is needed and how to get it.</summary>
    public string Need { get; } = need;
}
