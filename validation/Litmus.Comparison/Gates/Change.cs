namespace Litmus.Comparison.Gates;

/// <summary>The change axis: this run compared with the accepted one.</summary>
public enum Change
{
    /// <summary>The same bits.</summary>
    Identical,

    /// <summary>Within the noise floor, u_num of this run or rounding.</summary>
    Equivalent,

    /// <summary>The same verdict, another value.</summary>
    Shifted,

    /// <summary>A better verdict.</summary>
    Improved,

    /// <summary>A worse verdict.</summary>
    Regressed,

    /// <summary>Nothing was accepted before.</summary>
    New,

    /// <summary>It was answered when it was accepted, and is not answered now.</summary>
    Lost,
}
