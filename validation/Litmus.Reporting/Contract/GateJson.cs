using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>The gate as it follows from the document.</summary>
internal sealed record GateJson(GateStatus Status, int ExitCode, GateJson.VerdictCounts Counts, GateJson.CheckCounts Checks)
{
    public static GateJson Of(ResultsDocument document)
    {
        IReadOnlyDictionary<Verdict, int> counts = document.Counts;
        return new GateJson(
            document.GateStatus,
            document.ExitCode,
            new VerdictCounts(
                counts[Verdict.Reproduced], counts[Verdict.NotReproduced], counts[Verdict.Inconclusive], counts[Verdict.Consistent],
                counts[Verdict.WithinBand], counts[Verdict.NotAssessed]),
            new CheckCounts(
                document.Verification.Count(outcome => outcome.Check is not null && outcome.Gate.Status != GateStatus.Red),
                document.Verification.Count(outcome => outcome.Check is not null && outcome.Gate.Status == GateStatus.Red),
                document.Verification.Count(outcome => outcome.Check is null)));
    }

    internal sealed record VerdictCounts(
        [property: JsonPropertyName(nameof(Verdict.Reproduced)), Range(0, int.MaxValue)] int Reproduced,
        [property: JsonPropertyName(nameof(Verdict.NotReproduced)), Range(0, int.MaxValue)] int NotReproduced,
        [property: JsonPropertyName(nameof(Verdict.Inconclusive)), Range(0, int.MaxValue)] int Inconclusive,
        [property: JsonPropertyName(nameof(Verdict.Consistent)), Range(0, int.MaxValue)] int Consistent,
        [property: JsonPropertyName(nameof(Verdict.WithinBand)), Range(0, int.MaxValue)] int WithinBand,
        [property: JsonPropertyName(nameof(Verdict.NotAssessed)), Range(0, int.MaxValue)] int NotAssessed);

    [Description("Checks of the solvers against exact results; one that does not hold makes the gate red.")]
    internal sealed record CheckCounts(
        [property: Range(0, int.MaxValue)] int Hold,
        [property: Range(0, int.MaxValue)] int DoNotHold,
        [property: Range(0, int.MaxValue)] int CasesWithoutChecks);
}
