namespace Litmus.Reporting.Summaries;

/// <summary>
/// What a reader may take from a claim: its verdict together with how hard the test was. An agreement that could not have failed does not stand beside one
/// that could.
/// </summary>
public enum Standing
{
    /// <summary>Reproduced, and the test could have failed.</summary>
    Reproduced,

    /// <summary>Inside the margin for the inputs that were chosen, but not for enough of the plausible ones.</summary>
    Conditional,

    /// <summary>Inside the margin, but an input was fitted to the same statement.</summary>
    ByConstruction,

    /// <summary>Inside the margin, but the reference states no uncertainty.</summary>
    WithinBand,

    /// <summary>Agreement of printed numbers with each other.</summary>
    Restated,

    /// <summary>True for every input that the model accepts.</summary>
    CannotFail,

    /// <summary>Outside the margin.</summary>
    NotReproduced,

    /// <summary>Neither inside nor outside.</summary>
    Undecided,

    /// <summary>Not asked.</summary>
    NotAssessed,
}
