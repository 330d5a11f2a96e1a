using Litmus.Comparison.Results;
using Litmus.Runs.Suites;

namespace Litmus.Validation.Snapshots;

/// <summary>The tables that cases write, compared with what was accepted for them. They detect change and validate nothing.</summary>
internal sealed class CaseTableTests
{
    // Enough rows to see the shape of a curve; a map of thousands of rows is thinned to this number.
    private const int RowCount = 40;

    private const string Verified = ".verified.csv";

    // What verifies a solver is compared with exact results instead: VerificationTests.
    private static IEnumerable<PaperAssembly> Papers =>
        SmokeSuite.Workspace.Suite.Papers.Where(paper => ResultsOf(paper.Paper).Any(result => result.Verifies is null));

    private static IEnumerable<TestCaseData> Snapshots =>
        Papers.SelectMany(paper => NamesIn(paper).Select(name => new TestCaseData(paper.Paper, name).SetArgDisplayNames(paper.Paper, name)));

    [TestCaseSource(nameof(Papers))]
    public void Every_table_has_a_snapshot_or_a_reason_why_not_and_every_snapshot_its_table(PaperAssembly paper)
    {
        string[] written = [.. ResultsOf(paper.Paper).SelectMany(result => result.Artifacts.Select(table => $"{NameOf(result)}.{table}"))];

        written.Should().BeEquivalentTo(NamesIn(paper).Concat(SnapshotSettings.Of(paper.Folder).WithoutSnapshot));
    }

    [TestCaseSource(nameof(Snapshots))]
    public void Table_is_as_accepted(string paper, string snapshot)
    {
        string[] parts = snapshot.Split('.');
        CaseResult result = ResultsOf(paper).Single(candidate => NameOf(candidate) == parts[0]);
        result.Artifacts.Should().Contain(parts[1], "the case writes it; {0}", result.Failure);
        string text = File.ReadAllText(Path.Combine(SmokeSuite.Workspace.Store.PathOf(result.RunHash), parts[1] + ".csv"));
        SnapshotSettings settings = SnapshotSettings.Of(SmokeSuite.Workspace.Suite.FolderOf(paper));

        SnapshotVerifier.Verify(SnapshotTable.Parse(text).Thin(RowCount), settings.TolerancesOf(snapshot), settings.Folder, snapshot);
    }

    private static IEnumerable<CaseResult> ResultsOf(string paper) =>
        SmokeSuite.Results.Cases.Where(result => result.Id.StartsWith(paper + "/", StringComparison.Ordinal));

    private static string NameOf(CaseResult result) => result.Id.Split('/')[1];

    private static IEnumerable<string> NamesIn(PaperAssembly paper) => Directory.Exists(Path.Combine(paper.Folder, "snapshots"))
        ? Directory.EnumerateFiles(Path.Combine(paper.Folder, "snapshots"), "*" + Verified).Select(path => Path.GetFileName(path)[..^Verified.Length])
            .Order(StringComparer.Ordinal)
        : [];
}
