using System.Collections.Immutable;

namespace Litmus.Crystals;

/// <summary>Atoms in a box: what an engine is given.</summary>
public sealed record AtomicStructure
{
    /// <summary>A structure from its box and its atoms.</summary>
    /// <param name="cell">The box.</param>
    /// <param name="elements">Chemical symbol of each atom.</param>
    /// <param name="positions">Place of each atom [Å], in the order of the symbols.</param>
    /// <exception cref="ArgumentException">The numbers of symbols and of places differ, or there is no atom.</exception>
    public AtomicStructure(Cell cell, ImmutableArray<string> elements, ImmutableArray<Vector3D> positions)
    {
        if (elements.Length != positions.Length || elements.IsEmpty)
        {
            throw new ArgumentException(
                $"A structure has {elements.Length} symbols and {positions.Length} places; expected one place for each symbol, and at least one atom.",
                nameof(positions));
        }

        (Cell, Elements, Positions) = (cell, elements, positions);
    }

    /// <summary>The box.</summary>
    public Cell Cell { get; }

    /// <summary>Chemical symbol of each atom.</summary>
    public ImmutableArray<string> Elements { get; }

    /// <summary>Place of each atom [Å].</summary>
    public ImmutableArray<Vector3D> Positions { get; }

    /// <summary>Number of atoms.</summary>
    public int AtomCount => Elements.Length;

    /// <summary>Repeats the structure along the vectors of its box.</summary>
    /// <param name="alongA">Copies along the first vector; at least 1.</param>
    /// <param name="alongB">Copies along the second vector; at least 1.</param>
    /// <param name="alongC">Copies along the third vector; at least 1.</param>
    public AtomicStructure Repeat(int alongA, int alongB, int alongC)
    {
        Primitives.Require.AtLeast(alongA, 1);
        Primitives.Require.AtLeast(alongB, 1);
        Primitives.Require.AtLeast(alongC, 1);
        ImmutableArray<string>.Builder elements = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<Vector3D>.Builder positions = ImmutableArray.CreateBuilder<Vector3D>();
        for (int i = 0; i < alongA; i++)
        {
            for (int j = 0; j < alongB; j++)
            {
                for (int k = 0; k < alongC; k++)
                {
                    Vector3D shift = (i * Cell.A) + (j * Cell.B) + (k * Cell.C);
                    elements.AddRange(Elements);
                    positions.AddRange(Positions.Select(position => position + shift));
                }
            }
        }

        Cell repeated = new(alongA * Cell.A, alongB * Cell.B, alongC * Cell.C) { Periodic = Cell.Periodic };
        return new AtomicStructure(repeated, elements.ToImmutable(), positions.ToImmutable());
    }

    /// <summary>Adds one atom after the others.</summary>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="position">Place [Å].</param>
    public AtomicStructure With(string element, Vector3D position) => new(Cell, Elements.Add(element), Positions.Add(position));

    /// <summary>The same atoms in a box that does not repeat along its third vector, as a slab with two different sides needs it.</summary>
    public AtomicStructure OpenAbove() => new(Cell with { Periodic = (true, true, false) }, Elements, Positions);

    /// <summary>Leaves one atom out, which makes a vacancy.</summary>
    /// <param name="atom">Its index, from 0.</param>
    public AtomicStructure Without(int atom) => new(Cell, Elements.RemoveAt(atom), Positions.RemoveAt(atom));

    /// <summary>The distances from one atom to all others and their images, up to a limit, in ascending order [Å].</summary>
    /// <param name="atom">Index of the atom, from 0.</param>
    /// <param name="limit">Largest distance [Å]; finite and greater than zero.</param>
    public IReadOnlyList<(double Distance, int Atom)> NeighboursOf(int atom, double limit)
    {
        Primitives.Require.PositiveFinite(limit);
        double volume = Cell.Volume;
        int Reach(Vector3D first, Vector3D second, bool repeats) => repeats ? 1 + (int)Math.Ceiling(limit * first.Cross(second).Length / volume) : 0;
        int a = Reach(Cell.B, Cell.C, Cell.Periodic.A);
        int b = Reach(Cell.C, Cell.A, Cell.Periodic.B);
        int c = Reach(Cell.A, Cell.B, Cell.Periodic.C);
        List<(double Distance, int Atom)> found = [];
        for (int other = 0; other < AtomCount; other++)
        {
            // The nearest image of the pair comes first; the reach counts from it.
            Vector3D f = Cell.ToFractional(Positions[other] - Positions[atom]);
            Vector3D nearest = Cell.ToPlace(new(
                Cell.Periodic.A ? f.X - Math.Round(f.X) : f.X, Cell.Periodic.B ? f.Y - Math.Round(f.Y) : f.Y, Cell.Periodic.C ? f.Z - Math.Round(f.Z) : f.Z));
            for (int i = -a; i <= a; i++)
            {
                for (int j = -b; j <= b; j++)
                {
                    for (int k = -c; k <= c; k++)
                    {
                        double distance = (nearest + (i * Cell.A) + (j * Cell.B) + (k * Cell.C)).Length;
                        if (distance <= limit && (other != atom || distance > 1e-6))
                        {
                            found.Add((distance, other));
                        }
                    }
                }
            }
        }

        return [.. found.OrderBy(pair => pair.Distance).ThenBy(pair => pair.Atom)];
    }
}
