namespace Litmus.Comparison.Results;

/// <summary>Answers of one external engine that a case rests on: those of one version, library and machine that came from one place.</summary>
/// <param name="Engine">The engine: <c>gpaw</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Blas">The linear algebra library that it used; absent where it used none.</param>
/// <param name="Machine">The machine that computed them.</param>
/// <param name="Shipped">Whether they came with the suite.</param>
/// <param name="Answers">How many they are.</param>
/// <param name="OldestUtc">When the first of them was computed, UTC.</param>
/// <param name="NewestUtc">When the last of them was computed, UTC.</param>
/// <param name="Seconds">Their wall time in sum [s].</param>
/// <param name="CpuSeconds">Their processor time in sum [s].</param>
public sealed record EngineUse(
    string Engine, string Version, string? Blas, string Machine, bool Shipped, int Answers, DateTime OldestUtc, DateTime NewestUtc, double Seconds,
    double CpuSeconds);
