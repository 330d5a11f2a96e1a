namespace Litmus.Comparison.Results;

/// <summary>The machine on which a report was made.</summary>
/// <param name="Os">Operating system.</param>
/// <param name="Cpu">Processor.</param>
/// <param name="Cores">Cores.</param>
/// <param name="Dotnet">Runtime.</param>
public sealed record MachineRecord(string Os, string Cpu, int Cores, string Dotnet);
