using Litmus.Comparison.Gates;
using Litmus.ReferenceData;

namespace Litmus.Cli.Tests;

/// <summary>What <c>litmus check</c> says of claims that are answered by a word.</summary>
internal sealed class WordCheckTests : WorkspaceTest
{
    private const string Row = TestWorkspace.Square
        + ",Fig 1,The square is flat.,ordering,stated,paper-simulation,yes,shape,flat,,,1,,exact,exact,,,author-stated,said so,yes,side squared,side";

    [SetUp]
    public void StateAWord()
    {
        string[] lines = File.ReadAllLines(Workspace.ClaimsPath);
        lines[1] = Row;
        File.WriteAllText(Workspace.ClaimsPath, string.Join('\n', lines) + "\n");
        ReferenceDataset.Seal(Path.Combine(Workspace.Root, "reference-data"), "mini2020");
    }

    [Test]
    public void A_word_whose_alternatives_nobody_knows_is_a_warning()
    {
        TestWorkspace.Outcome check = Workspace.Run("check");

        check.Code.Should().Be(ExitCodes.Success);
        check.Out.Should().Contain("claims.csv(2,1): warning LIT0093: The case mini2020/square answers mini2020.square by a word")
            .And.Contain(".WithWords(\"square\", \"flat\", …)");
    }

    [Test]
    public void A_stated_word_that_the_case_cannot_give_is_an_error()
    {
        Workspace.WordsOfSquare = ["plane", "curved"];

        TestWorkspace.Outcome check = Workspace.Run("check");

        check.Code.Should().Be(ExitCodes.Data);
        check.Out.Should().Contain("claims.csv(2,1): error LIT0094: mini2020.square expects 'flat', and the case mini2020/square gives one of curved, plane.");
    }

    [Test]
    public void A_stated_word_that_the_case_can_give_is_well()
    {
        Workspace.WordsOfSquare = ["flat", "curved"];

        TestWorkspace.Outcome check = Workspace.Run("check");

        check.Code.Should().Be(ExitCodes.Success);
        check.Out.Should().NotContain("LIT009");
    }
}
