using Litmus.Primitives.Text;

namespace Litmus.Primitives.Tests.Text;

public sealed class TextTemplateTests
{
    [Test]
    public void A_place_gets_its_content_and_its_format() =>
        TextTemplate.Fill("a test", "{{a}} and {{a:F1}}", ["a"], (place, format) => $"{place}/{format ?? "none"}").Should().Be("a/none and a/F1");

    [Test]
    public void What_fills_a_place_is_not_read_again() => TextTemplate.Fill("a test", "{{a}}", ["a"], (_, _) => "{{b}}").Should().Be("{{b}}");

    [Test]
    public void A_place_may_name_a_claim_or_an_input() => TextTemplate.PlacesOf("a {{smith2024.film-thickness:observed:G3}} {{smith2024/film/rate}} {{ no }}")
        .Should().Equal(new TextPlace("smith2024.film-thickness", "observed:G3", 2, 40), new TextPlace("smith2024/film/rate", null, 43, 23));

    [TestCase("{{b}}", "*{{b}}*a test*", Description = "a place without content")]
    [TestCase("text", "*a test*{{a}}*", Description = "a content without place")]
    public void Places_and_contents_must_match(string template, string message)
    {
        Action filling = () => TextTemplate.Fill("a test", template, ["a"], (_, _) => "x");

        filling.Should().Throw<InvalidOperationException>().WithMessage(message);
    }
}
