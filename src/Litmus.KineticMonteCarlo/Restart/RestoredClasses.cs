using Litmus.KineticMonteCarlo.Events;
using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Restart;

/// <summary>
/// Compares the classes of a restart file with those that follow from its atoms. Which class an atom belongs to follows from the lattice. Only the order within
/// a class is information of its own.
/// </summary>
internal static class RestoredClasses
{
    /// <summary>Checks the members of all classes before they are restored.</summary>
    /// <param name="deposit">The lattice with the atoms.</param>
    /// <param name="geometry">Its geometry.</param>
    /// <param name="atoms">The atoms.</param>
    /// <param name="members">The members of each class.</param>
    /// <param name="highestLayer">The highest layer that has ever held an atom.</param>
    /// <exception cref="InvalidDataException">The members are not the atoms of their classes, or an atom lies above the highest layer.</exception>
    public static void ThrowIfImpossible(Deposit deposit, LatticeGeometry geometry, ReadOnlySpan<int> atoms, int[][] members, int highestLayer)
    {
        if (highestLayer < deposit.HighestLayer || highestLayer >= geometry.Layers || members.Length != deposit.Lists.ClassCount)
        {
            throw new InvalidDataException(
                $"the highest layer {highestLayer} of {geometry.Layers}, and {members.Length} classes of {deposit.Lists.ClassCount}");
        }

        int classified = 0;
        foreach (int site in atoms)
        {
            classified += deposit.ClassOf(site) == 0 ? 0 : 1;
        }

        HashSet<int> seen = [];
        for (int list = 0; list < members.Length; list++)
        {
            foreach (int site in members[list])
            {
                if (!geometry.Holds(site) || !deposit.IsFilled(site) || deposit.ClassOf(site) != EventClass.FirstAtom + list || !seen.Add(site))
                {
                    throw new InvalidDataException($"the index {site} in class {list}, to which no such atom belongs");
                }
            }
        }

        if (seen.Count != classified)
        {
            throw new InvalidDataException($"{seen.Count} atoms in classes, and {classified} atoms that belong to one");
        }
    }
}
