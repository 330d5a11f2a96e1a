namespace Litmus.GrainSelection.Crossovers;

/// <summary>Spacing of the nodes of a search.</summary>
public enum SearchScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios; the range must be positive.</summary>
    Logarithmic,
}
