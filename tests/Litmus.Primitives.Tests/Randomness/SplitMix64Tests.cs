using Litmus.Primitives.Randomness;

namespace Litmus.Primitives.Tests.Randomness;

public sealed class SplitMix64Tests
{
    [Test]
    public void A_seed_gives_the_numbers_of_the_reference_code()
    {
        SplitMix64 mixer = new(1234567);

        ulong[] numbers = [.. Enumerable.Range(0, 5).Select(_ => mixer.NextUInt64())];

        numbers.Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }
}
