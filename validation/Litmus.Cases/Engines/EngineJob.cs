using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Litmus.Cases.Engines;

/// <summary>
/// One computation that an external engine does: a fixed program, its numbers and files, and the names of what must come back. Two jobs with the same
/// <see cref="Hash"/> ask the same question, so an answer that is stored under the hash answers both.
/// </summary>
/// <remarks>
/// Write positions and cells with a fixed precision, for instance 1e-7 Å. Otherwise the last bit of a processor's arithmetic changes the hash.
/// </remarks>
public sealed record EngineJob
{
    private const double RelativeTolerance = 1e-6;

    private readonly Lazy<string> _hash;

    /// <summary>Describes a job.</summary>
    public EngineJob() => _hash = new Lazy<string>(ComputeHash);

    /// <summary>The engine, in lower case: <c>gpaw</c> or <c>lammps</c>.</summary>
    public required string Engine { get; init => field = Word(value, nameof(Engine)); }

    /// <summary>What the job computes, in a few words for a list; not part of the hash.</summary>
    public required string Title { get; init; }

    /// <summary>The text of the fixed script or input deck. No number is edited into it.</summary>
    public required string Program
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("The program of an engine job is empty.", nameof(value)) : value;
    }

    /// <summary>Numbers and words that the program takes by name, written with the invariant culture.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init => field = Named(value, nameof(Numbers)); } = Empty;

    /// <summary>Files that lie beside the program, by name. The program starts in their folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init => field = Named(value, nameof(Files)); } = Empty;

    /// <summary>Names of the numbers and series that an answer must hold. Each must be finite.</summary>
    public required IReadOnlyList<string> Results
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException("An engine job names no result, so no answer could be wrong.", nameof(value));
    }

    /// <summary>
    /// Name and version of the analysis that turns large outputs into what is stored, <c>boundary tracking 2</c>; empty without one. Change the version with
    /// the analysis: a stored answer holds only what the analysis gave.
    /// </summary>
    public string Reduction { get; init; } = string.Empty;

    /// <summary>The analysis: it reads the engine's files in a folder and gives results that are added to those the engine printed.</summary>
    public Func<string, EngineResult>? Reduce { get; init; }

    /// <summary>
    /// Largest difference between two computations of the job that is no finding, by the name of a result and in its unit; not part of the hash. Where
    /// a result has none, it is a millionth of the number: what another order of additions gives. A trajectory that is chaotic needs its standard error here.
    /// </summary>
    public IReadOnlyDictionary<string, double> Tolerances { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>About how long the job takes on one core [s], for progress and plans; not part of the hash.</summary>
    public double ExpectedSeconds { get; init; } = 60;

    /// <summary>The lowest tier at which the engine is started. Below it, only a stored answer counts. Not part of the hash.</summary>
    public Tier LowestTier { get; init; } = Tier.Nightly;

    /// <summary>Number of processes of the message-passing interface; not part of the hash.</summary>
    public int Ranks { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Ranks are at least 1."); } = 1;

    /// <summary>
    /// The first 32 hexadecimal digits of the SHA-256 of engine, program, numbers, files, results and reduction. The order of names does not matter.
    /// </summary>
    public string Hash => _hash.Value;

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // A copy by "with" must not keep the hash of its original, so equality and copying go by the parts.
    private EngineJob(EngineJob other)
    {
        (Engine, Title, Program, Numbers, Files, Results) = (other.Engine, other.Title, other.Program, other.Numbers, other.Files, other.Results);
        (Reduction, Reduce, ExpectedSeconds, LowestTier, Ranks) = (other.Reduction, other.Reduce, other.ExpectedSeconds, other.LowestTier, other.Ranks);
        Tolerances = other.Tolerances;
        _hash = new Lazy<string>(ComputeHash);
    }

    /// <summary>Largest difference from a number that is no finding.</summary>
    /// <param name="name">The name of the number or series.</param>
    /// <param name="value">The number.</param>
    public double ToleranceOf(string name, double value) =>
        Tolerances.TryGetValue(name, out double tolerance) ? tolerance : RelativeTolerance * Math.Abs(value);

    /// <summary>Whether two jobs ask the same question.</summary>
    /// <param name="other">The other job.</param>
    public bool Equals(EngineJob? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);

    private static string Word(string value, string name) => value.Length > 0 && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
        ? value
        : throw new ArgumentException($"The {name} '{value}' is no word of lower-case letters and digits.", nameof(value));

    // Names become arguments of a command line and files of a folder.
    private static IReadOnlyDictionary<string, string> Named(IReadOnlyDictionary<string, string> values, string what) =>
        values.Keys.FirstOrDefault(name => !IsName(name)) is { } wrong
            ? throw new ArgumentException($"'{wrong}' in the {what} of an engine job is no name of letters, digits, '.', '_' and '-'.", nameof(values))
            : values;

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name[0] is not ('.' or '-') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private string ComputeHash()
    {
        StringBuilder text = new();
        Line(text, "litmus-engine-job-1", Engine, Program, Reduction);
        foreach ((string name, string value) in Numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Line(text, "number", name, value);
        }

        foreach ((string name, string value) in Files.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Line(text, "file", name, value);
        }

        foreach (string name in Results.Order(StringComparer.Ordinal))
        {
            Line(text, "result", name);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    // Lengths before words: no two different lists of words give the same text.
    private static void Line(StringBuilder text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word} ");
        }

        text.Append('\n');
    }
}
