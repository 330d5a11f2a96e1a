namespace Litmus.Runs.Store;

/// <summary>An observation as it is stored, in the case's unit, with the uncertainty of the inputs propagated.</summary>
public sealed record StoredObservation
{
    /// <summary>A number, or nothing for a token.</summary>
    public double? Value { get; init; }

    /// <summary>A token, or nothing for a number.</summary>
    public string? Token { get; init; }

    /// <summary>Symbol of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Standard uncertainty of grid, iteration or sampling.</summary>
    public double NumericalUncertainty { get; init; }

    /// <summary>Standard uncertainty from the inputs, by central differences one at a time.</summary>
    public double InputUncertainty { get; init; }

    /// <summary>The input that contributes most to it.</summary>
    public string? LargestInput { get; init; }

    /// <summary>The input whose uncertainty changes the token.</summary>
    public string? TokenChangedBy { get; init; }

    /// <summary>Number of replicas behind a stochastic result.</summary>
    public int? Replicas { get; init; }

    /// <summary>Why agreement would be closure.</summary>
    public string? Closure { get; init; }

    /// <summary>Remarks.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
