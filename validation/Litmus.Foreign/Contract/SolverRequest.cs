using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Runs;

namespace Litmus.Foreign.Contract;

/// <summary>
/// What a solver is asked: <c>request.json</c>, described by <c>litmus.request.schema.json</c>. It holds the case, the tier, a seed, the claims with their
/// units, and the inputs. It never holds what a paper states.
/// </summary>
public sealed class SolverRequest
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CaseDescription _description;

    private SolverRequest(CaseDescription description, IReadOnlyList<Claim> claims, string text) =>
        (_description, Claims, Text) = (description, claims, text);

    /// <summary>The case.</summary>
    public string CaseId => _description.Id;

    /// <summary>The claims that are asked.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The JSON.</summary>
    public string Text { get; }

    /// <summary>The words among which a claim decides; nothing for a number, and where any word may be given.</summary>
    /// <param name="claim">A claim that is asked.</param>
    public IReadOnlyList<string>? WordsOf(Claim claim) => _description.WordsOf(claim);

    /// <summary>Makes a request.</summary>
    /// <param name="description">The case.</param>
    /// <param name="claims">The claims that are asked, all of them of the case.</param>
    /// <param name="inputs">The values of its inputs.</param>
    public static SolverRequest Of(CaseDescription description, IReadOnlyList<Claim> claims, CaseInputs inputs)
    {
        string tier = TierNames.NameOf(inputs.Tier);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("case", description.Id);
            json.WriteString("tier", tier);
            json.WriteNumber("seed", SeedOf(description.Id, tier));
            WriteClaims(json, description, claims);
            WriteInputs(json, description, inputs);
            json.WriteEndObject();
        }

        return new SolverRequest(description, claims, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    /// <summary>The same seed for every run of a case at a tier, from 0 to 2³¹ − 1, so that a varied input is not confused with other random numbers.</summary>
    internal static int SeedOf(string caseId, string tier) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId} {tier}"))) & int.MaxValue;

    private static void WriteClaims(Utf8JsonWriter json, CaseDescription description, IReadOnlyList<Claim> claims)
    {
        json.WriteStartObject("claims");
        foreach (Claim claim in claims)
        {
            json.WriteStartObject(claim.Id);
            json.WriteString("answer", claim.Expected.Token is null ? "number" : "token");
            json.WriteString("unit", claim.Expected.Unit);
            json.WriteString("quantity", claim.Quantity);
            if (description.WordsOf(claim) is { } words)
            {
                json.WriteStartArray("words");
                foreach (string word in words)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, CaseDescription description, CaseInputs inputs)
    {
        json.WriteStartObject("inputs");
        foreach (Input input in description.Inputs)
        {
            double si = inputs[input];
            json.WriteStartObject(input.Name);
            json.WriteNumber("value", si == input.SiValue ? input.Value : input.Unit.FromSi(si));
            json.WriteString("unit", input.Unit.Symbol);
            json.WriteNumber("uncertainty", input.StandardUncertainty);
            if (input.IsChoice)
            {
                json.WriteString("option", input.Options[(int)si]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
