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

    /// <summary>Bars from <c>x</c> to <c>x2</c>, or from <c>y</c> to <c>y2</c>: uncertainties, or the ends of a sensitivity.</summary>
    Range,

    /// <summary>
    /// Atoms of a simple cubic lattice, seen from above at an angle: a cube for each row of the table, at the whole numbers <c>x</c>, <c>y</c> and, as <c>colour</c>, the layer above the substrate, all from 0. The grey substrate reaches
    /// as far as the atoms of any panel. Such a figure has no other layers.
    /// </summary>
    Atoms,
}
