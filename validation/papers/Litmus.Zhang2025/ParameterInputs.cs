using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Rows of a parameter table as inputs of the same names.</summary>
internal static class ParameterInputs
{
    /// <summary>One input a name, in order.</summary>
    /// <exception cref="ReferenceDataException">The table has no parameter of one of the names.</exception>
    public static IEnumerable<Input> Of(Table table, params string[] names) => names.Select(name => Input.From(name, table.Parameter(name)));
}
