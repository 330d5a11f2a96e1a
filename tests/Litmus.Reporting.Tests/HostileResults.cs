using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Tests;

/// <summary>A document with what no output may hold, or what would end or open something there, in every text that a paper or a program wrote.</summary>
internal static class HostileResults
{
    /// <summary>Control characters, half a surrogate pair, U+FFFE, and the signs of XML, Markdown and workflow commands.</summary>
    public const string Text = "a\u0012b\u001b[31mc\ud83d \uFFFE ]]> <x y=\"1\"> & `code` | %0A ::error::d\n::stop-commands::e";

    /// <summary>A table of a run, as a foreign program may have written it.</summary>
    public const string Table = "formulation,statement,outcome,part_1\na\u0012,b\u001b[31m,holds,0.5\nc\uFFFE,d\u0000,fails,0.25\n";

    public static ResultsDocument Document
    {
        get
        {
            ClaimResult[] claims = [.. SampleResults.Claims.Select(claim => claim with
            {
                Claim = claim.Claim with { Statement = Text, Source = Text, Quantity = Text, Model = Text, Inputs = Text },
                Judgement = claim.Judgement with { Reason = Text },
                Gate = claim.Gate with { Message = Text },
                Accepted = claim.Accepted is { } accepted ? accepted with { Reason = Text, AcceptedBy = Text } : null,
                Notes = [Text],
                Seconds = double.NaN,
            })];
            CaseResult[] cases = [.. SampleResults.Document.Cases.Select(result => result with
            {
                Title = Text,
                Notes = [Text],
                Failure = Text,
                Figures =
                [
                    .. result.Figures.Select(figure => figure with
                    {
                        Title = Text, Caption = Text, X = figure.X with { Title = Text }, Y = figure.Y with { Title = Text },
                        Layers = [.. figure.Layers.Select(layer => layer with { Label = layer.Label is null ? null : Text })],
                    }),
                ],
                Inputs = [new InputRecord(Text, 1, "1", 1, Text, true)],
                Checks = [.. result.Checks.Select(check => check with { Name = check.Name + Text, Against = Text, Found = double.NaN })],
                Seconds = double.PositiveInfinity,
            })];
            FindingRecord[] findings = [.. SampleResults.Document.Findings.Select(finding => finding with
            {
                Title = Text, Stated = Text, Follows = Text, Reason = Text, Settlement = Text,
            })];
            return SampleResults.Document with
            {
                Run = SampleResults.Document.Run with { Seconds = double.NaN, Commit = Text },
                Claims = claims,
                Cases = cases,
                Findings = findings,
                Troubles = [Text],
                Papers = [new PaperRecord("alpha2020", Text, Text, Text), new PaperRecord("beta2021", Text, Text)],
            };
        }
    }
}
