using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Morphology;

/// <summary>Clusters of atoms that no chain of nearest neighbours connects to the lowest layer.</summary>
/// <param name="ClusterCount">Number of clusters.</param>
/// <param name="AtomCount">Number of atoms in them.</param>
/// <param name="LargestCount">Number of atoms in the largest one.</param>
public readonly record struct DetachedClusters(int ClusterCount, int AtomCount, int LargestCount)
{
    // The clusters, and the other atoms in their order.
    internal static (DetachedClusters Found, IReadOnlyList<int> Attached) Of(LatticeGeometry geometry, IReadOnlyList<int> atoms)
    {
        HashSet<int> open = [.. atoms];
        foreach (int root in open.Where(site => geometry.LayerOf(site) == 0).ToArray())
        {
            TakeCluster(geometry, open, root);
        }

        int[] attached = [.. atoms.Where(site => !open.Contains(site))];
        DetachedClusters found = default;
        foreach (int site in open.Order().ToArray())
        {
            int size = TakeCluster(geometry, open, site);
            found = size == 0 ? found : new DetachedClusters(found.ClusterCount + 1, found.AtomCount + size, Math.Max(found.LargestCount, size));
        }

        return (found, attached);
    }

    // Removes the cluster of an atom from the unseen atoms and returns its size; 0 if the atom was seen before.
    private static int TakeCluster(LatticeGeometry geometry, HashSet<int> open, int root)
    {
        if (!open.Remove(root))
        {
            return 0;
        }

        int size = 0;
        Stack<int> pending = new([root]);
        while (pending.TryPop(out int site))
        {
            size++;
            foreach (int offset in geometry.OffsetsFrom(site)[..geometry.NeighbourCount])
            {
                if (open.Remove(site + offset))
                {
                    pending.Push(site + offset);
                }
            }
        }

        return size;
    }
}
