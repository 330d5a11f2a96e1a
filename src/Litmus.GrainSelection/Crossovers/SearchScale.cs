namespace Litmus.GrainSelection.Crossovers;

/// <summary>How the nodes of a search are spread over its range.</summary>
public enum SearchScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios; the range must be positive.</summary>
    Logarithmic,
}
