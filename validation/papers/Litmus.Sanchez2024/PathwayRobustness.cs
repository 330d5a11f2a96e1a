using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Does the sequence hold when all assumed inputs move at once? A note and a table; no verdict rests on it.</summary>
internal static class PathwayRobustness
{
    private static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

    /// <summary>Draws the uncertain inputs together, evenly within ± 2 standard uncertainties, and counts where each statement holds.</summary>
    public static void Add(CaseObservations observations, CaseDescription description, CaseInputs nominal, CancellationToken cancellationToken)
    {
        int count = nominal.Tier switch { Tier.Smoke => 32, Tier.Standard => 256, _ => 2048 };
        Input[] uncertain = [.. description.Inputs.Where(input => input.StandardUncertainty > 0)];
        int[] held = new int[TraceStatement.All.Count];
        int together = 0;
        int read = 0;
        for (int draw = 1; draw <= count; draw++)
        {
            if (TryRun(Drawn(nominal, uncertain, draw), cancellationToken) is not { } pair)
            {
                continue;
            }

            read++;
            bool all = true;
            for (int i = 0; i < held.Length; i++)
            {
                bool holds = TraceStatement.All[i].Holds(TraceStatement.All[i].Value(pair));
                held[i] += holds ? 1 : 0;
                all &= holds;
            }

            together += all ? 1 : 0;
        }

        observations
            .Table(new CaseTable("drawn-inputs",
            [
                CaseColumn.Of("claim", [.. TraceStatement.All.Select(statement => statement.Claim)]),
                CaseColumn.InUnit("draws_1", [.. held.Select(_ => (double)count)]),
                CaseColumn.InUnit("holds_1", [.. held.Select(number => (double)number)]),
            ]))
            .NoteText($"With all {uncertain.Length} uncertain inputs drawn together within ± 2 standard uncertainties, the whole sequence holds in {together} of {count} draws; {count - read} of them gave no trace to read. The statement that holds least often holds in {held.Min()}: {TraceStatement.All[Array.IndexOf(held, held.Min())].Claim}.");
    }

    // Richtmyer's sequence, the fractional parts of k√p: evenly spread in every coordinate, without a random stream.
    private static CaseInputs Drawn(CaseInputs nominal, Input[] uncertain, int draw)
    {
        CaseInputs drawn = nominal;
        for (int i = 0; i < uncertain.Length; i++)
        {
            double root = Math.Sqrt(Primes[i]);
            double fraction = (draw * root) - Math.Floor(draw * root);
            drawn = drawn.With(uncertain[i], uncertain[i].SiValue + (2 * ((2 * fraction) - 1) * uncertain[i].SiStandardUncertainty));
        }

        return drawn;
    }

    private static TracePair? TryRun(CaseInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            return TracePair.Run(inputs, 1e-5, cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or SolverException)
        {
            return null;
        }
    }
}
