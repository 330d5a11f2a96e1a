using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Litmus.Foreign.Contract;

/// <summary>The tables that an answer names: CSV files beside it, comma separated, one line of names first.</summary>
/// <param name="Texts">The texts by the name of their file.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record AnswerTables(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<SolverFault> Faults)
{
    /// <summary>Most bytes of a table.</summary>
    public const long MostBytes = 64 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads them.</summary>
    /// <param name="named">The list of the answer; absent where it has none.</param>
    /// <param name="folder">The folder of the answer.</param>
    public static AnswerTables Read(JsonElement? named, string folder)
    {
        if (named is not { } list)
        {
            return new AnswerTables(new Dictionary<string, string>(StringComparer.Ordinal), []);
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
        {
            return new AnswerTables(
                new Dictionary<string, string>(StringComparer.Ordinal),
                [Fault(SolverFaultKind.Malformed, "'tables' is no list of names of CSV files beside the answer.")]);
        }

        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        List<SolverFault> faults = [];
        foreach (string name in list.EnumerateArray().Select(entry => entry.GetString()!).Distinct(StringComparer.Ordinal))
        {
            if (ReadOne(name, folder, out string text) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                texts.Add(name, text);
            }
        }

        return new AnswerTables(texts, faults);
    }

    private static SolverFault? ReadOne(string name, string folder, out string text)
    {
        text = string.Empty;
        if (name != Path.GetFileName(name) || name.AsSpan().ContainsAny('\\', '\0') || name is "" or "." or "..")
        {
            return Fault(SolverFaultKind.Outside, $"The table '{name}' lies outside the folder of the answer. Name a file beside it.");
        }

        FileInfo file = new(Path.Combine(folder, name));
        if (!name.EndsWith(".csv", StringComparison.Ordinal) || !file.Exists)
        {
            return Fault(SolverFaultKind.Table, $"There is no table '{name}' beside the answer. Expected a file that ends in .csv.");
        }

        if (file.LinkTarget is not null)
        {
            return Fault(SolverFaultKind.Outside, $"The table '{name}' is a link. Write the file itself beside the answer.");
        }

        if (file.Length > MostBytes)
        {
            return Fault(
                SolverFaultKind.Written,
                string.Create(CultureInfo.InvariantCulture, $"The table '{name}' has {file.Length >> 20} MiB; at most {MostBytes >> 20} MiB are read."));
        }

        try
        {
            text = file.Length == 0 ? string.Empty : File.ReadAllText(file.FullName, Utf8);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or UnauthorizedAccessException)
        {
            return Fault(SolverFaultKind.Table, $"The table '{name}' is no text in UTF-8 that may be read.");
        }

        string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        int columns = lines[0].Count(character => character == ',');
        int odd = Array.FindIndex(lines, line => line.Count(character => character == ',') != columns);
        return string.IsNullOrWhiteSpace(lines[0])
            ? Fault(SolverFaultKind.Table, $"The table '{name}' is empty. Expected a line with the names of its columns.")
            : odd >= 0 ? Fault(
                SolverFaultKind.Table,
                string.Create(CultureInfo.InvariantCulture, $"Line {odd + 1} of the table '{name}' has another number of columns than its first line."))
            : null;
    }

    private static SolverFault Fault(SolverFaultKind kind, string message) => new(kind, Claim: null, message);
}
