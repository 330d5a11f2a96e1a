namespace Litmus.Engines.Processes;

/// <summary>What a program may take before it is ended. Without a number, there is no limit.</summary>
internal sealed record ProcessLimits
{
    /// <summary>No limits.</summary>
    public static ProcessLimits None { get; } = new();

    /// <summary>Wall time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>Characters that it may print.</summary>
    public long PrintedCharacters { get; init; } = long.MaxValue;

    /// <summary>Bytes in its folder.</summary>
    public long FolderBytes { get; init; } = long.MaxValue;

    /// <summary>Processes at a time, itself included.</summary>
    public int Processes { get; init; } = int.MaxValue;
}
