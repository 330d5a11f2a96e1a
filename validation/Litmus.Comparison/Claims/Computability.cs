namespace Litmus.Comparison.Claims;

/// <summary>Whether a model can be asked about a claim, and if not, why.</summary>
public enum Computability
{
    /// <summary>A model can answer it.</summary>
    Yes,

    /// <summary>It is a measured input.</summary>
    MeasuredInput,

    /// <summary>It rests on a figure whose data are not available.</summary>
    FigureNotAvailable,

    /// <summary>It needs an input that the paper does not publish.</summary>
    ModelInputNotPublished,

    /// <summary>It needs an external engine.</summary>
    NeedsExternalEngine,
}
