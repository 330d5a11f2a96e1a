namespace Nuke.Common.Execution;

/// <summary>The groups of vertices of a directed graph that reach each other.</summary>
/// <remarks>R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146.</remarks>
internal static class StronglyConnectedComponents
{
    public static IReadOnlyList<IReadOnlyList<T>> Find<T>(IEnumerable<T> vertices, Func<T, IEnumerable<T>> successors)
        where T : notnull
    {
        Dictionary<T, (int Index, int LowLink)> visited = [];
        Stack<T> open = [];
        List<IReadOnlyList<T>> components = [];
        foreach (T vertex in vertices)
        {
            if (!visited.ContainsKey(vertex))
            {
                Visit(vertex);
            }
        }

        return components;

        void Visit(T vertex)
        {
            int index = visited.Count;
            int lowLink = index;
            visited[vertex] = (index, index);
            open.Push(vertex);
            foreach (T successor in successors(vertex))
            {
                if (!visited.TryGetValue(successor, out (int Index, int LowLink) seen))
                {
                    Visit(successor);
                    lowLink = Math.Min(lowLink, visited[successor].LowLink);
                }
                else if (open.Contains(successor))
                {
                    lowLink = Math.Min(lowLink, seen.Index);
                }
            }

            visited[vertex] = (index, lowLink);
            if (lowLink == index)
            {
                List<T> component = [];
                do
                {
                    component.Add(open.Pop());
                }
                while (!component[^1].Equals(vertex));

                components.Add(component);
            }
        }
    }
}
