using Litmus.Primitives.Text;
using Litmus.Runs.Settings;

namespace Litmus.Runs.Clusters;

/// <summary>Reads <c>litmus.cluster.json</c> in the folder of a suite. Its form is described by <c>litmus.cluster.schema.json</c>.</summary>
public static class ClusterSettingsFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "litmus.cluster.json";

    private const string Partition = "partition", Account = "account", TimeLimit = "timeLimit", Memory = "memory", Ranks = "ranks",
        Simultaneous = "simultaneous", Setup = "setup", Options = "options", Schema = "$schema";

    private const string Example = "{ \"partition\": \"long\", \"timeLimit\": \"2h\" }";

    private const int MostRanks = 100_000;

    /// <summary>The words that it may hold.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Schema, Partition, Account, TimeLimit, Memory, Ranks, Simultaneous, Setup, Options];

    /// <summary>The settings of a suite; empty ones where it has no such file.</summary>
    /// <param name="root">Folder of the suite.</param>
    /// <exception cref="SubmissionException">The file is malformed.</exception>
    public static ClusterSettings Read(string root)
    {
        string path = Path.Combine(root, FileName);
        return File.Exists(path) ? Read(path, File.ReadAllText(path)) : new ClusterSettings();
    }

    /// <summary>Whether a word is an amount of memory as Slurm reads it: <c>500M</c>, <c>4G</c>.</summary>
    public static bool IsMemory(string word) =>
        word.Length is > 1 and < 10 && word[^1] is 'K' or 'M' or 'G' or 'T' && word[0] != '0' && word[..^1].All(char.IsAsciiDigit);

    private static ClusterSettings Read(string path, string text)
    {
        JsonSettings settings = JsonSettings.Read(path, text, Keys, Example, (place, found) => new SubmissionException(place, found));
        return new ClusterSettings
        {
            Partition = settings.Word(Partition),
            Account = settings.Word(Account),
            TimeLimit = settings.Word(TimeLimit) is not { } time ? null
                : DurationText.TryRead(time) ?? throw settings.Wrong(TimeLimit, "a time such as 90s, 10min, 2h or 1d"),
            Memory = settings.Word(Memory) is not { } memory ? null
                : IsMemory(memory) ? memory : throw settings.Wrong(Memory, "an amount such as 500M or 4G"),
            Ranks = settings.Count(Ranks, MostRanks),
            Simultaneous = settings.Count(Simultaneous, MostRanks),
            Setup = settings.Words(Setup),
            Options = settings.Words(Options),
        };
    }
}
