namespace Litmus.PhaseField.Activation;

/// <summary>All rows are active from the start: grain growth in a fixed film.</summary>
public sealed record FullyActive : IActivationRule
{
    /// <inheritdoc/>
    public string Name => "FullyActive";

    /// <inheritdoc/>
    public int ActiveRows(double time, int rowCount, double spacing) => rowCount;
}
