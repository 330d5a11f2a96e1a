namespace Litmus.Runs.Clusters;

/// <summary>What is asked of the cluster for each element. What is absent is left to the cluster.</summary>
public sealed record ClusterSettings
{
    /// <summary>The partition.</summary>
    public string? Partition { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>Time limit of one element; absent for that of the tier.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Memory of one element as Slurm writes it: <c>4G</c>.</summary>
    public string? Memory { get; init; }

    /// <summary>Processes of one element, for engines that run in parallel with MPI; absent for one.</summary>
    public int? Ranks { get; init; }

    /// <summary>Most elements that run at the same time; absent for as many as the cluster gives.</summary>
    public int? Simultaneous { get; init; }

    /// <summary>Lines of shell that every element runs first: <c>module load dotnet</c>.</summary>
    public IReadOnlyList<string> Setup { get; init; } = [];

    /// <summary>Further options of sbatch: <c>--constraint=avx2</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>These settings where they say something, else the others.</summary>
    public ClusterSettings Over(ClusterSettings others) => new()
    {
        Partition = Partition ?? others.Partition,
        Account = Account ?? others.Account,
        TimeLimit = TimeLimit ?? others.TimeLimit,
        Memory = Memory ?? others.Memory,
        Ranks = Ranks ?? others.Ranks,
        Simultaneous = Simultaneous ?? others.Simultaneous,
        Setup = Setup.Count > 0 ? Setup : others.Setup,
        Options = Options.Count > 0 ? Options : others.Options,
    };
}
