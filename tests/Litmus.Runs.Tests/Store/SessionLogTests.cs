using Litmus.Comparison.Gates;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Store;

internal sealed class SessionLogTests : FolderTest
{
    [Test]
    public void Entries_of_other_cases_stay()
    {
        SessionLog log = new(new RunStore(Folder), "smoke");
        log.Write([Entry("a/a", Execution.Ran), Entry("a/b", Execution.Ran)]);

        log.Write([Entry("a/b", Execution.Cached)]);

        log.Read().Values.Select(entry => (entry.CaseId, entry.Execution)).Should().Equal(("a/a", Execution.Ran), ("a/b", Execution.Cached));
    }

    [Test]
    public void There_are_no_entries_before_the_first_session() => new SessionLog(new RunStore(Folder), "smoke").Read().Should().BeEmpty();

    [Test]
    public void A_damaged_log_is_named_when_read_and_replaced_when_written([Values("[{", "[null]", "[{}]", "{}", "")] string damaged)
    {
        File.WriteAllText(Path.Combine(Folder, "session-smoke.json"), damaged);
        SessionLog log = new(new RunStore(Folder), "smoke");

        log.Invoking(subject => subject.Read()).Should().Throw<RunStoreException>().WithMessage("*session-smoke.json*not a session log*");
        log.Write([Entry("a/a", Execution.Ran)]);

        log.Read().Should().ContainKey("a/a");
    }

    [Test]
    public void Sessions_that_end_at_once_lose_no_entry()
    {
        Parallel.For(0, 6, i => new SessionLog(new RunStore(Folder), "smoke").Write([Entry($"a/{i}", Execution.Ran)]));

        new SessionLog(new RunStore(Folder), "smoke").Read().Should().HaveCount(6);
    }

    private static CaseRun Entry(string id, Execution execution) => new(id, "0", execution, Failure: null, Seconds: 1);
}
