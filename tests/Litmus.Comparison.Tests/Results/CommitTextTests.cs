using Litmus.Comparison.Results;

namespace Litmus.Comparison.Tests.Results;

public sealed class CommitTextTests
{
    [TestCase("0123456789abcdef", true, "")]
    [TestCase("0123456789abcdef", false, " with changes")]
    [TestCase(CommitText.Unknown, true, "")]
    [TestCase(CommitText.Unknown, false, "", Description = "without git nobody knows what was changed")]
    public void Changes_are_said_of_a_known_commit(string commit, bool isClean, string expected) =>
        CommitText.Changes(commit, isClean).Should().Be(expected);

    [TestCase("0123456789abcdef", "0123456789ab")]
    [TestCase(CommitText.Unknown, CommitText.Unknown)]
    public void Pages_that_others_cite_name_twelve_characters(string commit, string expected) => CommitText.ToCite(commit).Should().Be(expected);
}
