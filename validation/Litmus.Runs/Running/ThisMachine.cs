using System.Runtime.InteropServices;
using Litmus.Comparison.Results;

namespace Litmus.Runs.Running;

/// <summary>The machine as a report and a stored run name it.</summary>
public static class ThisMachine
{
    private const string LinuxProcessors = "/proc/cpuinfo";

    /// <summary>Operating system, processor, cores and runtime.</summary>
    public static MachineRecord Describe() =>
        new(RuntimeInformation.OSDescription, Processor(), Environment.ProcessorCount, RuntimeInformation.FrameworkDescription);

    private static string Processor()
    {
        string? model = null;
        if (File.Exists(LinuxProcessors))
        {
            model = File.ReadLines(LinuxProcessors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
        }

        return model ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
