namespace Nuke.Common.Tooling;

/// <summary>Where a line came from.</summary>
public enum OutputType
{
    /// <summary>Standard output.</summary>
    Std,

    /// <summary>Standard error.</summary>
    Err,
}

/// <summary>A line that a process wrote.</summary>
public readonly struct Output
{
    internal Output(OutputType type, string text) => (Type, Text) = (type, text);

    internal OutputType Type { get; }

    internal string Text { get; }
}
