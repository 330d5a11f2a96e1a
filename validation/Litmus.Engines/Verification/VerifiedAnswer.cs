using System.Globalization;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Verification;

/// <summary>A stored answer compared with the same job computed again.</summary>
public sealed record VerifiedAnswer
{
    private const int MostListed = 3;

    /// <summary>Hash of the job.</summary>
    public required string JobHash { get; init; }

    /// <summary>What the job computes.</summary>
    public required string Title { get; init; }

    /// <summary>The case that asked for it.</summary>
    public required string CaseId { get; init; }

    /// <summary>The numbers that differ by more than their tolerance.</summary>
    public IReadOnlyList<DifferentNumber> Differences { get; init; } = [];

    /// <summary>What differs between the two computations: engine version, data, BLAS, machine. Empty where nothing is known to differ.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Processor time of the stored computation [s].</summary>
    public double CpuSecondsBefore { get; init; }

    /// <summary>Processor time of the new computation [s].</summary>
    public double CpuSecondsNow { get; init; }

    /// <summary>Why it could not be computed again; absent where it was.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it could not be computed again because the engine is missing or the tier does not start it.</summary>
    public bool IsEngineMissing { get; init; }

    /// <summary>Whether it was computed again and is the same within its tolerances.</summary>
    public bool IsSame => Failure is null && Differences.Count == 0;

    /// <summary>What was found, in one sentence or two.</summary>
    public string Sentence
    {
        get
        {
            if (Failure is { } failure)
            {
                return failure;
            }

            string changes = Changes.Count == 0 ? "Engine, libraries and machine are the same." : $"What differs: {string.Join("; ", Changes)}.";
            if (Differences.Count == 0)
            {
                return Changes.Count == 0 ? "the same" : $"the same within the tolerances. {changes}";
            }

            string listed = string.Join("; ", Differences.Take(MostListed).Select(Describe));
            string rest = Differences.Count > MostListed ? $"; and {Differences.Count - MostListed} more" : string.Empty;
            return $"other numbers: {listed}{rest}. {changes}";
        }
    }

    /// <summary>Compares an answer with a new one.</summary>
    /// <param name="caseId">The case that asked for it.</param>
    /// <param name="job">The job, with the tolerances of its results.</param>
    /// <param name="before">The stored answer.</param>
    /// <param name="now">The new one.</param>
    public static VerifiedAnswer Of(string caseId, EngineJob job, EngineAnswer before, EngineAnswer now) => new()
    {
        JobHash = job.Hash,
        Title = job.Title,
        CaseId = caseId,
        Differences = [.. Compare(job, before.Result, now.Result)],
        Changes = [.. ChangesOf(before, now)],
        CpuSecondsBefore = before.CpuSeconds,
        CpuSecondsNow = now.CpuSeconds,
    };

    private static string Describe(DifferentNumber number) => number.Now is { } now
        ? string.Create(CultureInfo.InvariantCulture, $"{number.Name} {number.Before:R}, now {now:R} (tolerance {number.Tolerance:G2})")
        : string.Create(CultureInfo.InvariantCulture, $"{number.Name} {number.Before:R}, now missing");

    // A result without a tolerance may differ by what another order of additions gives.
    private static IEnumerable<DifferentNumber> Compare(EngineJob job, EngineResult before, EngineResult now)
    {
        foreach ((string name, double value) in before.Numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            double? young = now.Numbers.TryGetValue(name, out double found) ? found : null;
            double tolerance = job.ToleranceOf(name, value);
            if (young is not { } number || Math.Abs(number - value) > tolerance)
            {
                yield return new DifferentNumber(name, value, young, tolerance);
            }
        }

        foreach ((string name, IReadOnlyList<double> values) in before.Series.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            IReadOnlyList<double> young = now.Series.GetValueOrDefault(name) ?? [];
            for (int i = 0; i < values.Count; i++)
            {
                double tolerance = job.ToleranceOf(name, values[i]);
                if (i >= young.Count || Math.Abs(young[i] - values[i]) > tolerance)
                {
                    yield return new DifferentNumber($"{name}[{i}]", values[i], i < young.Count ? young[i] : null, tolerance);
                }
            }
        }
    }

    private static IEnumerable<string> ChangesOf(EngineAnswer before, EngineAnswer now)
    {
        if (before.Version != now.Version)
        {
            yield return $"the version of {before.Engine} ({before.Version}, now {now.Version})";
        }

        foreach (string part in before.Parts.Keys.Union(now.Parts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string old = before.Parts.GetValueOrDefault(part, "none"), young = now.Parts.GetValueOrDefault(part, "none");
            if (old != young)
            {
                yield return $"{part} ({old}, now {young})";
            }
        }

        if (before.Blas != now.Blas)
        {
            yield return $"the BLAS ({before.Blas ?? "none"}, now {now.Blas ?? "none"})";
        }

        if (before.Ranks != now.Ranks)
        {
            yield return $"the number of processes ({before.Ranks}, now {now.Ranks})";
        }

        if (before.Machine != now.Machine)
        {
            yield return $"the machine ({before.Machine}; now {now.Machine})";
        }
    }
}
