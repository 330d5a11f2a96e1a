using System.Globalization;
using Litmus.Cases.Engines;

namespace Litmus.Engines;

/// <summary>
/// What an engine printed, line by line. Lines that begin with @ are for Litmus: <c>@R name value …</c> are numbers, <c>@S name value …</c> adds values to a
/// series, <c>@P fraction</c> says how much is done, and <c>@DONE</c> ends a whole run.
/// </summary>
internal sealed class EngineOutput
{
    // The end of the output is enough to explain a failure, and an engine may print for days.
    private const int KeptLines = 400;

    private readonly Lock _gate = new();
    private readonly Queue<string> _last = new();
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double>> _series = new(StringComparer.Ordinal);

    /// <summary>Whether the done mark was printed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The part that is done, as the engine says it; 0 if it says nothing.</summary>
    public double Fraction { get; private set; }

    /// <summary>The first line that begins with ERROR.</summary>
    public string? Error { get; private set; }

    /// <summary>The first line that names the command at which LAMMPS stopped.</summary>
    public string? LastCommand { get; private set; }

    /// <summary>The first line for Litmus that cannot be read.</summary>
    public string? Malformed { get; private set; }

    /// <summary>The last lines that are not for Litmus.</summary>
    public IReadOnlyList<string> Last
    {
        get
        {
            lock (_gate)
            {
                return [.. _last];
            }
        }
    }

    /// <summary>The numbers and series so far.</summary>
    public EngineResult Result
    {
        get
        {
            lock (_gate)
            {
                return new EngineResult(
                    new Dictionary<string, double>(_numbers, StringComparer.Ordinal),
                    _series.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<double>)[.. entry.Value], StringComparer.Ordinal));
            }
        }
    }

    /// <summary>Takes a line.</summary>
    public void Add(string line)
    {
        lock (_gate)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words.FirstOrDefault())
            {
                case "@R":
                    AddNumbers(line, words);
                    break;
                case "@S":
                    AddSeries(line, words);
                    break;
                case "@P" when words.Length > 1 && TryRead(words[1], out double fraction):
                    Fraction = Math.Clamp(fraction, 0, 1);
                    break;
                case "@DONE":
                    IsDone = true;
                    break;
                default:
                    AddText(line);
                    break;
            }
        }
    }

    /// <summary>The last line that is not blank; empty without one.</summary>
    public string LastLine() => Last.LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? string.Empty;

    // A number that is not finite is kept: the answer is then refused by its name.
    private static bool TryRead(string word, out double value) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || IsNamed(word, out value);

    private static bool IsNamed(string word, out double value)
    {
        value = word.Contains("inf", StringComparison.OrdinalIgnoreCase) ? double.PositiveInfinity : double.NaN;
        return word.TrimStart('-', '+').ToUpperInvariant() is "NAN" or "INF" or "INFINITY";
    }

    private void AddNumbers(string line, string[] words)
    {
        for (int i = 1; i < words.Length; i += 2)
        {
            if (i + 1 < words.Length && TryRead(words[i + 1], out double value))
            {
                _numbers[words[i]] = value;
            }
            else
            {
                Malformed ??= line;
            }
        }
    }

    private void AddSeries(string line, string[] words)
    {
        if (words.Length < 3)
        {
            Malformed ??= line;
            return;
        }

        if (!_series.TryGetValue(words[1], out List<double>? series))
        {
            _series[words[1]] = series = [];
        }

        foreach (string word in words.Skip(2))
        {
            if (TryRead(word, out double value))
            {
                series.Add(value);
            }
            else
            {
                Malformed ??= line;
            }
        }
    }

    private void AddText(string line)
    {
        if (line.StartsWith("ERROR", StringComparison.Ordinal))
        {
            Error ??= line.Trim();
        }
        else if (line.StartsWith("Last command:", StringComparison.Ordinal))
        {
            LastCommand ??= line["Last command:".Length..].Trim();
        }

        _last.Enqueue(line);
        if (_last.Count > KeptLines)
        {
            _last.Dequeue();
        }
    }
}
