namespace Litmus.Reporting.Figures;

/// <summary>The faces of a cube that are seen from above.</summary>
public enum CubeFace
{
    /// <summary>On top.</summary>
    Top,

    /// <summary>On the left, where y grows towards the reader.</summary>
    Left,

    /// <summary>On the right, where x grows towards the reader.</summary>
    Right,
}
