namespace Litmus.History;

/// <summary>A line of the history that cannot be read: altered, or written by a newer version.</summary>
public sealed class HistoryException : Exception
{
    /// <summary>Says what was found and where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="finding">What was found, what was expected and what to try.</param>
    /// <param name="innerException">What it came from.</param>
    public HistoryException(string path, int line, string finding, Exception? innerException = null)
        : base($"{path}({line}): {finding}", innerException) => (Path, Line) = (path, line);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
