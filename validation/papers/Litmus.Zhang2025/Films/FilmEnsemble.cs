using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Zhang2025.Films;

/// <summary>A film grown from several seeds, and what its texture is on average.</summary>
/// <param name="Plan">The film.</param>
/// <param name="Runs">One run per seed: seeds 1, 2, …</param>
internal sealed record FilmEnsemble(FilmPlan Plan, IReadOnlyList<FilmRun> Runs)
{
    private const double LeastFilling = 0.5;

    /// <summary>Part of the grown area that an orientation has at a time [1].</summary>
    public Sample Fraction(string orientation, double time)
    {
        int number = Plan.OrientationNumber(orientation);
        return Of(run => run.At(time).AreaFractions[number]);
    }

    /// <summary>Area fraction of an orientation less the largest one of the others, at the last snapshot [1].</summary>
    public Sample Lead(string orientation)
    {
        int number = Plan.OrientationNumber(orientation);
        return Of(run => LeadOf(run.At(Plan.Choices.Duration), number));
    }

    /// <summary>Half of the part of the grown area that an orientation has at the early snapshot, less its part at the last one [1].</summary>
    public Sample LossBeyondHalf(string orientation)
    {
        int number = Plan.OrientationNumber(orientation);
        return Of(run => (0.5 * run.At(Plan.Choices.EarlyTime).AreaFractions[number]) - run.At(Plan.Choices.Duration).AreaFractions[number]);
    }

    /// <summary>The lead of the orientation that leads on average.</summary>
    public Sample LargestLead => Plan.Orientations.Select(orientation => Lead(orientation.Name)).MaxBy(lead => lead.Mean)!;

    /// <summary>Change of an orientation's part of the grown area from the early snapshot to the last one [1].</summary>
    public Sample Change(string orientation)
    {
        int number = Plan.OrientationNumber(orientation);
        return Of(run => run.At(Plan.Choices.Duration).AreaFractions[number] - run.At(Plan.Choices.EarlyTime).AreaFractions[number]);
    }

    /// <summary>Part of the film's cells that a grain fills at the last snapshot [1].</summary>
    public Sample Filled => Of(run => run.At(Plan.Choices.Duration).OccupiedFraction);

    /// <summary>Whether there is a film: at least half of the domain is filled at the end. The snapshots of the paper show a full one.</summary>
    public bool IsGrown => Filled.Mean >= LeastFilling;

    /// <summary>Refuses a film that did not grow: its area fractions mean nothing.</summary>
    /// <exception cref="FilmNotGrownException">Less than half of the domain is filled at the end.</exception>
    public void ThrowIfNotGrown()
    {
        if (!IsGrown)
        {
            throw new FilmNotGrownException(Plan.Name, Filled.Mean);
        }
    }

    // Two area fractions differ by at least one cell.
    private Sample Of(Func<FilmRun, double> quantity) => new([.. Runs.Select(quantity)], Resolution: 1.0 / Plan.Choices.Grid.CellCount);

    private static double LeadOf(TextureSample sample, int number) => sample.AreaFractions[number] - sample.AreaFractions.Where((_, i) => i != number).Max();
}
