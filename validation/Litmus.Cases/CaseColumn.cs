using Litmus.Primitives.Units;

namespace Litmus.Cases;

/// <summary>A column of a case's table: numbers or words.</summary>
/// <param name="Name">Name with its unit: <c>grain_size_um</c>.</param>
/// <param name="Numbers">The numbers; absent for words.</param>
/// <param name="Words">The words; absent for numbers.</param>
public sealed record CaseColumn(string Name, IReadOnlyList<double>? Numbers, IReadOnlyList<string>? Words)
{
    /// <summary>Number of rows.</summary>
    public int Count => Numbers?.Count ?? Words?.Count ?? 0;

    /// <summary>A column of SI values, converted into the unit at the end of its name. A name without one holds counts and is not converted.</summary>
    /// <param name="name">Name with its unit: <c>grain_size_um</c>.</param>
    /// <param name="siNumbers">The values, in SI.</param>
    public static CaseColumn Of(string name, IReadOnlyList<double> siNumbers) =>
        InUnit(name, Unit.TryParseSuffix(name, out Unit? unit) ? [.. siNumbers.Select(unit!.FromSiExactly)] : siNumbers);

    /// <summary>The same, rounded in the unit of its name: for maps, whose digits take space, and to drop the last bits of a conversion.</summary>
    /// <param name="name">Name with its unit: <c>grain_size_um</c>.</param>
    /// <param name="siNumbers">The values, in SI.</param>
    /// <param name="digits">Number of decimal places, in the unit of the name.</param>
    public static CaseColumn Rounded(string name, IReadOnlyList<double> siNumbers, int digits) =>
        InUnit(name, [.. Of(name, siNumbers).Numbers!.Select(number => Math.Round(number, digits))]);

    /// <summary>A column of numbers that already have the unit at the end of its name, as a paper prints them.</summary>
    /// <param name="name">Name with its unit: <c>grain_size_um</c>.</param>
    /// <param name="numbers">The values, in the unit of the name.</param>
    public static CaseColumn InUnit(string name, IReadOnlyList<double> numbers) => new(name, numbers, Words: null);

    /// <summary>A column of words.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="words">The words, one per row.</param>
    public static CaseColumn Of(string name, IReadOnlyList<string> words) => new(name, Numbers: null, words);
}
