using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Runs.Identity;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Store;

/// <summary>What a store of many runs costs: writing, listing, reading. The figures stand in the README of the clusters.</summary>
[Explicit("a study: it writes 100 000 runs and takes minutes")]
internal sealed class LargeStoreStudy : FolderTest
{
    [TestCase(1_000)]
    [TestCase(10_000)]
    [TestCase(100_000)]
    public void Time_and_files_of_a_store(int count)
    {
        const int writtenByLitmus = 300;
        RunStore store = new(Folder);
        (StoredRun run, IReadOnlyList<CaseTable> tables) = CaseRunner.Run(FormulaCase.Square(), Tier.Smoke, Hash(0), progress: null, CancellationToken.None);
        tables = [.. tables, new CaseTable("curve", [CaseColumn.Of("x_1", [.. Enumerable.Range(0, 100).Select(i => i / 3.0)])])];
        Say(count, "write one run", writtenByLitmus, i => store.Write(run with { Hash = Hash(i) }, tables));
        string text = File.ReadAllText(Path.Combine(store.PathOf(Hash(0)), "run.json"));
        string[] others = [.. Directory.GetFiles(store.PathOf(Hash(0))).Where(path => !path.EndsWith("run.json", StringComparison.Ordinal))];
        for (int i = writtenByLitmus; i < count; i++)
        {
            // Without flushing each to the disk, which only writing needs.
            Directory.CreateDirectory(store.PathOf(Hash(i)));
            File.WriteAllText(Path.Combine(store.PathOf(Hash(i)), "run.json"), text.Replace(Hash(0), Hash(i), StringComparison.Ordinal));
            foreach (string other in others)
            {
                File.Copy(other, Path.Combine(store.PathOf(Hash(i)), Path.GetFileName(other)));
            }
        }

        Say(count, "list all identities", 1, _ => store.Hashes().Should().HaveCount(count));
        Say(count, "ask for one run", count, i => store.Contains(Hash(i)).Should().BeTrue());
        Say(count, "ask for one that is missing", count, i => store.Contains(Hash(-1 - i)).Should().BeFalse());
        Say(count, "read and verify one run", 300, i => store.TryRead(Hash(i)).Should().NotBeNull());
        Say(count, "costs of all former runs", 1, _ => new FormerRuns(store, Tier.Smoke).Of("paper2000/square").Should().NotBeNull());
        long bytes = Directory.GetFiles(store.PathOf(Hash(0))).Sum(path => new FileInfo(path).Length);
        TestContext.Out.WriteLine($"{count} runs: {1 + others.Length} files and a folder each, {bytes} bytes");
    }

    private static string Hash(int number) => RunIdentity.HashOf(number.ToString(CultureInfo.InvariantCulture));

    private static void Say(int runs, string what, int times, Action<int> act)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < times; i++)
        {
            act(i);
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs: {what}: {watch.Elapsed.TotalMilliseconds / times:0.000} ms"));
    }
}
