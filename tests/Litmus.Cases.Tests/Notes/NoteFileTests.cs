using Litmus.Cases.Notes;

namespace Litmus.Cases.Tests.Notes;

public sealed class NoteFileTests
{
    private static readonly NoteFile Notes = NoteFile.Parse(
        "X.notes.md", "For readers.\n\n## time\n\nIt takes {{time_h}} h,\nor {{time_h:F0}}.\n\n## word\n\nThe face is {{face}}.\n");

    [Test]
    public void A_number_is_shown_in_the_unit_of_its_place_with_three_digits() => Notes.Fill("time", ("time_h", 7000)).Should().Be("It takes 1.94 h, or 2.");

    [Test]
    public void Words_stay_words() => Notes.Fill("word", ("face", "(001)")).Should().Be("The face is (001).");

    [Test]
    public void A_place_without_a_value_is_an_error()
    {
        Action filling = () => Notes.Fill("time");

        filling.Should().Throw<InvalidOperationException>().WithMessage("*{{time_h}}*X.notes.md, time*not filled*");
    }

    [Test]
    public void A_value_without_a_place_is_an_error()
    {
        Action filling = () => Notes.Fill("word", ("face", "(001)"), ("other", 1));

        filling.Should().Throw<InvalidOperationException>().WithMessage("*{{other}}*");
    }

    [Test]
    public void A_section_that_is_not_there_is_named_with_those_that_are()
    {
        Action filling = () => Notes.Fill("times");

        filling.Should().Throw<InvalidOperationException>().WithMessage("*'times'*time, word*");
    }

    [Test]
    public void A_control_character_is_refused_with_its_line()
    {
        Action parsing = () => NoteFile.Parse("X.notes.md", "## a\n\none\ntwo \u001b[2J\n");

        parsing.Should().Throw<FormatException>().WithMessage("X.notes.md, line 4: the control character U+001B stands here.*");
    }

    [TestCase("## a\n\n## b\n\ntext\n")]
    [TestCase("## a\n\none\n\n## a\n\ntwo\n")]
    public void An_empty_or_repeated_section_is_refused(string text)
    {
        Action parsing = () => NoteFile.Parse("X.notes.md", text);

        parsing.Should().Throw<FormatException>().WithMessage("*X.notes.md*'a'*");
    }

    [Test]
    public void Line_ends_of_another_system_are_read_alike() => NoteFile.Parse("X", "## a\r\n\r\none\r\ntwo\r\n").Fill("a").Should().Be("one two");
}
