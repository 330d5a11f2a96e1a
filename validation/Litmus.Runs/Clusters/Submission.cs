namespace Litmus.Runs.Clusters;

/// <summary>What was submitted: the tier, the cases that were asked for, and a job array for each time that missing runs were submitted.</summary>
public sealed record Submission
{
    /// <summary>The version of the file.</summary>
    public const int PresentVersion = 1;

    /// <summary>The version of the file.</summary>
    public required int Version { get; init; }

    /// <summary>Identity: the time of its start, UTC, and four random digits.</summary>
    public required string Id { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>The cases as the command line named them; empty for all.</summary>
    public required IReadOnlyList<string> Cases { get; init; }

    /// <summary>Partition, time, memory and what else was asked of the cluster.</summary>
    public required ClusterSettings Settings { get; init; }

    /// <summary>Its job arrays, the first one first.</summary>
    public required IReadOnlyList<SubmittedArray> Arrays { get; init; }

    /// <summary>The newest element of each run.</summary>
    public IReadOnlyList<(SubmittedArray Array, int Index)> NewestElements()
    {
        Dictionary<string, (SubmittedArray, int)> newest = new(StringComparer.Ordinal);
        foreach (SubmittedArray array in Arrays)
        {
            for (int i = 0; i < array.Elements.Count; i++)
            {
                newest[array.Elements[i].Hash] = (array, i);
            }
        }

        return [.. newest.Values];
    }
}
