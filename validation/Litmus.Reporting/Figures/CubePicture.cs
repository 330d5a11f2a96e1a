namespace Litmus.Reporting.Figures;

/// <summary>
/// Cubes of one size on a grid, seen along their body diagonal. The picture of a cube is a hexagon of six triangles, two for each visible face, and
/// the triangles of all cubes lie on one grid. So each triangle belongs to the nearest cube that covers it, without rounding.
/// A point (x, y, z) lies x − y steps to the right and x + y − 2z steps down. The axes x and y point towards the reader.
/// </summary>
public static class CubePicture
{
    /// <summary>The visible faces in a fixed order: one outline for each layer and kind of face.</summary>
    /// <param name="cubes">The corners of the cubes with the lowest coordinates.</param>
    public static IReadOnlyList<CubeOutline> Of(IEnumerable<(int X, int Y, int Z)> cubes)
    {
        Dictionary<Triangle, (int Depth, int Layer, CubeFace Face)> seen = [];
        foreach ((int x, int y, int z) in cubes)
        {
            foreach ((Triangle triangle, CubeFace face) in TrianglesOf(x - y, x + y - (2 * z)))
            {
                if (!seen.TryGetValue(triangle, out (int Depth, int Layer, CubeFace Face) before) || before.Depth < x + y + z)
                {
                    seen[triangle] = (x + y + z, z, face);
                }
            }
        }

        return [.. seen.GroupBy(entry => (entry.Value.Layer, entry.Value.Face), entry => entry.Key)
            .OrderBy(group => group.Key).Select(group => new CubeOutline(group.Key.Layer, group.Key.Face, Loops(group)))];
    }

    // Around the nearest corner of the cube, which lies at (across, down).
    private static (Triangle Triangle, CubeFace Face)[] TrianglesOf(int across, int down) =>
    [
        (new(across, down - 2, IsRight: true), CubeFace.Top), (new(across, down - 2, IsRight: false), CubeFace.Top),
        (new(across, down, IsRight: true), CubeFace.Right), (new(across + 1, down - 1, IsRight: false), CubeFace.Right),
        (new(across, down, IsRight: false), CubeFace.Left), (new(across - 1, down - 1, IsRight: true), CubeFace.Left),
    ];

    // Edges between two triangles of the set cancel. The others form loops. Points on straight lines are left out.
    private static List<List<(int Across, int Down)>> Loops(IEnumerable<Triangle> triangles)
    {
        HashSet<((int Down, int Across) From, (int Down, int Across) To)> edges = [];
        foreach (((int Down, int Across) from, (int Down, int Across) to) in triangles.SelectMany(triangle => triangle.Edges()))
        {
            if (!edges.Remove((to, from)))
            {
                edges.Add((from, to));
            }
        }

        SortedDictionary<(int Down, int Across), SortedSet<(int Down, int Across)>> next = [];
        foreach (((int Down, int Across) from, (int Down, int Across) to) in edges)
        {
            if (!next.TryGetValue(from, out SortedSet<(int Down, int Across)>? ends))
            {
                next.Add(from, ends = []);
            }

            ends.Add(to);
        }

        List<List<(int Across, int Down)>> loops = [];
        while (next.Count > 0)
        {
            loops.Add(TakeLoop(next));
        }

        return loops;
    }

    private static List<(int Across, int Down)> TakeLoop(SortedDictionary<(int Down, int Across), SortedSet<(int Down, int Across)>> next)
    {
        (int Down, int Across) start = next.First().Key, at = start;
        List<(int Across, int Down)> loop = [];
        do
        {
            SortedSet<(int Down, int Across)> ends = next[at];
            (int Down, int Across) to = ends.Min;
            ends.Remove(to);
            if (ends.Count == 0)
            {
                next.Remove(at);
            }

            bool isStraight = loop.Count > 0 && (at.Across - loop[^1].Across) * (to.Down - at.Down) == (at.Down - loop[^1].Down) * (to.Across - at.Across);
            if (!isStraight)
            {
                loop.Add((at.Across, at.Down));
            }

            at = to;
        }
        while (at != start);
        return loop;
    }

    // Its upright edge goes from (across, down) two steps down. Its third corner lies one step to the right or to the left. The edges run clockwise.
    private readonly record struct Triangle(int Across, int Down, bool IsRight)
    {
        public ((int Down, int Across) From, (int Down, int Across) To)[] Edges()
        {
            (int Down, int Across) top = (Down, Across), bottom = (Down + 2, Across), tip = (Down + 1, IsRight ? Across + 1 : Across - 1);
            return IsRight ? [(top, tip), (tip, bottom), (bottom, top)] : [(top, bottom), (bottom, tip), (tip, top)];
        }
    }
}
