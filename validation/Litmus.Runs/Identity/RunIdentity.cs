using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.ReferenceData;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Identity;

/// <summary>
/// Identity of a run: the hash of the case, its inputs with their uncertainties, the other tables that it reads, the tier and the code that it can reach.
/// </summary>
public static class RunIdentity
{
    // Changes when the meaning of a stored run changes.
    private const string Format = "litmus-run-3";

    /// <summary>The identity of a case's run at a tier: the first 32 hexadecimal digits of a SHA-256.</summary>
    /// <param name="validationCase">The case.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="engines">Where the run gets external engines from: the answers that came with the suite are part of the identity.</param>
    public static string Of(IValidationCase validationCase, Tier tier, IEngineRoom? engines = null) =>
        Of(validationCase, tier, ReachableCode.Loaded, engines);

    /// <summary>The identity that a case's run would have with other code.</summary>
    public static string Of(IValidationCase validationCase, Tier tier, ReachableCode code, IEngineRoom? engines = null)
    {
        StringBuilder text = new();
        CaseDescription description = validationCase.Description;
        // Another runtime may round a mathematical function differently.
        string varied = string.Join(" ", description.DecisiveInputs.Select(input => input.Name));
        Line(text, Format, Environment.Version.ToString(), description.Id, tier.ToString(), description.IsExpensive ? "expensive" : "cheap", varied);
        foreach (string claim in description.Answers)
        {
            Line(text, "answers", claim);
        }

        foreach (Input input in description.Inputs)
        {
            // Where an input was read from does not influence what it gives.
            Line(text, "input", input.Name, Number(input.Value), input.Unit.Symbol, Number(input.StandardUncertainty));
            Line(text, ["options", .. input.Options]);
            if (input is { IsSampled: true, Plausible: { } range })
            {
                Line(text, "range", Number(range.Lower), Number(range.Upper));
            }
        }

        foreach (Table table in description.Tables)
        {
            Line(text, "table", table.Paper, table.Name, table.Hash);
        }

        if (description.Engine is { } engine)
        {
            Line(text, "engine", engine, (engines ?? NoEngineRoom.Instance).ShippedDigest(engine));
        }

        // The runner propagates the uncertainty of the inputs, and the tables are stored as text.
        Line(text, "code", code.HashOf(validationCase.GetType(), typeof(CaseRunner), typeof(TableFile)));
        return HashOf(text.ToString());
    }

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static void Line(StringBuilder text, params ReadOnlySpan<string> words)
    {
        // Lengths before words: no two different lists of words give the same text.
        foreach (string word in words)
        {
            text.Append(word.Length).Append(':').Append(word).Append(' ');
        }

        text.Append('\n');
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
