using System.Text.RegularExpressions;
using Litmus.Comparison.Claims;
using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Makes claims of the rows of claims.csv.</summary>
internal sealed partial class ClaimReader(
    CsvFile file, string paper, Dictionary<string, FilePlace> known, IReadOnlyDictionary<string, Instrument> instruments, FindingList findings)
{
    /// <summary>Reads all rows; rows with an error are left out.</summary>
    public IReadOnlyList<Claim> Read()
    {
        int before = findings.Findings.Count;
        TableReader.CheckColumns(file, ClaimWords.Columns, ClaimWords.OptionalColumns, findings);
        return findings.Findings.Count > before ? [] : [.. file.Records.Select(record => ReadClaim(new ClaimRow(file, record, findings))).OfType<Claim>()];
    }

    /// <summary>Checks an identifier's pattern and that it stands nowhere else, and remembers it.</summary>
    public static void CheckId(string paper, CsvFile file, CsvField id, Dictionary<string, FilePlace> known, string duplicateCode, FindingList findings)
    {
        string slug = id.Text.StartsWith(paper + ".", StringComparison.Ordinal) ? id.Text[(paper.Length + 1)..] : "";
        if (!Slug().IsMatch(slug))
        {
            findings.Error(
                FindingCode.IdPattern, file.Path, id.Place,
                $"The identifier '{id.Text}' does not follow {paper}.<slug>, a slug of a-z, 0-9 and hyphens.");
        }
        else if (!known.TryAdd(id.Text, new FilePlace(file.Path, id.Place.Line)))
        {
            (string path, int line) = known[id.Text];
            findings.Error(
                duplicateCode, file.Path, id.Place,
                $"The identifier '{id.Text}' stands already in {path}, line {line}. "
                + $"{(duplicateCode == FindingCode.IdDuplicate ? "Give this one its own slug." : "Take it out of one of the two files.")}");
        }
    }

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    private Claim? ReadClaim(ClaimRow row)
    {
        int before = findings.Findings.Count;
        CheckId(paper, file, new CsvField(row.Text("id"), row.Place("id")), known, FindingCode.IdDuplicate, findings);
        bool idIsSound = findings.Findings.Count == before;

        ClaimKind? kind = row.Word("kind", ClaimWords.Kinds);
        ClaimOrigin? origin = row.Word("origin", ClaimWords.Origins);
        bool? headline = row.Word("headline", ClaimWords.YesNo);
        if (headline is true && origin == ClaimOrigin.CrossCheck)
        {
            row.Fail(
                FindingCode.HeadlineCrossCheck, "headline",
                $"'{row.Text("id")}' is a cross-check and headline; only what the paper states can be headline. Write no.");
        }

        Computability? computability = row.Word("computable", ClaimWords.Computabilities);
        if (computability == Computability.Yes && row.IsEmpty("model"))
        {
            row.Warn(FindingCode.ModelMissing, "model", $"'{row.Text("id")}' is computable but names no model. Write the relation that answers it.");
        }

        string source = row.RequiredText("source");
        string statement = row.RequiredText("statement");
        string quantity = row.RequiredText("quantity");
        ReferenceClass? referenceClass = row.Word("class", ClaimWords.Classes);
        Unit? unit = UnitReader.Read(row.Text("unit"), file.Path, row.Place("unit"), findings);
        MarginKind? marginKind = row.Word("margin_kind", ClaimWords.MarginKinds, FindingCode.MarginMissing);
        Expectation expected = new ExpectationReader(row, kind, marginKind).Read();
        Margin? margin = unit is not null && marginKind is { } typed ? new MarginReader(row, kind, typed, expected, unit).Read() : null;
        if (margin is not null && kind is { } ofKind && origin is { } ofOrigin)
        {
            new MarginBasisCheck(row, ofKind, ofOrigin, expected, margin, unit!, instruments).Check();
        }

        if (!row.IsSound || !idIsSound || margin is null)
        {
            return null;
        }

        return new Claim
        {
            Id = row.Text("id"),
            Source = source,
            Statement = statement,
            Kind = kind.GetValueOrDefault(),
            Origin = origin.GetValueOrDefault(),
            Class = referenceClass.GetValueOrDefault(),
            Headline = headline.GetValueOrDefault(),
            Quantity = quantity,
            Expected = expected,
            Margin = margin,
            Computability = computability.GetValueOrDefault(),
            Model = row.Text("model"),
            Inputs = row.Text("inputs"),
            Instrument = row.OptionalText("instrument"),
            FollowsFrom = row.OptionalText("follows_from"),
            Quotes = row.OptionalText("quotes"),
        };
    }
}
