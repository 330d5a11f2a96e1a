using Litmus.Comparison.Claims;

namespace Litmus.Comparison.Tests.Claims;

public sealed class OutcomeWordsTests
{
    [TestCase("decreasing", "increasing", "decreasing", "constant", "not monotone", "no clear trend")]
    [TestCase("true", "true", "false")]
    [TestCase("Cu > Ag", "Ag > Cu", "Cu > Ag")]
    [TestCase("b<a", "a<b", "b<a")]
    [TestCase("b>c>a", "a>b>c", "a>c>b", "b>a>c", "b>c>a", "c>a>b", "c>b>a")]
    public void The_words_follow_from_the_stated_one(string stated, params string[] expected)
    {
        OutcomeWords.Of(stated).Should().Equal(expected);
    }

    [Test]
    public void Every_word_of_a_list_gives_the_same_list()
    {
        foreach (string stated in (string[])["constant", "false", "101>001>111"])
        {
            IReadOnlyList<string> words = OutcomeWords.Of(stated)!;

            words.Should().AllSatisfy(word => OutcomeWords.Of(word).Should().Equal(words, "the list must not give the stated word away"));
        }
    }

    [TestCase("001")]
    [TestCase("same")]
    [TestCase("a>b<c")]
    [TestCase("a>a")]
    [TestCase(">a")]
    [TestCase("x>=y")]
    [TestCase("a >b", Description = "blanks on one side")]
    [TestCase("a>b>c>d>e")]
    public void A_word_that_says_nothing_of_the_others_gives_no_list(string stated)
    {
        OutcomeWords.Of(stated).Should().BeNull();
    }
}
