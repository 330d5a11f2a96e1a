using System.Globalization;
using Litmus.Primitives.Units;

namespace Litmus.Cases.Notes;

/// <summary>
/// A value for a place of a remark. A number is in SI and is shown in the unit at the end of its name, <c>("depletion_time_h", seconds)</c>, with three
/// significant digits or in the format of the place: <c>{{depletion_time_h:F1}}</c>. A name that ends in no unit shows the number as it is.
/// </summary>
public readonly record struct NoteValue
{
    private const string DefaultFormat = "G3";
    private readonly double _number;
    private readonly string? _words;

    private NoteValue(string name, double number, string? words) => (Name, _number, _words) = (name, number, words);

    /// <summary>Name of the place.</summary>
    public string Name { get; }

    /// <summary>A number in SI.</summary>
    /// <param name="value">Name of the place, and the number in SI.</param>
    public static implicit operator NoteValue((string Name, double Number) value) => new(value.Name, value.Number, words: null);

    /// <summary>Words.</summary>
    /// <param name="value">Name of the place, and the words that are shown.</param>
    public static implicit operator NoteValue((string Name, string Words) value) => new(value.Name, 0, value.Words);

    /// <summary>A number in SI.</summary>
    /// <param name="name">Name of the place; it ends in the unit that is shown.</param>
    /// <param name="number">The number, in SI.</param>
    public static NoteValue Of(string name, double number) => (name, number);

    /// <summary>Words.</summary>
    /// <param name="name">Name of the place.</param>
    /// <param name="words">The words that are shown.</param>
    public static NoteValue Of(string name, string words) => (name, words);

    /// <summary>As it is shown.</summary>
    /// <param name="format">Format of a number; absent for three significant digits.</param>
    /// <exception cref="FormatException">The format is none for numbers.</exception>
    public string InWords(string? format) =>
        _words ?? (Unit.TryParseSuffix(Name, out Unit? unit) ? unit!.FromSiExactly(_number) : _number)
            .ToString(format ?? DefaultFormat, CultureInfo.InvariantCulture);
}
