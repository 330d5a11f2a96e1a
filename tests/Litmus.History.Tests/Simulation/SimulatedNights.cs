using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Randomness;

namespace Litmus.History.Tests.Simulation;

/// <summary>
/// Nights of an invented suite: 600 claims, of which 30 are stochastic with new seeds every night, and 75 cases whose times scatter by 5 %. On 3 % of the
/// nights the machine is busy and all cases take half as long again. Seven faults are planted.
/// </summary>
internal sealed class SimulatedNights
{
    public const int ClaimCount = 600;
    public const int CaseCount = 75;
    private const int StochasticEvery = 20;
    private const int Replicas = 20;
    private const double TimeNoise = 0.05;

    public static PlantedFault DriftOfDeterministic { get; } = new("drift of 0.1 u_val a night", ClaimId(101), FirstNight: 30);

    public static PlantedFault DriftOfStochastic { get; } = new("drift of 0.1 u_val a night, stochastic", ClaimId(100), FirstNight: 30);

    public static PlantedFault StepOfDeterministic { get; } = new("step of 3 u_val", ClaimId(201), FirstNight: 40);

    public static PlantedFault StepOfStochastic { get; } = new("step of 3 u_val, stochastic", ClaimId(200), FirstNight: 40);

    public static PlantedFault DoubledNoise { get; } = new("doubled noise", ClaimId(300), FirstNight: 45);

    public static PlantedFault SlowedCase { get; } = new("case 30 % slower", CaseId(33), FirstNight: 50);

    public static PlantedFault BrokenCase { get; } = new("broken case", CaseId(44), FirstNight: 60);

    public static IReadOnlyList<PlantedFault> Faults { get; } =
        [DriftOfDeterministic, DriftOfStochastic, StepOfDeterministic, StepOfStochastic, DoubledNoise, SlowedCase, BrokenCase];

    /// <summary>The nights, without a planted fault where none is wanted.</summary>
    public static IEnumerable<HistoryRecord> Make(int count, ulong seed, bool hasFaults = true)
    {
        Xoshiro256StarStar stream = new(seed);
        NormalNumbers normal = new(stream);
        double[] levels = [.. Enumerable.Range(0, ClaimCount).Select(_ => 1 + (9 * stream.NextDouble()))];
        double[] times = [.. Enumerable.Range(0, CaseCount).Select(_ => Math.Exp(6 * stream.NextDouble()))];
        for (int night = 0; night < count; night++)
        {
            double busy = stream.NextDouble() < 0.03 ? 1.5 : 1;
            yield return new HistoryRecord
            {
                Id = $"{seed:x8}{night:x8}",
                RunId = $"{night:x16}",
                StartedUtc = SomeNights.First.AddDays(night),
                Seconds = 10,
                Tier = "nightly",
                Commit = SomeNights.CommitOf(night),
                Parents = night == 0 ? [] : [SomeNights.CommitOf(night - 1)],
                IsClean = true,
                Machine = new MachineRecord("Linux 6.1", "A processor", 2, ".NET 10.0.1"),
                Claims = Enumerable.Range(0, ClaimCount).ToDictionary(
                    ClaimId, i => Claim(i, night, levels[i], normal, hasFaults), StringComparer.Ordinal),
                Cases = Enumerable.Range(0, CaseCount).ToDictionary(
                    CaseId, i => Case(i, night, times[i] * busy * Math.Exp(TimeNoise * normal.Next()), hasFaults), StringComparer.Ordinal),
            };
        }
    }

    private static string ClaimId(int i) => $"alpha2024.statement-number-{i:000}";

    private static string CaseId(int i) => $"alpha2024/case-number-{i:00}";

    private static RecordedClaim Claim(int i, int night, double level, NormalNumbers normal, bool hasFaults)
    {
        string id = ClaimId(i);
        double uncertainty = 0.01 * level;
        bool isStochastic = i % StochasticEvery == 0;
        double noise = 0, sampled = 0;
        if (isStochastic)
        {
            // The mean of the replicas, and the standard error that they show.
            double[] replicas = [.. Enumerable.Range(0, Replicas).Select(_ => Math.Sqrt(Replicas) * normal.Next())];
            double factor = hasFaults && DoubledNoise.IsActive(id, night) ? 2 : 1;
            noise = factor * replicas.Average();
            sampled = factor * Math.Sqrt(replicas.Sum(replica => Math.Pow(replica - replicas.Average(), 2)) / (Replicas * (Replicas - 1)));
        }

        double moved = !hasFaults ? 0
            : DriftOfDeterministic.IsActive(id, night) || DriftOfStochastic.IsActive(id, night) ? 0.1 * (night - DriftOfDeterministic.FirstNight + 1)
            : StepOfDeterministic.IsActive(id, night) || StepOfStochastic.IsActive(id, night) ? 3
            : 0;
        return new RecordedClaim
        {
            Verdict = Verdict.Reproduced,
            Value = level + (uncertainty * (moved + noise)),
            Unit = "um",
            ValidationUncertainty = isStochastic ? uncertainty * sampled : uncertainty,
            NumericalUncertainty = isStochastic ? uncertainty * sampled : 0,
            Replicas = isStochastic ? Replicas : null,
            Reference = level,
            LimitLower = 0.8 * level,
            LimitUpper = 1.2 * level,
            Margin = "rel 0.2",
            Criterion = $"{i:x16}",
            ReferenceHash = $"{i:x8}",
            CaseId = CaseId(i % CaseCount),
        };
    }

    private static RecordedCase Case(int i, int night, double seconds, bool hasFaults)
    {
        string id = CaseId(i);
        bool isBroken = hasFaults && BrokenCase.IsActive(id, night) && night < BrokenCase.FirstNight + 3;
        return new RecordedCase
        {
            Execution = isBroken ? Execution.Failed : Execution.Ran,
            Seconds = hasFaults && SlowedCase.IsActive(id, night) ? 1.3 * seconds : seconds,
            RunHash = $"{(i * 10_000) + night:x16}",
            Bits = isBroken ? null : $"{(i * 10_000) + night:x16}",
            ComputedUtc = isBroken ? null : SomeNights.First.AddDays(night).AddHours(-1),
            Failure = isBroken ? "The solver diverged." : null,
        };
    }
}
