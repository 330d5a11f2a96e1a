namespace Litmus.Runs.Judgements;

/// <summary>A file of accepted judgements is malformed.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="found">What was found and what was expected.</param>
/// <param name="column">The character in the line, from 1.</param>
public sealed class JudgementLedgerException(string path, int line, string found, int column = 1) : Exception($"{path}({line}): {found}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The character in the line, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>What was found and what was expected.</summary>
    public string Found { get; } = found;
}
