using System.Text.Json;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Foreign.Contract;

namespace Litmus.Foreign.Tests.Contract;

public sealed class SolverRequestTests
{
    private static readonly CaseDescription Square = SquareCase.Open.Description;

    [Test]
    public void It_holds_case_tier_seed_claims_and_inputs()
    {
        using JsonDocument request = Parse(CaseInputs.Nominal(Square, Tier.Nightly));
        JsonElement root = request.RootElement;

        root.GetProperty("case").GetString().Should().Be("paper2000/square");
        root.GetProperty("tier").GetString().Should().Be("nightly");
        root.GetProperty("seed").GetInt32().Should().BeGreaterThanOrEqualTo(0);
        root.GetProperty("claims").GetProperty("paper2000.area").GetRawText().Should().Contain("number").And.Contain("m2");
        root.GetProperty("claims").GetProperty("paper2000.growth").GetProperty("answer").GetString().Should().Be("token");
        JsonElement side = root.GetProperty("inputs").GetProperty("side");
        (side.GetProperty("value").GetDouble(), side.GetProperty("unit").GetString(), side.GetProperty("uncertainty").GetDouble()).Should().Be((3, "m", 0.01));
        root.GetProperty("inputs").GetProperty("shape").GetProperty("option").GetString().Should().Be("square");
    }

    [Test]
    public void It_never_holds_what_a_paper_states()
    {
        string text = SolverRequest.Of(Square, [.. SquareCase.Claims.Take(3)], CaseInputs.Nominal(Square, Tier.Smoke)).Text;

        text.Should().NotContain("expected");
    }

    [Test]
    public void It_lists_the_words_of_a_claim_whichever_is_stated()
    {
        Claim growth = SquareCase.Claims[2];
        string[] texts =
        [
            .. ((string[])["increasing", "constant"]).Select(stated => TextFor(Square, growth with { Expected = growth.Expected with { Token = stated } })),
        ];

        using JsonDocument request = JsonDocument.Parse(texts[0]);
        request.RootElement.GetProperty("claims").GetProperty(growth.Id).GetProperty("words").EnumerateArray().Select(word => word.GetString())
            .Should().Equal("constant", "decreasing", "increasing", "no clear trend", "not monotone");
        texts[1].Should().Be(texts[0], "the list must not give the stated word away");
    }

    [Test]
    public void It_lists_the_words_that_the_case_gives_and_none_where_they_are_not_known()
    {
        Claim growth = SquareCase.Claims[2] with { Expected = SquareCase.Claims[2].Expected with { Token = "squarely" } };

        string open = TextFor(Square, growth), closed = TextFor(Square.WithWords("growth", "squarely", "linearly"), growth);

        open.Should().NotContain("words");
        closed.Should().MatchRegex("\"words\": \\[\\s*\"linearly\",\\s*\"squarely\"\\s*\\]");
    }

    [Test]
    public void A_varied_input_has_its_value_of_the_run_and_the_same_seed()
    {
        CaseInputs nominal = CaseInputs.Nominal(Square, Tier.Smoke);
        using JsonDocument varied = Parse(nominal.With(SquareCase.Side, 3.01)), declared = Parse(nominal);

        varied.RootElement.GetProperty("inputs").GetProperty("side").GetProperty("value").GetDouble().Should().Be(3.01);
        varied.RootElement.GetProperty("seed").GetInt32().Should().Be(declared.RootElement.GetProperty("seed").GetInt32());
    }

    [Test]
    public void The_schemas_name_what_requests_and_answers_hold()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Foreign, "Contract", "litmus.request.schema.json")));
        using JsonDocument request = Parse(CaseInputs.Nominal(Square, Tier.Smoke));

        schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString())
            .Should().BeEquivalentTo(request.RootElement.EnumerateObject().Select(property => property.Name));
        foreach (string part in (string[])["claims", "inputs"])
        {
            IEnumerable<string> known = schema.RootElement.GetProperty("properties").GetProperty(part).GetProperty("additionalProperties")
                .GetProperty("properties").EnumerateObject().Select(property => property.Name);
            request.RootElement.GetProperty(part).EnumerateObject().SelectMany(entry => entry.Value.EnumerateObject()).Select(property => property.Name)
                .Should().BeSubsetOf(known);
        }
    }

    private static string TextFor(CaseDescription description, Claim claim) =>
        SolverRequest.Of(description, [claim], CaseInputs.Nominal(description, Tier.Smoke)).Text;

    private static JsonDocument Parse(CaseInputs inputs) => JsonDocument.Parse(SolverRequest.Of(Square, [.. SquareCase.Claims.Take(3)], inputs).Text);
}
