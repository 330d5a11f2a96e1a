namespace Build.Tests;

public class FailedTestsTests
{
    [Test]
    public void A_failed_test_and_a_failed_clean_up_are_named_with_their_message_on_one_line()
    {
        string directory = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;
        File.WriteAllText(
            Path.Combine(directory, "a.trx"),
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>
                <UnitTestResult testId="1" testName="Passes" outcome="Passed" />
                <UnitTestResult testId="2" testName="Fails(3)" outcome="Failed">
                  <Output><ErrorInfo><Message>Expected 1,
            but found 2.</Message></ErrorInfo></Output>
                </UnitTestResult>
              </Results>
              <TestDefinitions>
                <UnitTest id="1"><TestMethod className="Some.Names.FirstTests" name="Passes" /></UnitTest>
                <UnitTest id="2"><TestMethod className="Some.Names.FirstTests" name="Fails(3)" /></UnitTest>
              </TestDefinitions>
              <ResultSummary outcome="Failed">
                <RunInfos>
                  <RunInfo outcome="Warning"><Text>No test is available</Text></RunInfo>
                  <RunInfo outcome="Error"><Text>TearDown failed for test fixture
            Some.Names.FirstTests</Text></RunInfo>
                </RunInfos>
              </ResultSummary>
            </TestRun>
            """);

        IReadOnlyList<string> failed = FailedTests.Read(directory);

        Directory.Delete(directory, recursive: true);
        failed.Should().Equal("FirstTests.Fails(3): Expected 1, but found 2.", "TearDown failed for test fixture Some.Names.FirstTests");
    }
}
