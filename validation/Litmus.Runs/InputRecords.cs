using Litmus.Cases;
using Litmus.Comparison.Results;

namespace Litmus.Runs;

/// <summary>The inputs of a case as results show them.</summary>
internal static class InputRecords
{
    public static IReadOnlyList<InputRecord> Of(CaseDescription description) =>
    [
        .. description.Inputs.Select(input => new InputRecord(
            input.Name, input.Value, input.Unit.Symbol, input.StandardUncertainty, input.Source, input.IsAssumed,
            input.Plausible?.Lower, input.Plausible?.Upper, input.Plausible?.Source, input.IsChoice ? input.Options : null)),
    ];
}
