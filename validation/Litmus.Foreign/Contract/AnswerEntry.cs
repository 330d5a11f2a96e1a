using System.Globalization;
using System.Text.Json;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;
using Litmus.Primitives.Units;
using Litmus.ReferenceData.Reading;
using Litmus.Runs.Judging;

namespace Litmus.Foreign.Contract;

/// <summary>What an answer says of one claim.</summary>
/// <param name="claim">The claim.</param>
/// <param name="words">The words among which it decides; absent where any word may be given.</param>
internal sealed class AnswerEntry(Claim claim, IReadOnlyList<string>? words)
{
    private const string Value = "value", Token = "token", UnitKey = "unit", Uncertainty = "numericalUncertainty", Replicas = "replicas", Notes = "notes";

    private const int LongestToken = 200;

    private static readonly string[] Keys = [Value, Token, UnitKey, Uncertainty, Replicas, Notes];

    /// <summary>What is wrong; absent where nothing is.</summary>
    public SolverFault? Fault { get; private set; }

    /// <summary>That a unit was converted; absent where none was.</summary>
    public string? Remark { get; private set; }

    /// <summary>Reads it.</summary>
    /// <returns>The observation in the unit of the claim; nothing where something is wrong.</returns>
    public Observation? Read(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return Refuse(SolverFaultKind.Malformed, $"its answer is {Shown(entry)}; expected an object such as {Example()}");
        }

        Dictionary<string, JsonElement> parts = new(StringComparer.Ordinal);
        foreach (JsonProperty property in entry.EnumerateObject())
        {
            if (!Keys.Contains(property.Name, StringComparer.Ordinal))
            {
                return Refuse(SolverFaultKind.Malformed, $"its answer has no '{property.Name}'.{Spelling.Propose(property.Name, Keys)}");
            }

            if (!parts.TryAdd(property.Name, property.Value))
            {
                return Refuse(SolverFaultKind.Malformed, $"'{property.Name}' is there twice");
            }
        }

