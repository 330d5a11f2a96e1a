using Litmus.Primitives.Units;

namespace Litmus.ReferenceData;

/// <summary>A row of a parameter table.</summary>
/// <param name="Name">Name, unique in its table.</param>
/// <param name="Symbol">Symbol in the paper.</param>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="HalfWidth">Half a unit of the last printed digit, in <paramref name="Unit"/>; absent for a setting or an exact value.</param>
/// <param name="Source">Place in the paper.</param>
/// <param name="Relation"><c>=</c>, <c>&gt;</c>, <c>&lt;</c> or <c>~</c>: how the paper gives the value.</param>
public sealed record Parameter(string Name, string Symbol, double Value, Unit Unit, double? HalfWidth, string Source, string Relation)
{
    /// <summary>What else there is to know.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file and line that it was read from, <c>paper/table.csv:line</c>.</summary>
    public string Location { get; init; } = "";
}
