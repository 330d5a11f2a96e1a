namespace Litmus.KineticMonteCarlo.Events;

/// <summary>Rates of all kinds of events [s⁻¹], computed once.</summary>
internal sealed class EventRates
{
    public EventRates(KineticMonteCarloParameters parameters, int neighbourCount, int belowCount)
    {
        GroupCount = 2 * (neighbourCount + 1);
        Hop = new double[GroupCount];
        Desorption = new double[GroupCount];
        for (int n = 0; n <= neighbourCount; n++)
        {
            foreach (bool isOnSubstrate in (bool[])[false, true])
            {
                int group = EventClass.Group(n, isOnSubstrate);
                int contacts = n + (isOnSubstrate ? belowCount : 0);
                Hop[group] = parameters.Diffusion?.HopRate(n, isOnSubstrate) ?? 0;
                Desorption[group] = contacts < neighbourCount ? parameters.DesorptionRate * (parameters.Diffusion?.BondFactor(n) ?? 1) : 0;
            }
        }

        Adsorption = [0, parameters.SubstrateAdsorptionRate, parameters.ContactAdsorptionRate, parameters.LithiumAdsorptionRate];
        IonHop = parameters.Transport?.HopRate ?? 0;
    }

    /// <summary>Number of groups of atoms.</summary>
    public int GroupCount { get; }

    /// <summary>Rate of one hop, by group.</summary>
    public double[] Hop { get; }

    /// <summary>Rate of desorption, by group; zero where every neighbour is filled.</summary>
    public double[] Desorption { get; }

    /// <summary>Rate of adsorption, by <see cref="ContactKind"/>.</summary>
    public double[] Adsorption { get; }

    /// <summary>Rate of a walker's hop in one direction.</summary>
    public double IonHop { get; }
}
