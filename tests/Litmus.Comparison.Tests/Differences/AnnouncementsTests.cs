using Litmus.Comparison.Differences;

namespace Litmus.Comparison.Tests.Differences;

internal sealed class AnnouncementsTests
{
    [Test]
    public void A_line_is_a_pattern_with_its_reason() => Announcements.Parse("# what moves\n\nsmith2024.*  # a finer grid\r\nsmith2024/film # the same\n")
        .Should().Equal(
            new Announcement("smith2024.*", "a finer grid", "expected-changes.txt(3)"),
            new Announcement("smith2024/film", "the same", "expected-changes.txt(4)"));

    [TestCase("smith2024.*")]
    [TestCase("smith2024.* #  ")]
    public void A_pattern_without_a_reason_is_refused(string line)
    {
        Action parsing = () => Announcements.Parse(line);

        parsing.Should().Throw<FormatException>().WithMessage("expected-changes.txt(1): 'smith2024.*' has no reason.*");
    }

    [TestCase("*")]
    [TestCase("*.*")]
    [TestCase("*/*")]
    public void A_pattern_for_everything_is_refused(string pattern)
    {
        Action parsing = () => Announcements.Parse($"{pattern} # all of it");

        parsing.Should().Throw<FormatException>().WithMessage("*announces everything*");
    }

    [Test]
    public void A_line_that_was_there_before_the_change_announces_nothing() =>
        Announcements.NewIn("smith2024.* # last month\njones2025.* # now\n", "smith2024.* # last month\n").Should()
            .Equal(new Announcement("jones2025.*", "now", "expected-changes.txt(2)"));

    [TestCase("smith2024.thickness", true)]
    [TestCase("smith2024/film", false)]
    [TestCase("jones2025.thickness", false)]
    public void A_pattern_covers_what_it_matches(string name, bool isCovered) =>
        (new Announcements([new Announcement("smith2024.*", "", "--expect")]).Of(name) is not null).Should().Be(isCovered);
}
