namespace Litmus.Reporting;

/// <summary>A results file that cannot be read at all: missing, not JSON, or of another version or form.</summary>
public sealed class ResultsFileException : Exception
{
    /// <summary>Says what was found and where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="finding">What was found and what was expected.</param>
    /// <param name="innerException">What it came from.</param>
    public ResultsFileException(string path, string finding, Exception? innerException = null)
        : base($"Cannot read the results in {path}: {finding} Make them anew: litmus judge", innerException) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
