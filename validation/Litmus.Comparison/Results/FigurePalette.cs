namespace Litmus.Comparison.Results;

/// <summary>Which colours the series and categories of a figure have. Unknown words take those of <see cref="Series"/>.</summary>
public enum FigurePalette
{
    /// <summary>One colour after the other, in order of first appearance in the tables.</summary>
    Series,

    /// <summary>
    /// Orientations of cubic crystals in the usual colours of an inverse pole figure: <c>001</c> red, <c>101</c> (or <c>110</c>) green,
    /// <c>111</c> blue. <c>void</c>, where there is no crystal, is almost black.
    /// </summary>
    Orientations,

    /// <summary>Outcomes: <c>holds</c> blue, <c>fails</c> vermilion, <c>undecided</c> yellow, <c>empty</c> or <c>no film</c> (nothing to say) grey.</summary>
    Outcomes,
}
