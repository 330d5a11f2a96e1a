using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.History.Lines;

namespace Litmus.History;

/// <summary>One judged run as the history keeps it: one line of <c>history.jsonl</c>. It can be read without any other line.</summary>
public sealed record HistoryRecord
{
    /// <summary>Identity of the judged run: a hash of everything in it but <see cref="StartedUtc"/> and <see cref="Seconds"/>, 16 hexadecimal digits.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Identity of the set of runs, <see cref="RunRecord.Id"/>. Two nights of the same code have the same one.</summary>
    public required string RunId { get; init; }

    /// <summary>When it was judged, UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>Wall time of the judging [s].</summary>
    public double Seconds { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>Commit of the source, or <c>unknown</c>.</summary>
    public required string Commit { get; init; }

    /// <summary>Commits that the commit follows; empty where they are not known.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Whether the work tree had no changes.</summary>
    public bool IsClean { get; init; }

    /// <summary>The machine and its runtime.</summary>
    public required MachineRecord Machine { get; init; }

    /// <summary>The claims by their id. A claim without a value is there as well, with its verdict.</summary>
    public required IReadOnlyDictionary<string, RecordedClaim> Claims { get; init; }

    /// <summary>The cases by their id.</summary>
    public required IReadOnlyDictionary<string, RecordedCase> Cases { get; init; }

    /// <summary>The day on which it started, UTC.</summary>
    public string Day => StartedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The record of a judged run.</summary>
    /// <param name="document">The results.</param>
    /// <param name="parents">Commits that the commit follows.</param>
    /// <param name="bitsOf">A hash of the stored result of a case without its times; nothing where there is no result.</param>
    public static HistoryRecord Of(ResultsDocument document, IReadOnlyList<string> parents, Func<CaseResult, string?> bitsOf)
    {
        RunRecord run = document.Run;
        HistoryRecord record = new()
        {
            RunId = Short(run.Id),
            StartedUtc = run.StartedUtc,
            Seconds = run.Seconds,
            Tier = run.Tier,
            Commit = run.Commit,
            Parents = parents,
            IsClean = run.Clean,
            Machine = run.Machine,
            Claims = document.Claims.DistinctBy(claim => claim.Claim.Id, StringComparer.Ordinal)
                .ToDictionary(claim => claim.Claim.Id, RecordedClaim.Of, StringComparer.Ordinal),
            Cases = document.Cases.DistinctBy(result => result.Id, StringComparer.Ordinal)
                .ToDictionary(result => result.Id, result => RecordedCase.Of(result, bitsOf(result)), StringComparer.Ordinal),
        };
        return record with { Id = HistoryLine.IdentityOf(record) };
    }

    /// <summary>The case that answers a claim; nothing where none does or the claim is not recorded.</summary>
    public RecordedCase? CaseOf(string claimId) =>
        Claims.TryGetValue(claimId, out RecordedClaim? claim) && claim.CaseId is { } caseId ? Cases.GetValueOrDefault(caseId) : null;

    /// <summary>The first digits of a hash: enough to tell one from another, and short enough for a line of six hundred claims.</summary>
    internal static string Short(string hash) => hash.Length <= Criterion.Length ? hash : hash[..Criterion.Length];
}
