namespace Litmus.Reporting.Pdf;

/// <summary>The printed versions cannot be made: there is no browser, or it failed.</summary>
public sealed class PdfException : Exception
{
    /// <summary>Says what was found and what to do.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="innerException">What caused it.</param>
    public PdfException(string finding, Exception? innerException = null)
        : base($"The printed versions (PDF) were not made: {finding} The HTML pages are written. Install Chromium (Debian: apt-get install chromium), "
            + $"or name a browser in {PdfPrinter.Variable}, or leave --pdf out.", innerException)
    {
    }
}
