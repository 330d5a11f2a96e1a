using System.Text;

namespace Litmus.Crystals;

/// <summary>Writes a structure as extended XYZ: the number of atoms, a line with the box, then one line for each atom.</summary>
/// <remarks>Source: the specification of extended XYZ, github.com/libAtoms/extxyz.</remarks>
public static class ExtendedXyz
{
    /// <summary>The text of the file, with line feeds.</summary>
    /// <param name="structure">The structure.</param>
    public static string Write(AtomicStructure structure)
    {
        Cell cell = structure.Cell;
        StringBuilder text = new();
        text.Append(structure.AtomCount).Append('\n');
        text.Append($"Lattice=\"{StructureText.Components(cell.A)} {StructureText.Components(cell.B)} {StructureText.Components(cell.C)}\" ");
        text.Append($"Properties=species:S:1:pos:R:3 pbc=\"{Letter(cell.Periodic.A)} {Letter(cell.Periodic.B)} {Letter(cell.Periodic.C)}\"\n");
        for (int atom = 0; atom < structure.AtomCount; atom++)
        {
            text.Append($"{structure.Elements[atom]} {StructureText.Components(structure.Positions[atom])}\n");
        }

        return text.ToString();
    }

    private static char Letter(bool repeats) => repeats ? 'T' : 'F';
}
