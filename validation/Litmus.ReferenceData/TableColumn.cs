using Litmus.Primitives.Units;

namespace Litmus.ReferenceData;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">Type declared in datapackage.json: <c>number</c>, <c>integer</c>, <c>string</c>, <c>boolean</c> …</param>
/// <param name="Unit">Unit from the name's suffix or the declaration; absent for text and where each row names its own.</param>
public sealed record TableColumn(string Name, string Type, Unit? Unit)
{
    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumeric => Type is "number" or "integer";
}
