using Litmus.Primitives.Text;

namespace Litmus.Primitives.Tests.Text;

public sealed class PlainTextTests
{
    [TestCase("plain, µm²\tand\nlines\r\n", "plain, µm²\tand\nlines\r\n")]
    [TestCase("a\u0012b", "a\uFFFDb")]
    [TestCase("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [TestCase("\u009b31m", "\uFFFD31m")]
    [TestCase("hidden\rshown", "hidden\uFFFDshown")]
    [TestCase("bell\a, back\b, delete\u007f, nothing\0", "bell\uFFFD, back\uFFFD, delete\uFFFD, nothing\uFFFD")]
    [TestCase("\ud83d\ude00", "\ud83d\ude00")]
    public void What_steers_a_terminal_is_replaced_and_the_rest_stays(string text, string expected) => PlainText.Lines(text).Should().Be(expected);

    // A test case cannot hold half a character: its name is written as UTF-8.
    [Test]
    public void Half_a_character_and_what_is_none_are_replaced()
    {
        PlainText.Lines("a\ud83d").Should().Be("a\uFFFD");
        PlainText.Lines("\ude00b").Should().Be("\uFFFDb");
        PlainText.Lines("a\uFFFEb\uFFFF").Should().Be("a\uFFFDb\uFFFD", "XML forbids both");
    }

    [Test]
    public void One_line_stays_one_line() => PlainText.Line("first\r\nsecond\u2028third\tfourth\u0012").Should().Be("first second third fourth\uFFFD");

    [Test]
    public void The_first_place_is_found() =>
        (PlainText.IndexOfForbidden("ab\u0012\u0013"), PlainText.IndexOfForbidden("ab\u0012\u0013", 3), PlainText.IndexOfForbidden("ab")).Should()
        .Be((2, 3, -1));
}
