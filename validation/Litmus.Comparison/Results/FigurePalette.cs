namespace Litmus.Comparison.Results;

/// <summary>Which colours the series and categories of a figure have. Words that a palette does not know take those of <see cref="Series"/>.</summary>
public enum FigurePalette
{
    /// <summary>One colour after the other, in the order in which the tables name them first.</summary>
    Series,

    /// <summary>
    /// Orientations of cubic crystals, as the colours of the inverse pole figure usually are: <c>001</c> red, <c>101</c> (or <c>110</c>) green, <c>111</c> blue; <c>void</c>, where there is no crystal, almost black.
    /// </summary>
    Orientations,

    /// <summary>Outcomes: <c>holds</c> blue, <c>fails</c> vermilion, <c>undecided</c> yellow, <c>empty</c> or <c>no film</c> (nothing to say) grey.</summary>
    Outcomes,
}
