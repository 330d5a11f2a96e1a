namespace Build.Tests;

public class FailedTestsTests
{
    [Test]
    public void A_failed_test_is_named_with_its_message_on_one_line()
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
            </TestRun>
            """);

        IReadOnlyList<string> failed = FailedTests.Read(directory);

        Directory.Delete(directory, recursive: true);
        failed.Should().Equal("FirstTests.Fails(3): Expected 1, but found 2.");
    }
}
