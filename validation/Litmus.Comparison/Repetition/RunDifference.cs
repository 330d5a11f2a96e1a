using System.Text.Json.Serialization;
using Litmus.Comparison.Results;

namespace Litmus.Comparison.Repetition;

/// <summary>Two runs of the same case with the same code, inputs, tables and tier, whose results are not the same bits.</summary>
public sealed record RunDifference
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Identity of both runs.</summary>
    public required string RunHash { get; init; }

    /// <summary>When the older run was computed, UTC.</summary>
    public required DateTime BeforeUtc { get; init; }

    /// <summary>When the newer run was computed, UTC.</summary>
    public required DateTime NowUtc { get; init; }

    /// <summary>The machine of the older run; absent where that run does not name it.</summary>
    public MachineRecord? BeforeMachine { get; init; }

    /// <summary>The machine of the newer run.</summary>
    public required MachineRecord NowMachine { get; init; }

    /// <summary>Titles of the jobs of external engines whose answer is another one than in the older run.</summary>
    public IReadOnlyList<string> OtherAnswers { get; init; } = [];

    /// <summary>What differs; at least one result.</summary>
    public required IReadOnlyList<DifferentResult> Results { get; init; }

    /// <summary>
    /// Whether both machines are known and nothing differs between them, nor between the answers of external engines, so the computation itself does not
    /// repeat.
    /// </summary>
    [JsonIgnore]
    public bool IsUnexplained => OtherAnswers.Count == 0 && BeforeMachine is { } before && before == NowMachine;

    /// <summary>What differs between the two machines, in one sentence.</summary>
    [JsonIgnore]
    public string Cause
    {
        get
        {
            if (OtherAnswers.Count > 0)
            {
                return $"Answers of external engines were computed anew: {string.Join("; ", OtherAnswers)}.";
            }

            if (BeforeMachine is not { } before)
            {
                return "The older run does not name its machine, so the cause cannot be told.";
            }

            (string What, string Before, string Now)[] changes =
            [
                .. new[]
                {
                    ("the processor", before.Cpu, NowMachine.Cpu),
                    ("the number of cores", $"{before.Cores}", $"{NowMachine.Cores}"),
                    ("the runtime", before.Dotnet, NowMachine.Dotnet),
                    ("the operating system", before.Os, NowMachine.Os),
                }.Where(change => change.Item2 != change.Item3),
            ];
            return changes.Length == 0
                ? "Nothing differs between the two machines: a race, or hardware."
                : $"Between the two machines differs {string.Join("; ", changes.Select(change => $"{change.What} ({change.Before}, now {change.Now})"))}.";
        }
    }
}
