using Litmus.Comparison.Differences;

namespace Litmus.Cli.Workspaces;

/// <summary>Which cases a comparison needs, from the identities of both sides. A case with one identity on both sides gives the same bits.</summary>
internal sealed record DiffPlan
{
    /// <summary>Cases that run before the change, unless they are stored.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Cases that run after the change, unless they are stored.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Cases with one identity whose claims are compared with something else now: one run serves both sides.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Number of cases that the change cannot reach.</summary>
    public required int UnreachableCount { get; init; }

    /// <summary>Cases that cannot be compared.</summary>
    public required IReadOnlyList<CaseNotCompared> NotCompared { get; init; }

    /// <summary>Every case that is compared.</summary>
    public IReadOnlySet<string> All => Before.Concat(After).Concat(Shared).ToHashSet(StringComparer.Ordinal);

    /// <summary>Makes the plan.</summary>
    /// <param name="before">Identities before.</param>
    /// <param name="after">Identities after.</param>
    /// <param name="byHand">Cases that are compared in any case.</param>
    /// <param name="judgedAnew">Cases that answer a claim whose criterion moved.</param>
    /// <param name="ranBefore">Whether cases can run before the change. Otherwise what is there is compared.</param>
    /// <param name="ranAfter">Whether cases can run after the change.</param>
    public static DiffPlan Of(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, IReadOnlyCollection<string> byHand,
        IReadOnlySet<string> judgedAnew, bool ranBefore, bool ranAfter)
    {
        string[] all = [.. after.Keys.Union(before.Keys, StringComparer.Ordinal)];
        bool IsSame(string id) => before.GetValueOrDefault(id) == after.GetValueOrDefault(id);
        string[] reached = [.. all.Where(id => !IsSame(id) || byHand.Contains(id))];
        string[] shared = [.. all.Where(id => IsSame(id) && !byHand.Contains(id) && judgedAnew.Contains(id))];

        // A results.json holds what somebody ran. What it lacks cannot be compared.
        string[] lost = [.. reached.Where(id => (!ranBefore && !before.ContainsKey(id)) || (!ranAfter && !after.ContainsKey(id)))];
        reached = [.. reached.Except(lost, StringComparer.Ordinal)];
        return new DiffPlan
        {
            Before = [.. reached.Where(before.ContainsKey)],
            After = [.. reached.Where(after.ContainsKey)],
            Shared = shared,
            UnreachableCount = all.Length - reached.Length - shared.Length - lost.Length,
            NotCompared = [.. lost.Select(id => new CaseNotCompared(id, "one side is a results.json without a result of it"))],
        };
    }
}
