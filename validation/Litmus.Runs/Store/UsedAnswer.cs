using Litmus.Cases.Engines;
using Litmus.Comparison.Results;

namespace Litmus.Runs.Store;

/// <summary>The answer of an external engine that a run rests on.</summary>
/// <param name="JobHash">Hash of the job.</param>
/// <param name="Title">What the job computes.</param>
/// <param name="Digest">Digest of the answer.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Version">Its version.</param>
/// <param name="Blas">The linear algebra library that it used; absent where it used none.</param>
/// <param name="Machine">The machine that computed it.</param>
/// <param name="ComputedUtc">When it was computed, UTC.</param>
/// <param name="Seconds">Wall time [s].</param>
/// <param name="CpuSeconds">Processor time [s].</param>
/// <param name="IsShipped">Whether it came with the suite.</param>
public sealed record UsedAnswer(
    string JobHash, string Title, string Digest, string Engine, string Version, string? Blas, string Machine, DateTime ComputedUtc, double Seconds,
    double CpuSeconds, bool IsShipped)
{
    /// <summary>What is kept of an answer.</summary>
    /// <param name="job">The job.</param>
    /// <param name="answer">Its answer.</param>
    public static UsedAnswer Of(EngineJob job, EngineAnswer answer) => new(
        job.Hash, job.Title, answer.Digest, answer.Engine, answer.Version, answer.Blas, answer.Machine, answer.ComputedUtc, answer.Seconds, answer.CpuSeconds,
        answer.IsShipped);

    /// <summary>The answers by engine, version, library, machine and place, as a report shows them.</summary>
    /// <param name="answers">The answers.</param>
    public static IReadOnlyList<EngineUse> Sum(IEnumerable<UsedAnswer> answers) =>
    [
        .. answers.GroupBy(answer => (answer.Engine, answer.Version, answer.Blas, answer.Machine, answer.IsShipped))
            .Select(group => new EngineUse(
                group.Key.Engine, group.Key.Version, group.Key.Blas, group.Key.Machine, group.Key.IsShipped, group.Count(),
                group.Min(answer => answer.ComputedUtc), group.Max(answer => answer.ComputedUtc), group.Sum(answer => answer.Seconds),
                group.Sum(answer => answer.CpuSeconds)))
            .OrderBy(use => use.Engine, StringComparer.Ordinal).ThenByDescending(use => use.Answers).ThenBy(use => use.OldestUtc),
    ];
}
