namespace Litmus.PhaseField.Activation;

/// <summary>What rows do that are not yet activated.</summary>
public enum UnactivatedRows
{
    /// <summary>Nothing: zero flux at the upper face of the top active row.</summary>
    Closed,

    /// <summary>They hold φ = 0 and the stencil of the top active row reads them; zero flux once the last row is active.</summary>
    Exposed,
}
