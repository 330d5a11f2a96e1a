using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>The gate as it follows from the document.</summary>
internal sealed record GateJson(
    [property: Description("The worst of all claims and checks.")] GateStatus Status,
    [property: Description("What the command exits with.")] int ExitCode,
    GateJson.VerdictCounts Counts,
    GateJson.CheckCounts Checks)
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

    [Description("Number of claims of each verdict.")]
    internal sealed record VerdictCounts(
        [property: JsonPropertyName(nameof(Verdict.Reproduced)), Range(0, int.MaxValue)]
        [property: Description("The whole interval lies inside the margin.")]
        int Reproduced,
        [property: JsonPropertyName(nameof(Verdict.NotReproduced)), Range(0, int.MaxValue)]
        [property: Description("The whole interval lies outside the margin.")]
        int NotReproduced,
        [property: JsonPropertyName(nameof(Verdict.Inconclusive)), Range(0, int.MaxValue)]
        [property: Description("The interval crosses the margin.")]
        int Inconclusive,
        [property: JsonPropertyName(nameof(Verdict.Consistent)), Range(0, int.MaxValue)]
        [property: Description("It agrees, but an input was fitted to the paper, or the answer rests on what the paper leaves open.")]
        int Consistent,
        [property: JsonPropertyName(nameof(Verdict.WithinBand)), Range(0, int.MaxValue)]
        [property: Description("It agrees with a reference that states no uncertainty.")]
        int WithinBand,
        [property: JsonPropertyName(nameof(Verdict.NotAssessed)), Range(0, int.MaxValue)]
        [property: Description("Nothing was computed.")]
        int NotAssessed);

    [Description("Checks of the solvers against exact results; one that does not hold makes the gate red.")]
    internal sealed record CheckCounts(
        [property: Description("Number of checks that hold."), Range(0, int.MaxValue)] int Hold,
        [property: Description("Number of checks that do not."), Range(0, int.MaxValue)] int DoNotHold,
        [property: Description("Number of cases of verification that gave no checks."), Range(0, int.MaxValue)] int CasesWithoutChecks);
}
