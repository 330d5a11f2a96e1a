using System.Text;

namespace Litmus.Crystals;

/// <summary>Writes a structure as a data file of LAMMPS, style <c>atomic</c>, units <c>metal</c>.</summary>
/// <remarks>
/// LAMMPS wants the first vector along x and the second in the plane of x and y, so the structure is turned.
/// A tilt of more than half an edge is taken back by a vector of the lattice, which leaves the crystal as it is.
/// Source: manual of LAMMPS, read_data and Howto triclinic.
/// </remarks>
public static class LammpsStructure
{
    /// <summary>The text of the file, with line feeds.</summary>
    /// <param name="structure">The structure; its box repeats in all directions that are tilted.</param>
    /// <param name="elements">The elements in the order of their type numbers.</param>
    /// <exception cref="ArgumentException">An atom is of an element that is not listed.</exception>
    public static string Write(AtomicStructure structure, params IReadOnlyList<string> elements)
    {
        string[] order = [.. elements];
        Cell cell = structure.Cell;
        Vector3D x = (1 / cell.A.Length) * cell.A;
        Vector3D normal = cell.A.Cross(cell.B);
        Vector3D z = (1 / normal.Length) * normal;
        Vector3D y = z.Cross(x);
        Vector3D Turned(Vector3D vector) => new(vector.Dot(x), vector.Dot(y), vector.Dot(z));
        Vector3D a = Turned(cell.A);
        Vector3D b = WithoutWhole(a, Turned(cell.B), vector => vector.X / a.X);
        Vector3D c = WithoutWhole(b, Turned(cell.C), vector => vector.Y / b.Y);
        c = WithoutWhole(a, c, vector => vector.X / a.X);
        Cell box = new(a, b, c) { Periodic = cell.Periodic };

        StringBuilder text = new();
        text.Append($"atoms of {string.Join(' ', order)}\n\n{structure.AtomCount} atoms\n{order.Length} atom types\n\n");
        text.Append($"0.0 {StructureText.Length(a.X)} xlo xhi\n0.0 {StructureText.Length(b.Y)} ylo yhi\n0.0 {StructureText.Length(c.Z)} zlo zhi\n");
        string tilt = $"{StructureText.Length(b.X)} {StructureText.Length(c.X)} {StructureText.Length(c.Y)}";
        if (tilt != "0.0000000 0.0000000 0.0000000")
        {
            text.Append($"{tilt} xy xz yz\n");
        }

        text.Append("\nAtoms # atomic\n\n");
        for (int atom = 0; atom < structure.AtomCount; atom++)
        {
            int type = Array.IndexOf(order, structure.Elements[atom]) + 1;
            if (type == 0)
            {
                throw new ArgumentException(
                    $"Atom {atom} is {structure.Elements[atom]}; expected one of {string.Join(", ", order)}. Add the element to the list of types.",
                    nameof(elements));
            }

            text.Append($"{atom + 1} {type} {StructureText.Components(box.Wrap(Turned(structure.Positions[atom])))}\n");
        }

        return text.ToString();
    }

    // Takes whole edges off a vector until at most half an edge is left.
    private static Vector3D WithoutWhole(Vector3D edge, Vector3D vector, Func<Vector3D, double> edges)
    {
        double count = edges(vector);
        return Math.Abs(count) > 0.5 + 1e-9 ? vector - (Math.Round(count) * edge) : vector;
    }
}
