using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class ListTests : WorkspaceTest
{
    [Test]
    public void Claims_are_listed_with_the_case_that_answers_them()
    {
        string[] lines = Workspace.Run("list").Out.TrimEnd().Split('\n');

        lines.Should().HaveCount(4, "a header and three claims");
        lines[1].Should().StartWith(TestWorkspace.Square).And.Contain("mini2020/square").And.Contain("nine square metres");
        lines[3].Should().Contain("(measured input)");
    }

    [TestCase("--headline", 1)]
    [TestCase("--unanswered", 1)]
    [TestCase("--paper mini2020", 3)]
    [TestCase("--verdict NotReproduced", 0)]
    public void Filters_leave_out_the_others(string filter, int count)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(["list", "claims", "--json", .. filter.Split(' ')]);

        using JsonDocument json = JsonDocument.Parse(outcome.Out);
        json.RootElement.GetArrayLength().Should().Be(count);
    }

    [TestCase("claims", "id", "accepted", "case", "statement")]
    [TestCase("cases", "id", "answers", "inputs", "from")]
    [TestCase("papers", "id", "doi", "claims", "answered")]
    public void Json_has_the_keys_that_scripts_rely_on(string what, params string[] keys)
    {
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("list", what, "--json").Out);

        json.RootElement[0].EnumerateObject().Select(member => member.Name).Should().Contain(keys);
    }

    [Test]
    public void Output_that_nobody_watches_has_no_colours() => Workspace.Run("list").Out.Should().NotContain("\u001b");

    [Test]
    public void An_unknown_paper_is_refused_with_the_nearest_name()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("list", "--paper", "mini202");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("Did you mean 'mini2020'?");
    }
}
