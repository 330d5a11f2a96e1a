namespace Litmus.Runs.Clusters;

/// <summary>What a program of Slurm wrote before it ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramAnswer(int Code, string Output, string Error);