        bool isNumber = claim.Expected.Token is null;
        (string wanted, string other) = isNumber ? (Value, Token) : (Token, Value);
        return parts.ContainsKey(other) ? Refuse(
                SolverFaultKind.Malformed, $"a {(isNumber ? "number" : "word")} is asked and the answer has a '{other}'; expected {Example()}")
            : !parts.ContainsKey(wanted) ? Refuse(SolverFaultKind.Malformed, $"the answer has no '{wanted}'; expected {Example()}")
            : ReadNotes(parts) is not { } notes ? null
            : (isNumber ? ReadNumber(parts) : ReadToken(parts)) is not { } observation ? null
            : observation with { Notes = notes };
    }

    private Observation? ReadToken(Dictionary<string, JsonElement> parts)
    {
        string? token = parts[Token].ValueKind == JsonValueKind.String ? parts[Token].GetString() : null;
        if (string.IsNullOrWhiteSpace(token) || token.Length > LongestToken || token.Any(char.IsControl))
        {
            return Refuse(SolverFaultKind.Malformed, $"its token is {Shown(parts[Token])}; expected a word of one line, in quotation marks");
        }

        if (parts.TryGetValue(UnitKey, out JsonElement unit) && !(unit.ValueKind == JsonValueKind.String && unit.GetString() == Unit.One.Symbol))
        {
            return Refuse(SolverFaultKind.Unit, $"a word has the unit {Shown(unit)}; leave it out, or write \"1\"");
        }

        token = token.Trim();
        return words?.Contains(token, StringComparer.Ordinal) is false
            ? Refuse(SolverFaultKind.Word, $"its token is '{token}'; the claim tells these words apart: {string.Join(", ", words.Select(word => $"'{word}'"))}")
            : new Observation { Token = token, Unit = Unit.One.Symbol };
    }

    private Observation? ReadNumber(Dictionary<string, JsonElement> parts)
    {
        string wanted = claim.Expected.Unit;
        if (!parts.TryGetValue(UnitKey, out JsonElement named))
        {
            return Refuse(SolverFaultKind.Unit, $"the number has no unit; the claim is in '{wanted}', and every number says its own");
        }

        if (named.ValueKind != JsonValueKind.String || !Unit.TryParse(named.GetString()!, out Unit? unit))
        {
            return Refuse(
                SolverFaultKind.Unit, $"there is no unit {Shown(named)}; the claim is in '{wanted}'. Write for example g/cm3, J/m3/K, ohm cm2 or degC");
        }

        if (!unit!.ConvertsTo(Unit.Parse(wanted)))
        {
            return Refuse(SolverFaultKind.Unit, $"its unit '{unit.Symbol}' does not convert to '{wanted}', the unit of the claim");
        }

        if (ReadFinite(parts[Value], Value) is not { } value)
        {
            return null;
        }

        if (!parts.TryGetValue(Uncertainty, out JsonElement stated))
        {
            return Refuse(SolverFaultKind.Malformed, $"the number has no '{Uncertainty}'; write 0 for a closed form that is exact to rounding");
        }

        if (ReadFinite(stated, Uncertainty) is not { } uncertainty)
        {
            return null;
        }

        if (uncertainty < 0)
        {
            return Refuse(SolverFaultKind.Malformed, $"its '{Uncertainty}' is {Shown(stated)}; a standard uncertainty is zero or greater");
        }

        int? replicas = null;
        if (parts.TryGetValue(Replicas, out JsonElement count))
        {
            if (count.ValueKind != JsonValueKind.Number || !count.TryGetInt32(out int number) || number < 1)
            {
                return Refuse(SolverFaultKind.Malformed, $"its '{Replicas}' is {Shown(count)}; expected a whole number from 1");
            }

            replicas = number;
        }

        Observation given = new() { Value = value, Unit = unit.Symbol, NumericalUncertainty = uncertainty, Replicas = replicas };
        if (unit.Symbol != wanted)
        {
            Observation converted = ClaimUnits.Convert(given, claim)!;
            if (!double.IsFinite(converted.Value!.Value) || !double.IsFinite(converted.NumericalUncertainty))
            {
                return Refuse(SolverFaultKind.NotFinite, $"the number is too large for the unit '{wanted}'");
            }

            Remark = string.Create(
                CultureInfo.InvariantCulture, $"{claim.Id}: {value:G6} {unit.Symbol} was converted to {converted.Value:G6} {wanted}, the unit of the claim.");
            return converted;
        }

        return given;
    }

    private string[]? ReadNotes(Dictionary<string, JsonElement> parts)
    {
        if (!parts.TryGetValue(Notes, out JsonElement notes))
        {
            return [];
        }

        if (notes.ValueKind != JsonValueKind.Array || notes.EnumerateArray().Any(note => note.ValueKind != JsonValueKind.String))
        {
            _ = Refuse(SolverFaultKind.Malformed, $"its '{Notes}' are {Shown(notes)}; expected a list of sentences in quotation marks");
            return null;
        }

        string[] texts = [.. notes.EnumerateArray().Select(note => note.GetString()!)];
        if (Array.Find(texts, text => PlainText.IndexOfForbidden(text) >= 0) is { } forbidden)
        {
            string character = PlainText.NameOf(forbidden[PlainText.IndexOfForbidden(forbidden)]);
            _ = Refuse(SolverFaultKind.Malformed, $"its '{Notes}' hold the control character {character}; expected text that can be shown");
            return null;
        }

        return texts;
    }

    private double? ReadFinite(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number))
        {
            if (double.IsFinite(number))
            {
                return number;
            }

            _ = Refuse(SolverFaultKind.NotFinite, $"its '{what}' is {Shown(element)}, which is too large for a number of double precision");
            return null;
        }

        bool isWord = element.ValueKind == JsonValueKind.String && element.GetString()!.TrimStart('-', '+').ToUpperInvariant() is "NAN" or "INF" or "INFINITY";
        _ = isWord
            ? Refuse(SolverFaultKind.NotFinite, $"its '{what}' is {element.GetString()}; a number that is not finite answers nothing")
            : Refuse(SolverFaultKind.Malformed, $"its '{what}' is {Shown(element)}; expected a number");
        return null;
    }

    private Observation? Refuse(SolverFaultKind kind, string found)
    {
        Fault = new SolverFault(kind, claim.Id, $"{claim.Id}: {found.TrimEnd('.')}.");
        return null;
    }

    private string Example() => claim.Expected.Token is null
        ? $$"""{ "value": 1.5, "unit": "{{claim.Expected.Unit}}", "numericalUncertainty": 0 }"""
        : $$"""{ "token": "{{words?[0] ?? "increasing"}}" }""";

    private static string Shown(JsonElement element)
    {
        const int Longest = 60;
        string text = element.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
