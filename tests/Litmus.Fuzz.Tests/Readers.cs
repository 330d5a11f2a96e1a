namespace Litmus.Fuzz.Tests;

/// <summary>Every reader of a file that a person, another program or a crash can touch.</summary>
internal static class Readers
{
    private static readonly Dictionary<string, Func<string, FuzzedReader>> Makers = new(StringComparer.Ordinal)
    {
        ["claims"] = folder => ReferenceDataReaders.ReferenceData(folder, "claims.csv"),
        ["table"] = folder => ReferenceDataReaders.ReferenceData(folder, "rates.csv"),
        ["parameters"] = folder => ReferenceDataReaders.ReferenceData(folder, "parameters.csv"),
        ["instruments"] = ReferenceDataReaders.Instruments,
        ["datapackage"] = ReferenceDataReaders.DataPackage,
        ["judgements"] = ReferenceDataReaders.Judgements,
        ["finding"] = ReferenceDataReaders.FindingPages,
        ["results"] = RunReaders.Results,
        ["table of a run"] = RunReaders.RunTable,
        ["stored run"] = RunReaders.StoredRuns,
        ["session log"] = RunReaders.Sessions,
        ["sensitivities"] = RunReaders.Searches,
        ["former runs"] = RunReaders.Former,
        ["checkpoints"] = RunReaders.Checkpoints,
        ["history"] = RunReaders.HistoryLines,
        ["kinetic Monte Carlo"] = RestartReaders.Deposits,
        ["phase field"] = RestartReaders.PhaseFields,
        ["solver manifest"] = SolverReaders.Manifests,
        ["solver answer"] = SolverReaders.Answers,
        ["solver run"] = SolverReaders.ForeignRuns,
        ["cluster settings"] = SolverReaders.Clusters,
        ["computed answer"] = folder => SolverReaders.Computed(folder, "answer.json"),
        ["computed job"] = folder => SolverReaders.Computed(folder, "job.json"),
        ["command line"] = _ => CommandLineReader.CommandLines(),
    };

    /// <summary>Names of the readers.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>A reader.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">A folder of its own for the files that it reads.</param>
    public static FuzzedReader Of(string name, string folder)
    {
        Directory.CreateDirectory(folder);
        return Makers[name](folder) with { Name = name };
    }
}
