using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Store;

/// <summary>A job as it lies in <c>job.json</c>.</summary>
internal sealed record JobRecord
{
    public required string Title { get; init; }

    public required string Engine { get; init; }

    public required SortedDictionary<string, string> Numbers { get; init; }

    public required IReadOnlyList<string> Results { get; init; }

    public required string Reduction { get; init; }

    public required double ExpectedSeconds { get; init; }

    public required Tier LowestTier { get; init; }

    public required int Ranks { get; init; }

    // Lines of a text, so that a person can read it and git can compare it.
    public required IReadOnlyList<string> Program { get; init; }

    public required SortedDictionary<string, IReadOnlyList<string>> Files { get; init; }

    public static JobRecord Of(EngineJob job) => new()
    {
        Title = job.Title,
        Engine = job.Engine,
        Numbers = new SortedDictionary<string, string>(job.Numbers.ToDictionary(), StringComparer.Ordinal),
        Results = job.Results,
        Reduction = job.Reduction,
        ExpectedSeconds = job.ExpectedSeconds,
        LowestTier = job.LowestTier,
        Ranks = job.Ranks,
        Program = job.Program.Split('\n'),
        Files = new SortedDictionary<string, IReadOnlyList<string>>(
            job.Files.ToDictionary(file => file.Key, file => (IReadOnlyList<string>)file.Value.Split('\n')), StringComparer.Ordinal),
    };

    public EngineJob ToJob() => new()
    {
        Title = Title,
        Engine = Engine,
        Numbers = Numbers,
        Results = Results,
        Reduction = Reduction,
        ExpectedSeconds = ExpectedSeconds,
        LowestTier = LowestTier,
        Ranks = Ranks,
        Program = string.Join('\n', Program),
        Files = Files.ToDictionary(file => file.Key, file => string.Join('\n', file.Value), StringComparer.Ordinal),
    };
}
