namespace Litmus.Comparison.Gates;

/// <summary>The execution axis: what became of the run that answers a claim.</summary>
public enum Execution
{
    /// <summary>It ran.</summary>
    Ran,

    /// <summary>It was taken from the store.</summary>
    Cached,

    /// <summary>It rests on an answer of an external engine that came with the suite and was not computed here.</summary>
    Shipped,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It exceeded its time.</summary>
    TimedOut,

    /// <summary>Stored data do not match their checksum, or the observation does not fit the claim.</summary>
    DataError,

    /// <summary>It was not to run.</summary>
    Skipped,

    /// <summary>No run with the present code and inputs is stored: it has not run yet.</summary>
    NotRun,

    /// <summary>It needs an answer of an external engine that is not stored, and the engine is not there. This is no failure.</summary>
    NeedsEngine,
}
