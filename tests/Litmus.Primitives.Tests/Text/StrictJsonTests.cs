using System.Text.Json;
using Litmus.Primitives.Text;

namespace Litmus.Primitives.Tests.Text;

public sealed class StrictJsonTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().Strict();

    [TestCase("{}")]
    [TestCase("{\"Name\":null,\"Words\":[],\"Parts\":{},\"Numbers\":[]}")]
    [TestCase("{\"Name\":\"a\",\"Words\":null,\"Parts\":{},\"Numbers\":[]}")]
    [TestCase("{\"Name\":\"a\",\"Words\":[null],\"Parts\":{},\"Numbers\":[]}")]
    [TestCase("{\"Name\":\"a\",\"Words\":[],\"Parts\":{\"x\":null},\"Numbers\":[]}")]
    [TestCase("{\"Name\":\"a\",\"Words\":[],\"Parts\":{},\"Numbers\":[null]}")]
    [TestCase("{\"Name\":\"a\\ud800\",\"Words\":[],\"Parts\":{},\"Numbers\":[]}")]
    [TestCase("{\"Name\":\"a\",\"Words\":[],\"Parts\":{\"\\udc00\":\"x\"},\"Numbers\":[]}")]
    public void What_does_not_fit_its_type_is_refused(string json)
    {
        Action read = () => JsonSerializer.Deserialize<Whole>(json, Options);

        read.Should().Throw<JsonException>();
    }

    [Test]
    public void What_fits_is_read()
    {
        Whole? read = JsonSerializer.Deserialize<Whole>("{\"Name\":\"a\",\"Words\":[\"b\"],\"Parts\":{\"x\":\"y\"},\"Numbers\":[1.5]}", Options);

        read.Should().BeEquivalentTo(new Whole("a", ["b"], new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = "y" }, [1.5]));
    }

    // A sample that gave no word is null in the list of words.
    [Test]
    public void Null_is_read_where_the_type_of_an_entry_allows_it() =>
        JsonSerializer.Deserialize<Sampled>("{\"Words\":[\"a\",null],\"Numbers\":[1,null]}", Options)!.Words.Should().Equal("a", null);

    [TestCase("{\n\"a\": \"\\ud800\"}", 1, 5)]
    [TestCase("{\"a\\udc00\": 1}", 0, 1)]
    public void Half_a_pair_is_refused_with_its_place(string json, long line, long column)
    {
        Action parse = () => StrictJson.Parse(json);

        parse.Should().Throw<JsonException>().WithMessage("*half of a surrogate pair*").Which.Should().Match<JsonException>(
            exception => exception.LineNumber == line && exception.BytePositionInLine == column);
    }

    [Test]
    public void A_whole_pair_is_read()
    {
        using JsonDocument document = StrictJson.Parse("{\"a\": \"\\ud835\\udd38\"}");

        document.RootElement.GetProperty("a").GetString().Should().Be("𝔸");
    }

    private sealed record Sampled(IReadOnlyList<string?> Words, IReadOnlyList<double?> Numbers);

    private sealed record Whole(string Name, string[] Words, IReadOnlyDictionary<string, string> Parts, IReadOnlyList<double> Numbers, string? Note = null);
}
