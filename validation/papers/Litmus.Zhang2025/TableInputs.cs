using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Rows of a parameter table as inputs.</summary>
internal static class TableInputs
{
    /// <summary>A row as an input of the same name.</summary>
    /// <exception cref="ReferenceDataException">The table has no parameter of this name.</exception>
    public static Input InputOf(this Table table, string name) => Input.From(name, table.Parameter(name));
}
