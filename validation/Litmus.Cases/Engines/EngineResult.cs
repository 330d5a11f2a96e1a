namespace Litmus.Cases.Engines;

/// <summary>What an engine computed: numbers and series by name, in the units that the program of the job states.</summary>
/// <param name="Numbers">Single numbers.</param>
/// <param name="Series">Lists of numbers.</param>
public sealed record EngineResult(IReadOnlyDictionary<string, double> Numbers, IReadOnlyDictionary<string, IReadOnlyList<double>> Series)
{
    /// <summary>A result of single numbers.</summary>
    /// <param name="numbers">The numbers by name.</param>
    public static EngineResult Of(params (string Name, double Value)[] numbers) => new(
        numbers.ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal));

    /// <summary>A number.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">The result holds no such number.</exception>
    public double this[string name] => Numbers.TryGetValue(name, out double value) ? value : throw Lacks(name, "number", Numbers.Keys);

    /// <summary>A series.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">The result holds no such series.</exception>
    public IReadOnlyList<double> SeriesOf(string name) =>
        Series.TryGetValue(name, out IReadOnlyList<double>? value) ? value : throw Lacks(name, "series", Series.Keys);

    /// <summary>Both results together. Where both hold a name, that of the other one counts.</summary>
    /// <param name="other">The other result.</param>
    public EngineResult With(EngineResult other)
    {
        Dictionary<string, double> numbers = new(Numbers, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<double>> series = new(Series, StringComparer.Ordinal);
        foreach ((string name, double value) in other.Numbers)
        {
            numbers[name] = value;
        }

        foreach ((string name, IReadOnlyList<double> values) in other.Series)
        {
            series[name] = values;
        }

        return new EngineResult(numbers, series);
    }

    /// <summary>What is wrong with it as an answer: a name that is missing or a number that is not finite; nothing when it is complete.</summary>
    /// <param name="wanted">Names of the numbers and series that must be there.</param>
    public string? Fault(IEnumerable<string> wanted)
    {
        string[] names = [.. wanted];
        if (names.FirstOrDefault(name => !Numbers.ContainsKey(name) && !Series.ContainsKey(name)) is { } missing)
        {
            return $"the result '{missing}' is missing";
        }

        if (Numbers.FirstOrDefault(number => !double.IsFinite(number.Value)) is { Key: { } number })
        {
            return $"the result '{number}' is not finite";
        }

        string? series = Series.FirstOrDefault(entry => entry.Value.Any(value => !double.IsFinite(value))).Key;
        return series is null ? null : $"the series '{series}' holds a number that is not finite";
    }

    private static KeyNotFoundException Lacks(string name, string kind, IEnumerable<string> known) =>
        new($"The engine's answer holds no {kind} '{name}'. It holds {string.Join(", ", known.Order(StringComparer.Ordinal))}. Add it to the job's results.");
}
