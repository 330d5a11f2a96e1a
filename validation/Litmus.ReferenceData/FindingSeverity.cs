namespace Litmus.ReferenceData;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look; the data can be used.</summary>
    Warning,

    /// <summary>The data cannot be trusted; loading is refused.</summary>
    Error,
}
