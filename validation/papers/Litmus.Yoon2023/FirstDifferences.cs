using System.Collections.Concurrent;
using Litmus.Diffusion.Depletion;

namespace Litmus.Yoon2023;

/// <summary>
/// The differences between series and finite volumes that the first run of a set found. A run that changes no number of an anode takes them from here.
/// </summary>
internal sealed class FirstDifferences
{
    private readonly ConcurrentDictionary<(double Thickness, int Coarsening), (StrippingParameters Anode, double Difference)> _first = new();

    /// <summary>The difference: that of the first run where the anode is the same, else a new one.</summary>
    /// <param name="anode">The anode.</param>
    /// <param name="coarsening">Coarsening of the finite volumes.</param>
    /// <param name="find">Finds the difference.</param>
    public double Of(StrippingParameters anode, int coarsening, Func<double> find)
    {
        (double, int) place = (anode.Thickness, coarsening);
        if (_first.TryGetValue(place, out (StrippingParameters Anode, double Difference) first) && first.Anode == anode)
        {
            return first.Difference;
        }

        double difference = find();
        _first.TryAdd(place, (anode, difference));
        return difference;
    }
}
