using Litmus.Cases.Engines;
using Litmus.Engines.Store;

namespace Litmus.Engines.Tests.Store;

/// <summary>What a process that was killed leaves in a store of answers.</summary>
internal sealed class ComputedStoreTests
{
    private string _folder = string.Empty;

    private static DateTime Now => DateTime.UtcNow;

    [SetUp]
    public void MakeFolder() => _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "computed", Guid.NewGuid().ToString("N"));

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_whole_answer_on_its_way_is_put_into_its_place()
    {
        ComputedStore store = new(_folder, isShipped: false);
        string hash = Stored(store);
        string temporary = Temporary(hash);
        Directory.Move(store.PathOf(hash), temporary);
        store.Sweep(Now);
        store.TryRead(hash).Should().BeNull("a process may be moving it at this moment");
        Directory.SetLastWriteTimeUtc(temporary, Now.AddDays(-2));

        store.Sweep(Now);

        store.TryRead(hash).Should().NotBeNull();
    }

    [TestCase(2, false)]
    [TestCase(0, true, Description = "a process may be writing it")]
    public void An_answer_that_is_not_whole_is_deleted_after_a_day(int age, bool stays)
    {
        string half = Temporary("0123456789abcdef0123456789abcdef");
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Combine(half, "job.json"), "{");
        Directory.SetLastWriteTimeUtc(half, Now.AddDays(-age));

        new ComputedStore(_folder, isShipped: false).Sweep(Now);

        Directory.Exists(half).Should().Be(stays);
    }

    private string Temporary(string hash) => Path.Combine(_folder, $".{hash}.{Guid.NewGuid():N}.tmp");

    private static string Stored(ComputedStore store)
    {
        EngineJob job = FakeEngine.Job;
        store.Write(job, new EngineAnswer
        {
            JobHash = job.Hash, Engine = "lammps", Version = "1", Machine = "a machine", ComputedUtc = Now, Seconds = 1, CpuSeconds = 1,
            Result = new EngineResult(
                job.Results.ToDictionary(name => name, _ => 1.0, StringComparer.Ordinal),
                new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)),
        });
        return job.Hash;
    }
}
