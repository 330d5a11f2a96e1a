namespace Litmus.Primitives.Text;

/// <summary>What is said when the memory does not suffice.</summary>
public static class MemoryText
{
    /// <summary>One sentence with the limit of this process, and what to do.</summary>
    public static string NotEnough =>
        $"The memory of this process does not suffice; it may use {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB. "
        + "Give it more (the limit of the container or of the job, or DOTNET_GCHeapHardLimit), or run fewer cases at a time: --jobs 1.";
}
