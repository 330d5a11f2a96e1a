using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Diagnostics;

/// <summary>What turned since the results of the last release. An agreement that is gone is red. Any other turn is worth a look.</summary>
internal static class BaselineDiagnostics
{
    /// <summary>A claim agreed in the baseline and does not now, or is gone.</summary>
    public const string AgreementLost = "LIT6006";

    /// <summary>The verdict is another one than in the baseline.</summary>
    public const string Turned = "LIT7006";

    /// <summary>Reads the results of the last release.</summary>
    /// <param name="path">Its results.json.</param>
    /// <param name="tier">The tier of this validation.</param>
    /// <exception cref="ResultsFileException">It is missing, altered, or has another version or form.</exception>
    /// <exception cref="UsageException">It was judged at another tier.</exception>
    public static ResultsDocument Read(string path, string tier)
    {
        ResultsDocument baseline = ResultsFile.Read(path);
        return baseline.Troubles is [var trouble, ..] ? throw new ResultsFileException(path, $"{trouble} Such results are no baseline.")
            : baseline.Run.Tier == tier ? baseline
            : throw new UsageException($"--baseline: {path} was judged at tier {baseline.Run.Tier}, and this is tier {tier}. Compare equal tiers.");
    }

    /// <summary>Compares.</summary>
    /// <param name="baseline">The results of the last release.</param>
    /// <param name="path">Their file, for claims that are gone.</param>
    /// <param name="document">The results now.</param>
    /// <param name="isWhole">Whether every claim was judged now, so that a missing one is gone.</param>
    /// <param name="placeOf">Where a claim stands.</param>
    public static IEnumerable<Diagnostic> Of(
        ResultsDocument baseline, string path, ResultsDocument document, bool isWhole, Func<string, ClaimPlace?> placeOf)
    {
        Dictionary<string, ClaimResult> now = document.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        string when = string.Create(CultureInfo.InvariantCulture, $"in the baseline of {baseline.Run.StartedUtc:yyyy-MM-dd}");
        foreach (ClaimResult before in baseline.Claims)
        {
            string id = before.Claim.Id;
            ClaimPlace place = placeOf(id) ?? new ClaimPlace(path, 1);
            ClaimResult? after = now.GetValueOrDefault(id);
            if (after is null && isWhole)
            {
                yield return At(place, AgreementLost, id, $"{id}: {DataWords.Of(before.Judgement.Verdict)} {when}, and the claim is gone.");
            }
            else if (after is not null && after.Judgement.Verdict != before.Judgement.Verdict)
            {
                bool isLost = GateRules.IsAgreement(before.Judgement.Verdict) && !GateRules.IsAgreement(after.Judgement.Verdict);
                yield return At(
                    place, isLost ? AgreementLost : Turned, id,
                    $"{id}: {DataWords.Of(before.Judgement.Verdict)} {when}, {DataWords.Of(after.Judgement.Verdict)} now. {VerdictText.Of(after)}");
            }
        }
    }

    private static Diagnostic At(ClaimPlace place, string code, string subject, string text) =>
        new(place.Path, place.Line, place.Column, code == AgreementLost, code, subject, text);
}
