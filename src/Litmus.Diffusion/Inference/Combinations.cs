namespace Litmus.Diffusion.Inference;

/// <summary>Selections of k out of n, in lexicographic order.</summary>
internal static class Combinations
{
    public static IEnumerable<int[]> Of(int count, int size)
    {
        int[] members = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return (int[])members.Clone();
            int last = size - 1;
            while (last >= 0 && members[last] == count - size + last)
            {
                last--;
            }

            if (last < 0)
            {
                yield break;
            }

            members[last]++;
            for (int i = last + 1; i < size; i++)
            {
                members[i] = members[i - 1] + 1;
            }
        }
    }
}
