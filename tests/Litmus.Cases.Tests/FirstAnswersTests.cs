namespace Litmus.Cases.Tests;

public sealed class FirstAnswersTests
{
    private int _found;

    [SetUp]
    public void Forget() => _found = 0;

    [Test]
    public void The_same_question_is_answered_once()
    {
        FirstAnswers<string, int, string> answers = new();

        string first = Ask(answers, "a", 1), second = Ask(answers, "a", 1);

        second.Should().BeSameAs(first);
        _found.Should().Be(1);
    }

    [Test]
    public void Another_question_under_the_name_is_answered_anew_and_not_kept()
    {
        FirstAnswers<string, int, string> answers = new();
        string first = Ask(answers, "a", 1);

        Ask(answers, "a", 2).Should().Be("2");
        Ask(answers, "a", 2);

        _found.Should().Be(3);
        Ask(answers, "a", 1).Should().BeSameAs(first);
    }

    [Test]
    public void Each_name_has_a_first_question_of_its_own()
    {
        FirstAnswers<string, int, string> answers = new();
        Ask(answers, "a", 1);

        Ask(answers, "b", 2).Should().Be("2");
        Ask(answers, "b", 2);

        _found.Should().Be(2);
    }

    private string Ask(FirstAnswers<string, int, string> answers, string name, int question) => answers.Of(name, question, () =>
    {
        _found++;
        return question.ToString();
    });
}
