namespace Litmus.Fuzz.Tests;

/// <summary>The fuzzer finds what it looks for.</summary>
internal sealed class FuzzRunTests
{
    private static readonly byte[] Seed = "{ \"a\": [1, 2], \"b\": \"c\" }"u8.ToArray();

    [Test]
    public void An_exception_that_is_not_documented_is_found()
    {
        FuzzedReader reader = Reader(bytes => _ = bytes.Length == Seed.Length ? 0 : throw new InvalidOperationException("half a pair"));

        FuzzRun.Try(reader, 1_000)!.Found.Should().Contain("InvalidOperationException: half a pair").And.Contain(nameof(FuzzRunTests));
    }

    [Test]
    public void A_documented_exception_is_none()
    {
        FuzzRun.Try(Reader(_ => throw new FormatException("why")), 100).Should().BeNull();
    }

    [Test]
    public void A_refusal_without_words_is_found()
    {
        FuzzRun.Try(Reader(_ => throw new FormatException(" ")), 1)!.Found.Should().Be("FormatException says nothing.");
    }

    [Test]
    public void Memory_beyond_the_bound_is_found()
    {
        FuzzRun.Try(Reader(_ => GC.KeepAlive(new byte[300 << 20])), 1)!.Found.Should().Be("It takes 300 MiB of memory.");
    }

    [Test]
    public void The_same_number_is_the_same_input([Values] FileForm form)
    {
        FuzzedReader reader = Reader(_ => { }) with { Form = form };

        IEnumerable<byte[]> inputs = Enumerable.Range(0, 200).Select(number => FuzzRun.Input(reader, number));

        inputs.Should().BeEquivalentTo(Enumerable.Range(0, 200).Select(number => FuzzRun.Input(reader, number)), options => options.WithStrictOrdering());
        inputs.Select(Convert.ToHexString).Distinct().Count().Should().BeGreaterThan(120, "an input that repeats another one tries nothing new");
    }

    private static FuzzedReader Reader(Action<byte[]> read) =>
        new() { Name = "a reader", Form = FileForm.Json, Seeds = [Seed], Read = read, Refusals = [typeof(FormatException)] };
}
