using Litmus.Engines.Store;

namespace Litmus.Engines.Tests.Store;

/// <summary>The answers that come with this repository.</summary>
public sealed class ShippedAnswersTests
{
    private static readonly ComputedStore Shipped = new(Path.Combine(Root(), "validation", "computed"), isShipped: true);

    [Test]
    public void Every_shipped_answer_reads_is_whole_and_answers_its_job()
    {
        foreach (string hash in Shipped.Hashes)
        {
            StoredAnswer stored = Shipped.TryRead(hash)!;

            stored.Answer.Result.Fault(stored.Job.Results).Should().BeNull("{0}: {1}", hash, stored.Job.Title);
            stored.Answer.Engine.Should().Be(stored.Job.Engine);
            new[] { stored.Answer.Machine, stored.Answer.Version, stored.Answer.AskedBy }.Should().NotContain(string.Empty, "{0} names where it is from", hash);
        }
    }

    [Test]
    public void Every_shipped_answer_is_small() => Shipped.Hashes.Where(hash => Shipped.SizeOf(hash) > EngineRoom.MostShippedBytes).Should().BeEmpty();

    [Test]
    public void Nothing_else_lies_among_the_shipped_answers() =>
        (Directory.Exists(Shipped.Folder) ? Directory.EnumerateFileSystemEntries(Shipped.Folder).Select(path => Path.GetFileName(path)) : [])
        .Where(name => name != "README.md").Except(Shipped.Hashes, StringComparer.Ordinal).Should().BeEmpty("an answer without answer.json counts for nobody");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "reference-data")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests has reference-data.");
    }
}
