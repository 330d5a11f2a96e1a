using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Spectre.Console;

namespace Litmus.Cli.Output;

/// <summary>The colour of a word on a terminal with colours. The colour adds no information.</summary>
internal static class Colours
{
    public static Style? Of(Verdict? verdict) => verdict switch
    {
        Verdict.Reproduced or Verdict.Consistent or Verdict.WithinBand => new Style(Color.Green),
        Verdict.NotReproduced => new Style(Color.Red),
        Verdict.Inconclusive => new Style(Color.Yellow),
        _ => (Style?)null,
    };

    public static Style? Of(GateStatus status) => status switch
    {
        GateStatus.Red => new Style(Color.Red),
        GateStatus.Warn => new Style(Color.Yellow),
        _ => new Style(Color.Green),
    };
}
