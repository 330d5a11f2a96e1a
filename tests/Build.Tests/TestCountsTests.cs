namespace Build.Tests;

public class TestCountsTests
{
    [Test]
    public void Counts_are_summed_over_the_files_and_every_kind_of_failure_counts()
    {
        string directory = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;
        WriteResults(directory, "a", total: 5, passed: 3, failed: 1, aborted: 1);
        WriteResults(directory, "b", total: 4, passed: 2, failed: 0, aborted: 0);

        TestCounts counts = TestCounts.Read(directory);

        Directory.Delete(directory, recursive: true);
        counts.ToString().Should().Be("5 passed, 2 failed, 2 skipped");
        counts.Total.Should().Be(9);
    }

    [Test]
    public void Without_files_nothing_has_run()
    {
        string directory = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;

        TestCounts counts = TestCounts.Read(directory);

        Directory.Delete(directory);
        counts.Total.Should().Be(0);
    }

    private static void WriteResults(string directory, string project, int total, int passed, int failed, int aborted) =>
        File.WriteAllText(
            Path.Combine(directory, project + ".trx"),
            $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <ResultSummary>
                <Counters total="{total}" executed="{passed + failed}" passed="{passed}" failed="{failed}"
                          error="0" timeout="0" aborted="{aborted}" notExecuted="0" />
              </ResultSummary>
            </TestRun>
            """);
}
