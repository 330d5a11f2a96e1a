namespace Litmus.Comparison.Results;

/// <summary>How a layer of a figure is drawn.</summary>
public enum FigureMark
{
    /// <summary>Lines, one per series.</summary>
    Line,

    /// <summary>Points.</summary>
    Point,

    /// <summary>The area between <c>y</c> and <c>y2</c>.</summary>
    Band,

    /// <summary>A map: one coloured cell for each pair of <c>x</c> and <c>y</c>.</summary>
    Map,

    /// <summary>Horizontal or vertical reference lines.</summary>
    Rule,

    /// <summary>Bars from <c>x</c> to <c>x2</c>, or from <c>y</c> to <c>y2</c>: uncertainties, or the ends of a sensitivity.</summary>
    Range,

    /// <summary>
    /// Atoms of a simple cubic lattice, seen from above at an angle: one cube per row of the table. Its place is <c>x</c>, <c>y</c> and, as <c>colour</c>,
    /// its layer above the substrate, all whole numbers from 0. The grey substrate is as large as the widest panel. Such a figure has no other layers.
    /// </summary>
    Atoms,
}
