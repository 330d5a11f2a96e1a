namespace Litmus.Comparison.Results;

/// <summary>How a layer of a figure is drawn.</summary>
public enum FigureMark
{
    /// <summary>Lines, one a series.</summary>
    Line,

    /// <summary>Points.</summary>
    Point,

    /// <summary>The area between <c>y</c> and <c>y2</c>.</summary>
    Band,

    /// <summary>A map: one coloured cell for each pair of <c>x</c> and <c>y</c>.</summary>
    Map,

    /// <summary>Horizontal or vertical reference lines.</summary>
    Rule,
}
