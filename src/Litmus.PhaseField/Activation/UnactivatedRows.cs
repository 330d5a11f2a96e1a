namespace Litmus.PhaseField.Activation;

/// <summary>The effect of rows that are not yet active.</summary>
public enum UnactivatedRows
{
    /// <summary>None: zero flux at the upper face of the top active row.</summary>
    Closed,

    /// <summary>They hold φ = 0 and the stencil of the top active row reads them. Zero flux once the last row is active.</summary>
    Exposed,
}
