using Litmus.Cases.Engines;

namespace Litmus.Engines.Store;

/// <summary>An answer with the job that it answers. The job of a stored answer has no analysis: its name and version are kept, its code is not.</summary>
/// <param name="Job">The job.</param>
/// <param name="Answer">The answer.</param>
public sealed record StoredAnswer(EngineJob Job, EngineAnswer Answer);
