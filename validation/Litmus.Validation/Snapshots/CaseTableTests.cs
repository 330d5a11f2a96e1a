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
    private static IEnumerable<PaperAssembly> Papers => SmokeSuite.Workspace.Suite.Papers
        .Where(paper => NamesIn(paper.Folder).Any() || ResultsOf(paper.Paper).Any(result => result.Verifies is null));

    // A table without a snapshot is among them, so that its received file is written, and so is a snapshot without a table.
    private static IEnumerable<TestCaseData> Snapshots => Papers.SelectMany(paper =>
        WrittenBy(paper.Paper).Except(SnapshotSettings.Of(paper.Folder).WithoutSnapshot, StringComparer.Ordinal)
            .Union(NamesIn(paper.Folder), StringComparer.Ordinal)
            .Select(name => new TestCaseData(paper.Paper, name).SetArgDisplayNames(paper.Paper, name)));

    [TestCaseSource(nameof(Papers))]
    public void A_table_that_has_no_snapshot_for_a_reason_is_there_and_has_none(PaperAssembly paper)
    {
        SnapshotSettings.Of(paper.Folder).WithoutSnapshot.Should().BeSubsetOf(WrittenBy(paper.Paper)).And.NotIntersectWith(NamesIn(paper.Folder));
    }

    [Test]
    public void A_folder_of_snapshots_belongs_to_a_paper_with_cases()
    {
        Directory.EnumerateDirectories(SmokeSuite.Workspace.Suite.PapersFolder).Where(folder => NamesIn(folder).Any())
            .Should().BeSubsetOf(Papers.Select(paper => paper.Folder), "nothing compares the others");
    }

    [TestCaseSource(nameof(Snapshots))]
    public void Table_is_as_accepted(string paper, string snapshot)
    {
        string[] parts = snapshot.Split('.');
        SnapshotSettings settings = SnapshotSettings.Of(SmokeSuite.Workspace.Suite.FolderOf(paper));
        CaseResult? result = ResultsOf(paper).SingleOrDefault(candidate => NameOf(candidate) == parts[0]);
        result?.Failure.Should().BeNull("the case writes the table");
        if (result?.Artifacts.Contains(parts[1], StringComparer.Ordinal) != true)
        {
            throw new VerifyException(VerifyMessage.Delete(settings.Folder, snapshot));
        }

        string text = File.ReadAllText(Path.Combine(SmokeSuite.Workspace.Store.PathOf(result.RunHash), parts[1] + ".csv"));

        SnapshotVerifier.Verify(SnapshotTable.Parse(text).Thin(RowCount), settings.TolerancesOf(snapshot), settings.Folder, snapshot, DiffTool.Open);
    }

    private static IEnumerable<CaseResult> ResultsOf(string paper) =>
        SmokeSuite.Results.Cases.Where(result => result.Id.StartsWith(paper + "/", StringComparison.Ordinal));

    private static string NameOf(CaseResult result) => result.Id.Split('/')[1];

    private static IEnumerable<string> WrittenBy(string paper) =>
        ResultsOf(paper).SelectMany(result => result.Artifacts.Select(table => $"{NameOf(result)}.{table}"));

    private static IEnumerable<string> NamesIn(string paperFolder) => Directory.Exists(Path.Combine(paperFolder, "snapshots"))
        ? Directory.EnumerateFiles(Path.Combine(paperFolder, "snapshots"), "*" + Verified).Select(path => Path.GetFileName(path)[..^Verified.Length])
            .Order(StringComparer.Ordinal)
        : [];
}
