namespace Litmus.Comparison.Claims;

/// <summary>What a claim's reference is. A match between two models is never shown as agreement with experiment.</summary>
public enum ReferenceClass
{
    /// <summary>Measured.</summary>
    Experiment,

    /// <summary>Computed by the paper.</summary>
    PaperSimulation,

    /// <summary>Follows from an equation.</summary>
    Analytic,

    /// <summary>Said in the text, without a measurement or computation of its own.</summary>
    StatedInText,

    /// <summary>A limit that theory sets.</summary>
    TheoryBound,
}
