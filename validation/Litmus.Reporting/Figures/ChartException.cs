namespace Litmus.Reporting.Figures;

/// <summary>The charts cannot be drawn at all: Node.js or its packages are missing, or the drawing program failed.</summary>
public sealed class ChartException : Exception
{
    /// <summary>Says what was found and what to do.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="chartsFolder">The folder of the drawing program.</param>
    /// <param name="innerException">What it came from.</param>
    public ChartException(string finding, string chartsFolder, Exception? innerException = null)
        : base(
            $"The charts cannot be drawn: {finding} Install Node.js 20 or newer and then run: npm ci --prefix {chartsFolder.Replace('\\', '/')}, "
            + "or leave the charts out with --no-plots.",
            innerException)
    {
    }
}
