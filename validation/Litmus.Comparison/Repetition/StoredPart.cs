namespace Litmus.Comparison.Repetition;

/// <summary>A part of a stored run.</summary>
public enum StoredPart
{
    /// <summary>The observation of a claim.</summary>
    Claim,

    /// <summary>A check of a solver against an exact result.</summary>
    Check,

    /// <summary>A table.</summary>
    Table,

    /// <summary>What the samples of the plausible inputs gave for a claim.</summary>
    Samples,

    /// <summary>Anything else: remarks, figures, inputs.</summary>
    Other,
}
