using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Tests;

public sealed class CubePictureTests
{
    [Test]
    public void A_cube_shows_three_faces_that_make_a_hexagon()
    {
        IReadOnlyList<CubeOutline> outlines = CubePicture.Of([(0, 0, 0)]);

        outlines.Select(outline => outline.Face).Should().Equal(CubeFace.Top, CubeFace.Left, CubeFace.Right);
        outlines.Select(Area).Should().AllBeEquivalentTo(4, "each face is a rhombus of two triangles, of twice the area 2 each");
        outlines[0].Loops.Should().ContainSingle().Which.Should().Equal((0, -2), (1, -1), (0, 0), (-1, -1));
    }

    [Test]
    public void A_cube_hides_what_is_behind_it_and_nothing_else()
    {
        IReadOnlyList<CubeOutline> outlines = CubePicture.Of([(0, 0, 0), (1, 1, 1), (1, 0, 0)]);

        // (1, 1, 1) covers the picture of (0, 0, 0) exactly. (1, 0, 0) lies one step to its right. Of that cube it covers the left half of the top face and
        // the right half of the left face.
        outlines.Where(outline => outline.Layer == 1).Sum(Area).Should().Be(12);
        outlines.Where(outline => outline.Layer == 0).Select(outline => (outline.Face, Area(outline)))
            .Should().Equal((CubeFace.Top, 2), (CubeFace.Left, 2), (CubeFace.Right, 4));
    }

    [Test]
    public void An_overhang_is_seen_from_the_side_and_what_is_below_it_remains()
    {
        IReadOnlyList<CubeOutline> outlines = CubePicture.Of([(0, 0, 0), (1, 0, 5)]);

        outlines.Where(outline => outline.Layer == 0).Sum(Area).Should().Be(12, "the atom five layers above covers another part of the picture");
        outlines.Where(outline => outline.Layer == 5).Sum(Area).Should().Be(12);
    }

    [Test]
    public void A_plane_is_one_outline_and_a_hole_in_it_runs_the_other_way_round()
    {
        IEnumerable<(int, int, int)> ring = Enumerable.Range(0, 25).Select(site => (site % 5, site / 5, 0)).Where(site => site != (2, 2, 0));

        CubeOutline top = CubePicture.Of(ring).Single(outline => outline.Face == CubeFace.Top);

        top.Loops.Should().HaveCount(2).And.OnlyContain(loop => loop.Count == 4, "a straight edge needs no points between");
        top.Loops.Select(loop => Math.Sign(SignedArea(loop))).Should().BeEquivalentTo([1, -1]);
        Area(top).Should().Be(24 * 4);
    }

    [Test]
    public void The_order_of_the_cubes_changes_nothing()
    {
        (int, int, int)[] heap = [.. Enumerable.Range(0, 200).Select(i => (i * 7 % 6, i * 11 % 5, i * 13 % 9))];

        IReadOnlyList<CubeOutline> outlines = CubePicture.Of(heap);

        CubePicture.Of(heap.Reverse()).Should().BeEquivalentTo(outlines, options => options.WithStrictOrdering());
    }

    private static int Area(CubeOutline outline) => outline.Loops.Sum(SignedArea);

    // Twice the area, in steps across times steps down. A triangle has 2. Clockwise is positive, because down is positive.
    private static int SignedArea(IReadOnlyList<(int Across, int Down)> loop) =>
        Enumerable.Range(0, loop.Count).Sum(i => (loop[i].Across * loop[(i + 1) % loop.Count].Down) - (loop[(i + 1) % loop.Count].Across * loop[i].Down));
}
