namespace Litmus.Cases.Engines;

/// <summary>An engine was started and gave no complete answer, or a stored answer is damaged. The case that asked fails; others are unharmed.</summary>
/// <param name="engine">The engine: <c>gpaw</c>.</param>
/// <param name="title">What the job computes.</param>
/// <param name="found">What was found, and where to look: one sentence.</param>
public sealed class EngineFailedException(string engine, string title, string found) : Exception($"{title}: {found}")
{
    /// <summary>The engine.</summary>
    public string Engine { get; } = engine;

    /// <summary>What the job computes.</summary>
    public string Title { get; } = title;
}
