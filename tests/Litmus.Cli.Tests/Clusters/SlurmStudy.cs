using System.Diagnostics;
using System.Globalization;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>An array of 200 elements on a private Slurm, with elements that fail on purpose and a controller that is killed in mid-array.</summary>
[Explicit("a study: 200 elements take minutes")]
internal sealed class SlurmStudy : SlurmTest
{
    protected override int CaseCount => 200;

    [Test]
    public void Two_hundred_elements_with_failures_and_a_killed_controller()
    {
        int[] failing = [7, 77, 120, 177, 199], dying = [33, 101, 155];
        Array.ForEach(failing, number => Order(number, "fail"));
        Array.ForEach(dying, number => Order(number, "die"));
        Stopwatch watch = Stopwatch.StartNew();

        TestWorkspace.Outcome submitted = Litmus("submit", "--tier", "smoke");
        Say(watch, submitted.Out);
        SpinWait.SpinUntil(() => Store.Hashes().Count >= 60, TimeSpan.FromMinutes(30)).Should().BeTrue();
        Slurm.KillController();
        Say(watch, $"controller killed; {Store.Hashes().Count} results are stored");
        Say(watch, Litmus("submit", "--status").Error);
        Slurm.RestartController();
        Say(watch, $"controller restarted; {Store.Hashes().Count} results are stored");
        TestWorkspace.Outcome first = WaitAndRelease();
        Say(watch, first.Error + first.Out);
        Directory.Delete(Orders, recursive: true);
        TestWorkspace.Outcome second = Litmus("submit", "--resume", "--wait");
        Say(watch, second.Out);

        first.Code.Should().BeOneOf(ExitCodes.Execution, ExitCodes.ResultOfFailed);
        second.Code.Should().Be(ExitCodes.Success);
        ElementCounts().Should().Equal(CaseCount, failing.Length + dying.Length);
        Store.Hashes().Should().HaveCount(CaseCount).And.OnlyContain(hash => Store.TryRead(hash) != null);
        Directory.GetFileSystemEntries(Store.Folder, ".*.tmp").Should().BeEmpty("nothing half-written is left");
    }

    private static void Say(Stopwatch watch, string text) =>
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds:0} s] {text.TrimEnd()}"));
}
