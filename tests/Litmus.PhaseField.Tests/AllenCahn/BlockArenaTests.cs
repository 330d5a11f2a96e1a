using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Tests.AllenCahn;

/// <summary>Blocks do not overlap and are reused in the same order.</summary>
public class BlockArenaTests
{
    // More than one chunk of 256.
    private const int Count = 600;
    private const int BlockBytes = TileSize.CellCount * sizeof(double);

    [Test]
    public void Blocks_do_not_overlap_and_keep_their_order_when_reused()
    {
        BlockArena<double> arena = new();

        nint[] first = Take(arena, Count);
        arena.Clear();
        nint[] second = Take(arena, Count);

        nint[] rising = [.. first.Order()];
        rising.Zip(rising.Skip(1), (block, next) => next - block).Should().AllSatisfy(distance => ((long)distance).Should().BeGreaterThanOrEqualTo(BlockBytes));
        second.Should().Equal(first);
    }

    [Test]
    public void A_returned_block_is_the_next_one([Values(1, 256, 257, 512, 513)] int number)
    {
        BlockArena<double> arena = new();
        nint[] taken = Take(arena, number);

        arena.GiveBack();

        arena.Take().Should().Be(taken[^1]);
        arena.Take().Should().NotBe(taken[^1]);
    }

    private static nint[] Take(BlockArena<double> arena, int count) => [.. Enumerable.Range(0, count).Select(_ => arena.Take())];
}
